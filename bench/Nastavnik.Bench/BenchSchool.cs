using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.Foundation.TargetModel;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Core.School.Organisations;
using Nastavnik.Paperwork.Grammar;

namespace Nastavnik.Bench;

/// <summary>One organisation of the run; every use case in its own transaction, as a request would.</summary>
internal sealed class BenchSchool(BenchPlace place, Guid id, string mark)
{
    public const string Password = "нагрузка-и-мера-26";

    public Guid Id => id;

    public string CuratorName => $"curator.{mark}@bench.example";

    public DateOnly Today { get; private set; }

    public Actor Curator { get; private set; } = null!;

    public Actor Head { get; private set; } = null!;

    public static async Task<BenchSchool> FoundAsync(BenchPlace place)
    {
        var id = Guid.CreateVersion7();
        var school = new BenchSchool(place, id, id.ToString("N")[^10..]);
        const string Full = "муниципальное бюджетное общеобразовательное учреждение «Средняя общеобразовательная школа № 12» города Кедровска";
        var command = new FoundOrganisationCommand(
            OrganisationType.School, Full, "МБОУ «СОШ № 12»", OrganisationDeclension.Decline(Full), "682640, г. Кедровск, ул. Школьная, д. 12", "г. Кедровск", "Asia/Vladivostok", "директор",
            ["UU", "TT", "TU", "RU"],
            new FirstPerson("Громова", "Надежда", "Сергеевна", Gender.Female, "директор"), new DateOnly(2019, 8, 26), "приказ управления образования от 23.08.2019 № 114-к",
            new FirstPerson("Лебедева", "Марина", "Игоревна", Gender.Female, "заместитель директора по учебно-воспитательной работе", school.CuratorName),
            FirstAccount.Curator, school.CuratorName, Password);
        school.Today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        await school.DoAsync<FoundOrganisation>(Actor.Program(school.Today), (u, by) => u.ExecuteAsync(command, by));
        await using var work = await school.WorkAsync();
        school.Today = (await work.Db.OurOrganisationAsync()).Today(TimeProvider.System);
        school.Curator = await school.ActorAsync("Лебедева", Role.Curator, Role.Administration);
        school.Head = await school.ActorAsync("Громова", Role.Head);
        return school;
    }

    public Task<Work> WorkAsync() => place.Works.ForAsync(id);

    public async Task<Outcome> DoAsync<TUseCase>(Actor actor, Func<TUseCase, Submission, Task<Outcome>> run)
        where TUseCase : notnull
    {
        await using var work = await WorkAsync();
        var outcome = await run(work.Get<TUseCase>(), new Submission(actor, Form.Fresh()));
        return outcome.IsDone ? outcome : throw new InvalidOperationException($"{typeof(TUseCase).Name}: {string.Join(" ", outcome.Refusals.Select(r => r.Sentence))}");
    }

    public async Task<T> AskAsync<T>(Func<NastavnikDb, Task<T>> ask)
    {
        await using var work = await WorkAsync();
        return await ask(work.Db);
    }

    public async Task AddAsync(params IEnumerable<object> rows)
    {
        await using var work = await WorkAsync();
        work.Db.AddRange(rows);
        await work.Db.SaveChangesAsync();
        await work.CommitAsync();
    }

    private async Task<Actor> ActorAsync(string surname, params Role[] roles)
    {
        var person = await AskAsync(db => People.IdOfAsync(db, surname));
        return new Actor(Guid.CreateVersion7(), person, roles.ToHashSet(), Today);
    }
}
