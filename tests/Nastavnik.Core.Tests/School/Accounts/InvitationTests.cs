using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Core.School.People;
using Nastavnik.Paperwork.Grammar;
using Nastavnik.Support;
using Xunit;

namespace Nastavnik.Core.Tests.School.Accounts;

public sealed class InvitationTests
{
    private const string Password = "гроза над рекой";

    [Fact]
    public async Task An_invitation_makes_an_account_and_its_link_works_once()
    {
        var school = await TestSchool.NewAsync();
        var person = await AddAsync(school, new DateOnly(1990, 4, 5));
        var given = await InviteAsync(school, school.Head, new InvitePersonCommand(person.Id, [Role.Psychologist], Basis: "приказ № 1"));
        Assert.True(given.Outcome.IsDone);
        Assert.StartsWith("sinitsyna-v", given.SignInName);
        Assert.False(await school.AskAsync(db => db.OneTimeLinks.AnyAsync(l => l.TokenHash == given.Token)), "the token itself is stored");

        var hash = LinkToken.Parse(given.Token)!.Hash;
        var accepted = await AcceptAsync(school, person.Id, new AcceptLinkCommand(hash, given.SignInName!, null, Password));
        Assert.True(accepted.IsDone, accepted.Refusals.FirstOrDefault()?.Sentence);
        await using (var work = await school.WorkAsync())
        {
            var users = work.Get<UserManager<IdentityUser<Guid>>>();
            Assert.True(await users.CheckPasswordAsync((await users.FindByNameAsync(given.SignInName!))!, Password));
            var actor = await work.Get<ActorReader>().ReadAsync(accepted.Subject!.Value);
            Assert.Contains(Role.Psychologist, actor!.Roles);
        }

        Assert.IsType<LinkIsDead>(Assert.Single((await AcceptAsync(school, person.Id, new AcceptLinkCommand(hash, given.SignInName!, null, Password))).Refusals));
    }

    [Fact]
    public async Task The_same_form_twice_makes_one_account_and_shows_no_second_link()
    {
        var school = await TestSchool.NewAsync();
        var person = await AddAsync(school, new DateOnly(1990, 4, 5));
        var by = new Submission(school.Head, Form.Fresh());
        var first = await InviteAsync(school, by, new InvitePersonCommand(person.Id, []));
        var second = await InviteAsync(school, by, new InvitePersonCommand(person.Id, []));
        Assert.True(first.Outcome.IsDone && second.Outcome.IsDone);
        Assert.NotNull(first.Token);
        Assert.Null(second.Token);
        Assert.Equal(1, await school.AskAsync(db => db.Memberships.CountAsync(m => m.PersonId == person.Id)));
    }

    [Fact]
    public async Task A_link_dies_after_14_days_and_when_a_new_one_is_given()
    {
        var clock = new SetClock(new DateTimeOffset(2026, 10, 1, 9, 0, 0, TimeSpan.Zero));
        var school = await TestSchool.NewAsync(host: await TestHost.WithClockAsync(clock));
        var person = await AddAsync(school, new DateOnly(1990, 4, 5));
        var first = await InviteAsync(school, school.Head, new InvitePersonCommand(person.Id, []));
        var membership = await school.AskAsync(db => db.Memberships.Where(m => m.PersonId == person.Id).Select(m => m.Id).SingleAsync());
        LinkGiven second;
        await using (var work = await school.WorkAsync())
        {
            second = await work.Get<GiveNewLink>().ExecuteAsync(membership, new Submission(school.Curator, Form.Fresh()));
        }

        Assert.True(second.Outcome.IsDone);
        Assert.IsType<LinkIsDead>(Assert.Single((await AcceptAsync(school, person.Id, Command(first))).Refusals));
        clock.Advance(TimeSpan.FromDays(14));
        Assert.IsType<LinkIsDead>(Assert.Single((await AcceptAsync(school, person.Id, Command(second))).Refusals));
        clock.Advance(TimeSpan.FromMinutes(-1));
        Assert.True((await AcceptAsync(school, person.Id, Command(second))).IsDone);
    }

    [Fact]
    public async Task A_link_of_one_school_opens_nothing_in_another()
    {
        var (here, there) = (await TestSchool.NewAsync(), await TestSchool.NewAsync());
        var person = await AddAsync(here, new DateOnly(1990, 4, 5));
        var given = await InviteAsync(here, here.Head, new InvitePersonCommand(person.Id, []));
        Assert.IsType<LinkIsDead>(Assert.Single((await AcceptAsync(there, person.Id, Command(given))).Refusals));
    }

    [Fact]
    public async Task A_curator_cannot_take_over_the_heads_account()
    {
        var school = await TestSchool.NewAsync();
        await InviteAsync(school, school.Head, new InvitePersonCommand(school.HeadPerson.Id, []));
        var membership = await school.AskAsync(db => db.Memberships.Where(m => m.PersonId == school.HeadPerson.Id).Select(m => m.Id).SingleAsync());
        await using var work = await school.WorkAsync();
        var given = await work.Get<GiveNewLink>().ExecuteAsync(membership, new Submission(school.Curator, Form.Fresh()));
        Assert.IsType<NotYours>(Assert.Single(given.Outcome.Refusals));
        Assert.Null(given.Token);
        await using var another = await school.WorkAsync();
        var blocked = await another.Get<BlockAccount>().ExecuteAsync(new BlockAccountCommand(membership, true, null), new Submission(school.Curator, Form.Fresh()));
        Assert.IsType<NotYours>(Assert.Single(blocked.Refusals));
    }

    [Fact]
    [Trait("Requirement", "INV-41")]
    public async Task A_pupil_of_12_gets_an_entrance_after_the_mother_allows_it_and_loses_it_when_she_forbids()
    {
        var school = await TestSchool.NewAsync();
        var (child, mother) = (await AddAsync(school, new DateOnly(2014, 5, 1)), await AddAsync(school, new DateOnly(1988, 1, 1)));
        await school.AddAsync(new LegalRepresentative(child.Id, mother.Id, AuthorityBasis.Mother));
        var refused = await InviteAsync(school, school.Curator, new InvitePersonCommand(child.Id, []));
        Assert.IsType<TooYoungToSignIn>(Assert.Single(refused.Outcome.Refusals));

        var byMother = school.ActorOf(mother.Id, Role.Representative);
        Assert.True((await school.DoAsync<AllowChildSignIn>(byMother, (allow, by) => allow.ExecuteAsync(new AllowChildSignInCommand(child.Id, true), by))).IsDone);
        Assert.True((await InviteAsync(school, school.Curator, new InvitePersonCommand(child.Id, []))).Outcome.IsDone);
        Assert.True((await school.DoAsync<AllowChildSignIn>(byMother, (allow, by) => allow.ExecuteAsync(new AllowChildSignInCommand(child.Id, false), by))).IsDone);
        Assert.True(await school.AskAsync(db => db.Memberships.Where(m => m.PersonId == child.Id).Select(m => m.Blocked).SingleAsync()));

        var stranger = school.ActorOf(school.CuratorPerson.Id, Role.Representative);
        Assert.IsType<NotYourChild>(Assert.Single((await school.DoAsync<AllowChildSignIn>(stranger, (allow, by) => allow.ExecuteAsync(new AllowChildSignInCommand(child.Id, true), by))).Refusals));
    }

    [Fact]
    [Trait("Requirement", "INV-35")]
    public async Task A_role_holds_within_its_dates_only()
    {
        var clock = new SetClock(new DateTimeOffset(2026, 10, 1, 9, 0, 0, TimeSpan.Zero));
        var school = await TestSchool.NewAsync(host: await TestHost.WithClockAsync(clock));
        var person = await AddAsync(school, new DateOnly(1990, 4, 5));
        await InviteAsync(school, school.Head, new InvitePersonCommand(person.Id, []));
        var membership = await school.AskAsync(db => db.Memberships.SingleAsync(m => m.PersonId == person.Id));
        var assigned = await school.DoAsync<AssignRole>(school.Head, (assign, by) => assign.ExecuteAsync(
            new AssignRoleCommand(membership.Id, Role.CouncilMember, new DateOnly(2026, 10, 5), new DateOnly(2026, 10, 10), "приказ № 2"), by));
        Assert.True(assigned.IsDone);
        foreach (var (day, holds) in new[] { (4, false), (5, true), (10, true), (11, false) })
        {
            clock.Set(new DateOnly(2026, 10, day));
            await using var work = await school.WorkAsync();
            Assert.Equal(holds, (await work.Get<ActorReader>().ReadAsync(membership.UserId))!.Is(Role.CouncilMember));
        }

        Assert.IsType<RoleIsHeld>(Assert.Single((await school.DoAsync<AssignRole>(school.Head, (assign, by) => assign.ExecuteAsync(
            new AssignRoleCommand(membership.Id, Role.CouncilMember, new DateOnly(2026, 10, 10), null, null), by))).Refusals));
        Assert.IsType<RoleTermReversed>(Assert.Single((await school.DoAsync<AssignRole>(school.Head, (assign, by) => assign.ExecuteAsync(
            new AssignRoleCommand(membership.Id, Role.Psychologist, new DateOnly(2026, 11, 10), new DateOnly(2026, 11, 9), null), by))).Refusals));
    }

    private static AcceptLinkCommand Command(LinkGiven given) => new(LinkToken.Parse(given.Token)!.Hash, given.SignInName!, null, Password);

    private static Task<LinkGiven> InviteAsync(TestSchool school, Actor actor, InvitePersonCommand command) => InviteAsync(school, new Submission(actor, Form.Fresh()), command);

    private static async Task<LinkGiven> InviteAsync(TestSchool school, Submission by, InvitePersonCommand command)
    {
        await using var work = await school.WorkAsync();
        return await work.Get<InvitePerson>().ExecuteAsync(command, by);
    }

    private static Task<Outcome> AcceptAsync(TestSchool school, Guid person, AcceptLinkCommand command) =>
        school.DoAsync<AcceptLink>(school.ActorOf(person), (accept, by) => accept.ExecuteAsync(command, by));

    private static async Task<Person> AddAsync(TestSchool school, DateOnly born)
    {
        var person = new Person("Синицына", "Вера", "Павловна", Gender.Female, born);
        await school.AddAsync(person);
        return person;
    }
}
