using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Mentoring.Pairs;
using Nastavnik.Core.School.People;
using Nastavnik.Support;
using Npgsql;
using Xunit;

namespace Nastavnik.Core.Tests.Pairs;

public sealed class ProposePairTests
{
    [Fact]
    [Trait("Requirement", "INV-23")]
    [Trait("Requirement", "S001-108")]
    public async Task From_proposal_to_agreement_each_side_answers_and_history_tells_it()
    {
        var here = await PairSchool.NewAsync();
        var (mentor, mentee) = (await here.PupilAsync("Кузнецов", "Артём", 10, mentor: true), await here.PupilAsync("Ли", "Олег", 7));
        var proposed = await here.ProposeAsync(here.Proposal(mentor, mentee));
        Assert.True(proposed.IsDone, string.Join(" ", proposed.Refusals.Select(r => r.Sentence)));
        var pair = proposed.Subject!.Value;

        Assert.IsType<NotMetYet>(Assert.Single((await here.ConfirmAsync(pair, PairParty.Mentor, mentor.Id)).Refusals));
        Assert.True((await here.MeetAsync(pair)).IsDone);
        Assert.IsType<InterestNotMarked>(Assert.Single((await here.ConfirmAsync(pair, PairParty.Mentor, mentor.Id, interested: false)).Refusals));
        Assert.True((await here.ConfirmAsync(pair, PairParty.Mentor, mentor.Id, here.School.ActorOf(mentor.Id, Role.Mentor))).IsDone);
        Assert.IsType<AlreadyAnswered>(Assert.Single((await here.ConfirmAsync(pair, PairParty.Mentor, mentor.Id)).Refusals));
        Assert.True((await here.ConfirmAsync(pair, PairParty.Mentee, mentee.Id)).IsDone);
        Assert.Equal(PairState.Discussed, await StateAsync(here, pair));
        Assert.True((await here.ConfirmAsync(pair, PairParty.Curator, here.School.CuratorPerson.Id)).IsDone);
        Assert.Equal(PairState.Agreed, await StateAsync(here, pair));

        await using var work = await here.School.WorkAsync();
        var told = await work.Get<ToldHistory>().OfAsync(mentee.Id);
        Assert.Equal(5, told.Count);
        Assert.Contains("Предложена пара № 1", told[^1].Sentence, StringComparison.Ordinal);
        Assert.Equal([AnswerWay.Account, AnswerWay.Paper, AnswerWay.Account], await work.Db.PairConfirmations.OrderBy(c => c.Id).Select(c => c.Way).ToListAsync());
    }

    [Fact]
    public async Task Nobody_answers_for_another()
    {
        var here = await PairSchool.NewAsync();
        var (mentor, mentee) = (await here.PupilAsync("Кузнецов", "Артём", 10, mentor: true), await here.PupilAsync("Ли", "Олег", 7));
        var pair = (await here.ProposeAsync(here.Proposal(mentor, mentee))).Subject!.Value;
        await here.MeetAsync(pair);
        var (asMentor, stranger) = (here.School.ActorOf(mentor.Id, Role.Mentor), here.School.ActorOf(here.School.HeadPerson.Id, Role.Mentor));
        Assert.IsType<NotAwaited>(Assert.Single((await here.ConfirmAsync(pair, PairParty.Mentee, mentee.Id, asMentor)).Refusals));
        Assert.IsType<NotAwaited>(Assert.Single((await here.ConfirmAsync(pair, PairParty.Curator, mentor.Id, asMentor)).Refusals));
        Assert.IsType<NoSuchPair>(Assert.Single((await here.ConfirmAsync(pair, PairParty.Mentor, mentor.Id, stranger)).Refusals));
    }

    [Fact]
    [Trait("Requirement", "S001-19")]
    public async Task A_side_says_no_without_a_reason_and_both_are_free_again()
    {
        var here = await PairSchool.NewAsync();
        var (mentor, mentee) = (await here.PupilAsync("Кузнецов", "Артём", 10, mentor: true, capacity: 1), await here.PupilAsync("Ли", "Олег", 7));
        var pair = (await here.ProposeAsync(here.Proposal(mentor, mentee))).Subject!.Value;
        Assert.True((await here.School.DoAsync<RefuseParty>(here.School.ActorOf(mentee.Id, Role.Mentee), (u, s) => u.ExecuteAsync(new(pair, PairParty.Mentee, mentee.Id, null), s))).IsDone);
        Assert.Equal(PairState.Declined, await StateAsync(here, pair));
        Assert.True((await here.ProposeAsync(here.Proposal(mentor, mentee))).IsDone);
    }

    [Fact]
    [Trait("Requirement", "INV-10")]
    public async Task The_same_pair_twice_is_refused_by_the_rule_and_by_the_database()
    {
        var here = await PairSchool.NewAsync();
        var (mentor, mentee) = (await here.PupilAsync("Кузнецов", "Артём", 10, mentor: true), await here.PupilAsync("Ли", "Олег", 7));
        await here.ProposeAsync(here.Proposal(mentor, mentee));
        Assert.Equal("INV-10", Assert.Single((await here.ProposeAsync(here.Proposal(mentor, mentee))).Refusals).Rule);
        var again = new Pairing(99, "UU", "UU-1", mentor.Id, [mentee.Id], [], here.Today, here.Today.AddMonths(4), here.Today);
        Assert.Equal("ex_same_pair_once", await BrokenAsync(here, again));
    }

    [Fact]
    [Trait("Requirement", "INV-08")]
    public async Task The_database_holds_nobody_as_his_own_mentor()
    {
        var here = await PairSchool.NewAsync();
        var mentor = await here.PupilAsync("Кузнецов", "Артём", 10, mentor: true);
        Assert.Equal("ck_pair_not_oneself", await BrokenAsync(here, new Pairing(99, "UU", "UU-3", mentor.Id, [mentor.Id], [], here.Today, here.Today.AddMonths(4), here.Today)));
    }

    [Fact]
    [Trait("Requirement", "INV-45")]
    public async Task Two_proposals_at_once_do_not_take_the_last_place_twice()
    {
        var here = await PairSchool.NewAsync();
        var mentor = await here.PupilAsync("Кузнецов", "Артём", 10, mentor: true, capacity: 1);
        var (one, two) = (await here.PupilAsync("Ли", "Олег", 7), await here.PupilAsync("Бабич", "Иван", 6));
        var answers = await Task.WhenAll(here.ProposeAsync(here.Proposal(mentor, one)), here.ProposeAsync(here.Proposal(mentor, two)));
        Assert.Single(answers, a => a.IsDone);
        Assert.IsType<NoFreePlace>(Assert.Single(answers.Single(a => !a.IsDone).Refusals));
    }

    [Fact]
    public async Task Warnings_ask_for_a_reason_and_it_stays_with_the_pair()
    {
        var here = await PairSchool.NewAsync();
        var (mentor, mentee) = (await here.PupilAsync("Кузнецов", "Артём", 7, mentor: true), await here.PupilAsync("Ли", "Олег", 7));
        var open = Assert.IsType<WarningsOpen>(Assert.Single((await here.ProposeAsync(here.Proposal(mentor, mentee))).Refusals));
        Assert.Equal("INV-20", Assert.Single(open.Warnings).Rule);
        var pair = await here.ProposeAsync(here.Proposal(mentor, mentee) with { WarningReason = "оба просили сами" });
        Assert.True(pair.IsDone);
        var kept = await here.School.AskAsync(db => db.Pairs.Select(p => p.Accepted).SingleAsync());
        Assert.Equal("оба просили сами", Assert.Single(kept).Reason);
        Assert.Equal("оба просили сами", await here.School.AskAsync(db => db.Acts.Select(a => a.Reason).SingleAsync()));
    }

    [Fact]
    [Trait("Requirement", "INV-42")]
    public async Task A_mentor_sees_his_mentees_while_the_link_is_open_and_thirty_days_after()
    {
        var here = await PairSchool.NewAsync();
        var (mentor, mentee) = (await here.PupilAsync("Кузнецов", "Артём", 10, mentor: true), await here.PupilAsync("Ли", "Олег", 7));
        var pair = (await here.ProposeAsync(here.Proposal(mentor, mentee))).Subject!.Value;
        var (asMentor, stranger) = (here.School.ActorOf(mentor.Id, Role.Mentor), here.School.ActorOf(here.School.HeadPerson.Id, Role.Mentor));
        Assert.Equal((1, 1), await SeenAsync(asMentor));
        Assert.Equal((0, 0), await SeenAsync(stranger));
        await using (var work = await here.School.WorkAsync())
        {
            await work.Db.Database.ExecuteSqlAsync($"update pair_members set \"from\" = {here.Today.AddDays(-90)}, \"to\" = {here.Today.AddDays(-30)}");
            await work.CommitAsync();
        }

        Assert.Equal((1, 1), await SeenAsync(asMentor));
        Assert.Equal((0, 0), await SeenAsync(asMentor with { Today = here.Today.AddDays(1) }));
        Assert.Equal((1, 0), await SeenAsync(here.School.ActorOf(mentee.Id, Role.Mentee) with { Today = here.Today.AddDays(1) }));

        Task<(int, int)> SeenAsync(Actor actor) => here.School.AskAsync(async db =>
            (await db.Pairs.VisibleTo(db, actor).CountAsync(p => p.Id == pair), await db.MenteesOpenTo(actor.PersonId!.Value, actor.Today).CountAsync()));
    }

    [Fact]
    public async Task Another_schools_pair_is_not_there()
    {
        var (here, there) = (await PairSchool.NewAsync(), await PairSchool.NewAsync());
        var (mentor, mentee) = (await here.PupilAsync("Кузнецов", "Артём", 10, mentor: true), await here.PupilAsync("Ли", "Олег", 7));
        var pair = (await here.ProposeAsync(here.Proposal(mentor, mentee))).Subject!.Value;
        Assert.IsType<NoSuchPair>(Assert.Single((await there.MeetAsync(pair)).Refusals));
    }

    private static Task<PairState> StateAsync(PairSchool here, Guid pair) => here.School.AskAsync(db => db.Pairs.Where(p => p.Id == pair).Select(p => p.State).SingleAsync());

    private static async Task<string?> BrokenAsync(PairSchool here, Pairing pair)
    {
        var failure = await Assert.ThrowsAsync<DbUpdateException>(() => here.School.AddAsync(pair));
        return ((PostgresException)failure.InnerException!).ConstraintName;
    }
}
