using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.TargetModel;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Core.School.Consents;
using Nastavnik.Core.School.Organisations;
using Nastavnik.Core.School.People;
using Nastavnik.Paperwork.Grammar;
using Nastavnik.Support;
using Xunit;

namespace Nastavnik.Core.Tests.School.Accounts;

public sealed class FoundingTests
{
    [Fact]
    public async Task A_school_comes_into_being_with_its_head_curator_and_first_account_once()
    {
        var host = await TestHost.GetAsync();
        var id = Guid.CreateVersion7();
        var command = Command($"first-{id:N}"[..20]);
        var by = new Submission(Actor.Program(new DateOnly(2026, 10, 1)), new Form(id, "hash", null));
        var first = await FoundAsync(host, id, command, by);
        var again = await FoundAsync(host, id, command, by);
        Assert.True(first.IsDone, string.Join(" ", first.Refusals.Select(r => r.Sentence)));
        Assert.Equal(first.Subject, again.Subject);

        await using var work = await host.Works.ForAsync(id);
        var ours = await work.Db.OurOrganisationAsync();
        Assert.Equal("Asia/Kamchatka", ours.TimeZone);
        Assert.Equal(2, await work.Db.People.CountAsync());
        var actor = await work.Get<ActorReader>().ReadAsync(first.Subject!.Value);
        Assert.True(actor!.Is(Role.Curator) && actor.Is(Role.Administration) && actor.Is(Role.SystemAdministrator));
        Assert.Equal(1, await work.Db.Headships.CountAsync());
    }

    [Fact]
    public async Task What_is_missing_is_named_beside_its_field()
    {
        var host = await TestHost.GetAsync();
        var id = Guid.CreateVersion7();
        var command = Command("имя") with { Address = " ", TimeZone = "Europe/Paris", Forms = ["UU", "RS"], Password = "короткий" };
        var outcome = await FoundAsync(host, id, command, new Submission(Actor.Program(new DateOnly(2026, 10, 1)), new Form(id, "hash", null)));
        Assert.Equal(["Address", "Forms", "Password", "SignIn", "TimeZone"], outcome.Refusals.Select(r => r.Field).Order());
    }

    [Fact]
    public void There_are_eleven_time_zones_of_Russia_and_the_machine_knows_them()
    {
        Assert.Equal(11, RussianTimeZones.All.Count);
        Assert.Equal(
            [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
            RussianTimeZones.All.Select(z => TimeZoneInfo.FindSystemTimeZoneById(z.Id).BaseUtcOffset.Hours));
    }

    [Fact]
    public async Task The_card_is_changed_with_its_version_and_the_journal_names_what()
    {
        var school = await TestSchool.NewAsync();
        var ours = await school.AskAsync(db => db.OurOrganisationAsync());
        var card = CardOf(ours) with { City = "г. Приморск" };
        Assert.True((await school.DoAsync<ChangeOrganisationCard>(school.Curator, (change, by) => change.ExecuteAsync(card, by), ours.Version)).IsDone);
        Assert.Equal("г. Приморск", (await school.AskAsync(db => db.OurOrganisationAsync())).City);
        await using (var work = await school.WorkAsync())
        {
            Assert.Equal("Изменена карточка организации: место издания приказов", Assert.Single(await work.Get<History>().OfAsync(school.Id)).Sentence);
        }

        var stale = await school.DoAsync<ChangeOrganisationCard>(school.Curator, (change, by) => change.ExecuteAsync(card with { City = "г. Северск" }, by), ours.Version);
        Assert.IsType<ChangedMeanwhile>(Assert.Single(stale.Refusals));
    }

    [Fact]
    public async Task The_agreement_on_electronic_signature_is_written_in_one_place_and_the_card_keeps_it()
    {
        var school = await TestSchool.NewAsync();
        var date = new DateOnly(2026, 9, 1);
        Assert.True((await school.DoAsync<RegisterSignatureAgreement>(school.Head, (u, by) => u.ExecuteAsync(new(date, "17"), by))).IsDone);
        var ours = await school.AskAsync(db => db.OurOrganisationAsync());
        var card = CardOf(ours) with { City = "г. Северск", Policies = ours.Policies with { ElectronicSignatureDate = null, ElectronicSignatureNumber = "18" } };
        Assert.True((await school.DoAsync<ChangeOrganisationCard>(school.Curator, (change, by) => change.ExecuteAsync(card, by), ours.Version)).IsDone);
        var policies = (await school.AskAsync(db => db.OurOrganisationAsync())).Policies;
        Assert.Equal((date, "17"), (policies.ElectronicSignatureDate!.Value, policies.ElectronicSignatureNumber));
    }

    [Fact]
    public async Task Removing_the_demo_leaves_no_row_of_it_and_every_row_of_others()
    {
        var host = await TestHost.GetAsync();
        var other = await TestSchool.NewAsync();
        var id = Guid.CreateVersion7();
        var made = await FoundAsync(host, id, Command($"demo-{id:N}"[..20]) with { IsDemo = true }, new Submission(Actor.Program(new DateOnly(2026, 10, 1)), new Form(id, "hash", null)));
        Assert.True(made.IsDone);
        await using (var work = await host.Works.ForAsync(id))
        {
            var person = await work.Db.People.FirstAsync();
            var merged = new Person("Лишняя", "Карточка", null, Gender.Female, null) { MergedInto = person.Id };
            work.Db.People.Add(merged);
            await work.Db.SaveChangesAsync();
            await work.CommitAsync();
        }

        var before = await other.AskAsync(db => db.People.CountAsync());
        await using (var work = await host.Works.GlobalAsync())
        {
            Assert.True((await work.Get<RemoveDemo>().ExecuteAsync()).IsDone);
        }

        await using (var work = await host.Works.ForAsync(id))
        {
            Assert.Equal(0, await work.Db.People.CountAsync());
            Assert.Equal(0, await work.Db.Acts.CountAsync());
            Assert.False(await work.Db.Organisations.AnyAsync(o => o.Id == id));
            Assert.False(await work.Db.Users.AnyAsync(u => u.Id == made.Subject));
        }

        Assert.Equal(before, await other.AskAsync(db => db.People.CountAsync()));
        Assert.Equal(2, before);
    }

    private static OrganisationCard CardOf(Organisation ours) => new(
        ours.FullName, ours.ShortName, ours.NameCases, ours.Address, ours.City, ours.TimeZone, ours.HeadPosition, ours.Inn, ours.Ogrn, ours.Site, ours.EnabledForms, ours.HasUnion, ours.HasCouncil, ours.Policies);

    private static async Task<Outcome> FoundAsync(TestHost host, Guid id, FoundOrganisationCommand command, Submission by)
    {
        await using var work = await host.Works.ForAsync(id);
        return await work.Get<FoundOrganisation>().ExecuteAsync(command, by);
    }

    private static FoundOrganisationCommand Command(string signIn) => new(
        OrganisationType.School, "муниципальное бюджетное общеобразовательное учреждение «Школа № 3»", "МБОУ «Школа № 3»", CaseForms.Same("школа"), "683000, г. Вилючинск, ул. Мира, д. 3",
        "г. Вилючинск", "Asia/Kamchatka", "директор", ["UU", "TT"], new FirstPerson("Орлов", "Виктор", "Юрьевич", Gender.Male, "директор"), new DateOnly(2020, 1, 9), "приказ № 1",
        new FirstPerson("Зимина", "Ольга", "Петровна", Gender.Female, "учитель"), FirstAccount.Curator, signIn, "гроза над рекой");
}
