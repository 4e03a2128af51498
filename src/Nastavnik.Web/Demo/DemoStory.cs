using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.Foundation.TargetModel;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Core.School.Organisations;
using Nastavnik.Core.School.People;
using Nastavnik.Paperwork.Grammar;

namespace Nastavnik.Web.Demo;

/// <summary>
/// The story of the demo's year, chapter by chapter, told by real use cases. Chapters happen on days before today (<see cref="Day"/>),
/// squeezed when the school year has only begun.
/// </summary>
internal sealed partial class DemoStory(Works works, TimeProvider time, string password, Action<string> say)
{
    private const int LongestStory = 50;
    private readonly Guid school = Guid.CreateVersion7();
    private readonly Dictionary<string, Guid> cast = [];
    private readonly List<(string Who, string Name)> accounts = [];
    private DateOnly today;
    private Actor byAdministrator = null!;
    private Actor head = null!;
    private Actor curator = null!;

    public async Task<IReadOnlyList<(string Who, string Name)>> TellAsync(CancellationToken ct)
    {
        await FoundAsync(ct);
        await OrdersAsync(ct);
        await PeopleAsync(ct);
        await ApplicationsAsync(ct);
        await EntryAnswersAsync(ct);
        await ConsentsAsync(ct);
        await BanksAsync(ct);
        await PairsAsync(ct);
        await MeasuringAsync(ct);
        await ProgrammesAsync(ct);
        await TurnsAsync(ct);
        await EndingsAsync(ct);
        await MatchingAsync(ct);
        await SupportAsync(ct);
        await EntrancesAsync(ct);
        return accounts;
    }

    /// <summary>A day of the story: so many days ago, when the year is old enough.</summary>
    private DateOnly Day(int ago)
    {
        var span = Math.Clamp(today.DayNumber - SchoolYear.StartOf(today).DayNumber, 0, LongestStory);
        return today.AddDays(-(ago * span / LongestStory));
    }

    private static Actor On(Actor actor, DateOnly day) => actor with { Today = day };

    private Actor ActorOf(string key, params Role[] roles) => new(Guid.CreateVersion7(), cast[key], roles.ToHashSet(), today);

    private async Task FoundAsync(CancellationToken ct)
    {
        say("школа, директор и куратор");
        const string Full = "муниципальное бюджетное общеобразовательное учреждение «Средняя общеобразовательная школа № 12» города Кедровска";
        var command = new FoundOrganisationCommand(
            OrganisationType.School, Full, "МБОУ «СОШ № 12»", OrganisationDeclension.Decline(Full), "682640, г. Кедровск, ул. Школьная, д. 12", "г. Кедровск", "Asia/Vladivostok", "директор",
            ["UU", "TT", "TU", "RU"],
            new FirstPerson("Громова", "Надежда", "Сергеевна", Gender.Female, "директор", "director@demo.example"), new DateOnly(2019, 8, 26), "приказ управления образования от 23.08.2019 № 114-к",
            new FirstPerson("Лебедева", "Марина", "Игоревна", Gender.Female, "заместитель директора по учебно-воспитательной работе", "curator@demo.example"),
            FirstAccount.Administrator, "admin@demo.example", password, IsDemo: true);
        await DoAsync<FoundOrganisation>("школа", Actor.Program(DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime)), (found, by) => found.ExecuteAsync(command, by, ct), ct);
        accounts.Add(("Системный администратор", "admin@demo.example"));

        await using (var work = await works.ForAsync(school, ct: ct))
        {
            today = (await work.Db.OurOrganisationAsync(ct)).Today(time);
            var (people, memberships) = (work.Db.People, work.Db.Memberships);
            cast["head"] = await people.Where(p => p.Surname == "Громова").Select(p => p.Id).SingleAsync(ct);
            cast["curator"] = await people.Where(p => p.Surname == "Лебедева").Select(p => p.Id).SingleAsync(ct);
            byAdministrator = new Actor(
                await memberships.Where(m => m.OrganisationId == school && m.PersonId == null).Select(m => m.UserId).SingleAsync(ct), null, new HashSet<Role> { Role.SystemAdministrator }, today);
        }

        head = new Actor(await EntranceAsync("Директор", "head", "director@demo.example", [], ct), cast["head"], new HashSet<Role> { Role.Head }, today);
        curator = new Actor(await EntranceAsync("Куратор и администрация", "curator", "curator@demo.example", [], ct), cast["curator"], new HashSet<Role> { Role.Curator, Role.Administration }, today);
    }

    private async Task EntrancesAsync(CancellationToken ct)
    {
        say("входы участников");
        await EntranceAsync("Наставник", "mentor", "mentor@demo.example", [], ct);
        await EntranceAsync("Наставляемый", "mentee", "mentee@demo.example", [], ct);
        await EntranceAsync("Родитель", "parent", "parent@demo.example", [], ct);
        await EntranceAsync("Психолог", "psychologist", "psychologist@demo.example", [Role.Psychologist], ct);
        await EntranceAsync("Член совета наставников", "council", "council@demo.example", [Role.CouncilMember], ct);
    }

    /// <summary>An invitation (or a new link to an account made by the founding) and its acceptance, as the person would do it.</summary>
    private async Task<Guid> EntranceAsync(string who, string key, string email, IReadOnlyList<Role> roles, CancellationToken ct)
    {
        LinkGiven given;
        await using (var work = await works.ForAsync(school, ct: ct))
        {
            var by = new Submission(byAdministrator, Form.Fresh());
            given = await work.Get<AccountBook>().FindAsync(cast[key], ct) is { } known
                ? await work.Get<GiveNewLink>().ExecuteAsync(known.Id, by, ct)
                : await work.Get<InvitePerson>().ExecuteAsync(new InvitePersonCommand(cast[key], roles, SchoolYear.StartOf(Day(LongestStory)), Basis: roles.Count > 0 ? "приказ № 96-од" : null), by, ct);
        }

        Expect($"вход: {who}", given.Outcome);
        var outcome = await DoAsync<AcceptLink>($"пароль: {who}", new Actor(Guid.Empty, cast[key], new HashSet<Role>(), today),
            (accept, by) => accept.ExecuteAsync(new AcceptLinkCommand(LinkToken.Parse(given.Token)!.Hash, given.SignInName!, email, password), by, ct), ct);
        accounts.Add((who, email));
        return outcome.Subject!.Value;
    }

    /// <summary>One use case in its own transaction; a refusal stops the story.</summary>
    private async Task<Outcome> DoAsync<TUseCase>(string step, Actor actor, Func<TUseCase, Submission, Task<Outcome>> run, CancellationToken ct)
        where TUseCase : notnull
    {
        await using var work = await works.ForAsync(school, ct: ct);
        var outcome = await run(work.Get<TUseCase>(), new Submission(actor, Form.Fresh()));
        Expect(step, outcome);
        return outcome;
    }

    private async Task<T> AskAsync<T>(Func<NastavnikDb, Task<T>> ask, CancellationToken ct)
    {
        await using var work = await works.ForAsync(school, ct: ct);
        return await ask(work.Db);
    }

    private static void Expect(string step, Outcome outcome)
    {
        if (!outcome.IsDone)
        {
            throw new DemoRefusedException(step, outcome);
        }
    }
}
