using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.Foundation.TargetModel;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Core.School.Organisations;
using Nastavnik.Core.School.People;
using Nastavnik.Paperwork.Grammar;

namespace Nastavnik.Support;

/// <summary>A fresh organisation for one test: the tenancy isolates it from all others in the same database.</summary>
public sealed class TestSchool
{
    private TestSchool(TestHost host, Guid id, Person head, Person curator) => (Host, Id, HeadPerson, CuratorPerson) = (host, id, head, curator);

    public TestHost Host { get; }

    public Guid Id { get; }

    public Person HeadPerson { get; }

    public Person CuratorPerson { get; }

    public DateOnly Today => DateOnly.FromDateTime(Host.Clock.GetUtcNow().DateTime);

    public Actor Head => ActorOf(HeadPerson.Id, Role.Head);

    public Actor Curator => ActorOf(CuratorPerson.Id, Role.Curator, Role.Administration);

    /// <summary>A school (or another type) with its head and curator, both employed since 2020.</summary>
    public static async Task<TestSchool> NewAsync(OrganisationType type = OrganisationType.School, TestHost? host = null)
    {
        host ??= await TestHost.GetAsync();
        var mark = Guid.CreateVersion7().ToString("N");
        var organisation = new Organisation(type, "муниципальное бюджетное общеобразовательное учреждение «Средняя общеобразовательная школа № 12»", "МБОУ «СОШ № 12»", "s" + mark, host.Clock.GetUtcNow())
        {
            Address = "680000, г. Кедровск, ул. Школьная, д. 1",
            City = "г. Кедровск",
            EnabledForms = [.. Vocabularies.Of(type).FormCodes],
        };
        await using (var work = await host.Works.GlobalAsync())
        {
            work.Db.Organisations.Add(organisation);
            await work.Db.SaveChangesAsync();
            await work.CommitAsync();
        }

        var head = new Person("Громова", "Надежда", "Сергеевна", Gender.Female, new DateOnly(1972, 3, 8));
        var curator = new Person("Лебедева", "Мария", "Ивановна", Gender.Female, new DateOnly(1980, 5, 17));
        await using (var work = await host.Works.ForAsync(organisation.Id))
        {
            work.Db.People.AddRange(head, curator);
            work.Db.Headships.Add(new Headship(head.Id, acting: false, new DateOnly(2020, 1, 9), null, "приказ учредителя от 09.01.2020 № 1-к"));
            work.Db.Employments.AddRange(
                new Employment(head.Id, organisation.HeadPosition, new DateOnly(2020, 1, 9)) { IsPedagogical = false },
                new Employment(curator.Id, "заместитель директора по учебно-воспитательной работе", new DateOnly(2020, 1, 9)) { ExperienceMonths = 240, ExperienceAsOf = new DateOnly(2026, 9, 1) });
            await work.Db.SaveChangesAsync();
            await work.CommitAsync();
        }

        return new TestSchool(host, organisation.Id, head, curator);
    }

    public Actor ActorOf(Guid? person, params Role[] roles) => new(Guid.CreateVersion7(), person, roles.ToHashSet(), Today);

    /// <summary>Opens the school's transaction; what is not committed is rolled back.</summary>
    public Task<Work> WorkAsync() => Host.Works.ForAsync(Id);

    /// <summary>Runs one use case as one request would.</summary>
    public async Task<Outcome> DoAsync<TUseCase>(Actor actor, Func<TUseCase, Submission, Task<Outcome>> run, int? version = null)
        where TUseCase : notnull
    {
        await using var work = await WorkAsync();
        return await run(work.Get<TUseCase>(), new Submission(actor, Form.Fresh(version)));
    }

    /// <summary>Puts rows straight into the school, for what a test needs but does not test.</summary>
    public async Task AddAsync(params object[] rows)
    {
        await using var work = await WorkAsync();
        work.Db.AddRange(rows);
        await work.Db.SaveChangesAsync();
        await work.CommitAsync();
    }

    /// <summary>Asks something of the school's data.</summary>
    public async Task<T> AskAsync<T>(Func<NastavnikDb, Task<T>> ask)
    {
        await using var work = await WorkAsync();
        return await ask(work.Db);
    }
}
