using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Core.School.Consents;
using Nastavnik.Core.School.Roadmap;
using Nastavnik.Support;
using Xunit;

namespace Nastavnik.Core.Tests.School.Consents;

/// <summary>What the program says ahead of time and to whom.</summary>
public sealed class ConsentsAheadTests
{
    [Theory]
    [InlineData(31, 0)]
    [InlineData(30, 30)]
    [InlineData(8, 30)]
    [InlineData(7, 7)]
    [InlineData(1, 1)]
    [InlineData(0, 1)]
    public async Task The_end_of_a_term_is_warned_of_at_30_7_and_1_day(int daysLeft, int warning)
    {
        var s = await ConsentSchool.NewAsync();
        var consent = new Consent(ConsentKind.AdultData, s.Teacher.Id, s.Teacher.Id, s.School.Today, s.School.Today.AddDays(daysLeft));
        consent.Sign(s.School.Today, s.School.Host.Clock.GetUtcNow(), SigningMethod.Paper, null, null);
        await s.School.AddAsync(consent);
        await using var work = await s.School.WorkAsync();
        var ahead = await work.Get<ConsentWatch>().AheadAsync(s.School.Today);
        Assert.Equal(warning, ahead.SingleOrDefault()?.Warning ?? 0);
    }

    [Fact]
    public async Task The_signer_is_asked_to_sign_and_the_curator_sees_how_many_are_awaited()
    {
        var s = await ConsentSchool.NewAsync();
        await s.PrepareAsync(s.Anna);
        await s.PrepareAsync(s.Teacher);
        var mother = Assert.Single(await LinesAsync(s, s.ActorOf(s.Mother, Role.Representative)));
        Assert.Equal(("Подпишите согласия: Шевчук А. И.", "/my/consents"), (WithSpaces(mother.Sentence), mother.Href));
        var teacher = Assert.Single(await LinesAsync(s, s.ActorOf(s.Teacher)));
        Assert.Equal("Подпишите согласие", teacher.Sentence);
        Assert.Empty(await LinesAsync(s, s.ActorOf(s.Novice)));
        var curator = await LinesAsync(s, s.School.Curator);
        Assert.Contains(curator, l => WithSpaces(l.Sentence) == "3 согласия не получены" && WithSpaces(l.Detail) == "Ждём 2 человек" && l.Href == "/consents/awaited");
    }

    [Fact]
    public async Task A_coming_birthday_stands_on_the_curators_home()
    {
        var s = await ConsentSchool.NewAsync();
        await s.GiveAsync(s.Oleg);
        var line = Assert.Single(await LinesAsync(s, s.School.Curator));
        Assert.StartsWith("9 октября исполняется 18 лет: Кузьменко", line.Sentence, StringComparison.Ordinal);
        Assert.Equal("8 дней", line.Detail.Replace('\u00A0', ' '));
    }

    [Fact]
    public async Task D15_says_whom_to_ask()
    {
        var s = await ConsentSchool.NewAsync();
        var membership = new Membership(await UserAsync(s), s.School.CuratorPerson.Id);
        await s.School.AddAsync(membership, new RoleAssignment(membership.Id, Role.Curator, s.School.Today, null, null));
        var papers = await s.PrepareAsync(s.Anna);
        await using var work = await s.School.WorkAsync();
        var text = string.Join('\n', (await work.Get<ConsentCards>().TextsAsync([papers[ConsentKind.Participation]])).SelectMany(p => p.Blocks).OfType<Paperwork.Documents.Paragraph>().Select(p => p.Text.ToString()));
        Assert.Contains("На вопросы отвечает куратор программы Лебедева Мария Ивановна", text.Replace('\u00A0', ' '), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_parents_mistaken_registration_changes_nothing_while_the_others_paper_holds()
    {
        var s = await ConsentSchool.NewAsync();
        await s.School.AddAsync(new Core.School.People.LegalRepresentative(s.Anna.Id, s.Guardian.Id, Core.School.People.AuthorityBasis.Father));
        await s.GiveAsync(s.Anna);
        var second = await s.Done<EnterEarlierConsent>((u, by) => u.ExecuteAsync(new(ConsentKind.ChildData, s.Anna.Id, s.Guardian.Id, s.School.Today, null), by));
        var outcome = await s.Done<CorrectRegistration>((u, by) => u.ExecuteAsync(new(second.Subject!.Value, null, "Бумага другого ребёнка"), by));
        Assert.Equal("Регистрация подписи снята, бумага снова ожидается.", outcome.Sentence);
        Assert.True((await s.StandingAsync(s.Anna)).IsComplete);
    }

    private static async Task<IReadOnlyList<Awaiting>> LinesAsync(ConsentSchool s, Actor actor)
    {
        await using var work = await s.School.WorkAsync();
        var source = work.Get<IEnumerable<IAwaits>>().Single(a => a.GetType().Name == nameof(ConsentsAwaited));
        return await source.ForAsync(actor, CancellationToken.None);
    }

    private static string WithSpaces(string text) => text.Replace('\u00A0', ' ');

    private static async Task<Guid> UserAsync(ConsentSchool s)
    {
        var user = new Microsoft.AspNetCore.Identity.IdentityUser<Guid>($"c{Guid.CreateVersion7():N}") { Id = Guid.CreateVersion7() };
        await s.School.AddAsync(user);
        return user.Id;
    }
}
