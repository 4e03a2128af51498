using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.Foundation.TargetModel;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Core.School.Organisations;
using Nastavnik.Core.School.People;
using Nastavnik.Paperwork.Grammar;

namespace Nastavnik.Web.Demo;

/// <summary>The story of the demo's year, chapter by chapter.</summary>
internal sealed partial class DemoStory(Works works, TimeProvider time, string password, Action<string> say)
{
    private readonly Guid school = Guid.CreateVersion7();
    private readonly List<(string Who, string Name)> accounts = [];
    private DateOnly today;
    private Guid head;
    private Guid curator;
    private Actor byHead = null!;
    private Actor byCurator = null!;
    private Actor byAdministrator = null!;

    public async Task<IReadOnlyList<(string Who, string Name)>> TellAsync(CancellationToken ct)
    {
        await FoundAsync(ct);
        await StaffAsync(ct);
        return accounts;
    }

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

        await using var work = await works.ForAsync(school, ct: ct);
        today = (await work.Db.OurOrganisationAsync(ct)).Today(time);
        var (people, memberships) = (work.Db.People, work.Db.Memberships);
        head = await people.Where(p => p.Surname == "Громова").Select(p => p.Id).SingleAsync(ct);
        curator = await people.Where(p => p.Surname == "Лебедева").Select(p => p.Id).SingleAsync(ct);
        var administrator = await memberships.Where(m => m.OrganisationId == school && m.PersonId == null).Select(m => m.UserId).SingleAsync(ct);
        byAdministrator = new Actor(administrator, null, new HashSet<Role> { Role.SystemAdministrator }, today);
    }

    private async Task StaffAsync(CancellationToken ct)
    {
        say("входы директора и куратора");
        byHead = new Actor(await EntranceAsync("Директор", head, "director@demo.example", [], ct), head, new HashSet<Role> { Role.Head }, today);
        byCurator = new Actor(await EntranceAsync("Куратор и заместитель директора", curator, "curator@demo.example", [], ct), curator,
            new HashSet<Role> { Role.Curator, Role.Administration }, today);
    }

    /// <summary>An invitation (or a new link to an account made by the founding) and its acceptance, as the person would do it.</summary>
    private async Task<Guid> EntranceAsync(string who, Guid person, string email, IReadOnlyList<Role> roles, CancellationToken ct)
    {
        LinkGiven given;
        await using (var work = await works.ForAsync(school, ct: ct))
        {
            var by = new Submission(byAdministrator, Form.Fresh());
            given = await work.Get<AccountBook>().FindAsync(person, ct) is { } known
                ? await work.Get<GiveNewLink>().ExecuteAsync(known.Id, by, ct)
                : await work.Get<InvitePerson>().ExecuteAsync(new InvitePersonCommand(person, roles, new DateOnly(today.Year, 1, 1), Basis: roles.Count > 0 ? "приказ от 30.08 № 96-од" : null), by, ct);
        }

        Expect($"вход: {who}", given.Outcome);
        var outcome = await DoAsync<AcceptLink>($"пароль: {who}", new Actor(Guid.Empty, person, new HashSet<Role>(), today),
            (accept, by) => accept.ExecuteAsync(new AcceptLinkCommand(LinkToken.Parse(given.Token)!.Hash, given.SignInName!, email, password), by, ct), ct);
        accounts.Add((who, email));
        return outcome.Subject!.Value;
    }

    /// <summary>One use case in its own transaction; a refusal stops the story.</summary>
    private async Task<Outcome> DoAsync<TUseCase>(string step, Actor actor, Func<TUseCase, Submission, Task<Outcome>> run, CancellationToken ct, int? version = null)
        where TUseCase : notnull
    {
        await using var work = await works.ForAsync(school, ct: ct);
        var outcome = await run(work.Get<TUseCase>(), new Submission(actor, Form.Fresh(version)));
        Expect(step, outcome);
        return outcome;
    }

    private static void Expect(string step, Outcome outcome)
    {
        if (!outcome.IsDone)
        {
            throw new DemoRefusedException(step, outcome);
        }
    }
}
