using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.School.Consents;
using Nastavnik.Core.School.Organisations;
using Nastavnik.Core.School.People;
using Nastavnik.Paperwork.Grammar;
using Nastavnik.Support;

namespace Nastavnik.Core.Tests.School.Consents;

/// <summary>A school with a class: Анна (12) with her mother, Лев (15) with a guardian, a teacher, and Олег (17, soon 18).</summary>
internal sealed class ConsentSchool
{
    public static readonly DateOnly Term = new(2028, 8, 31);

    private ConsentSchool(TestSchool school) => School = school;

    public TestSchool School { get; }

    public ClassGroup Class { get; } = new(9, "А", "2026–2027");

    public Person Anna { get; } = new("Шевчук", "Анна", "Игоревна", Gender.Female, new DateOnly(2014, 3, 12));

    public Person Mother { get; } = new("Шевчук", "Ольга", "Петровна", Gender.Female, new DateOnly(1985, 5, 1)) { Phone = "+7 900 000-00-01" };

    public Person Lev { get; } = new("Коваль", "Лев", "Ильич", Gender.Male, new DateOnly(2011, 2, 3));

    public Person Guardian { get; } = new("Черных", "Павел", "Андреевич", Gender.Male, new DateOnly(1970, 1, 1));

    public Person Oleg { get; } = new("Кузьменко", "Олег", "Ильич", Gender.Male, new DateOnly(2008, 10, 9));

    public Person Teacher { get; } = new("Иванова", "Мария", "Петровна", Gender.Female, new DateOnly(1980, 6, 1));

    public Person Novice { get; } = new("Лисица", "Никита", "Ильич", Gender.Male, new DateOnly(2001, 6, 1));

    public static async Task<ConsentSchool> NewAsync(TestHost? host = null)
    {
        var it = new ConsentSchool(await TestSchool.NewAsync(host: host));
        await it.School.AddAsync(
            it.Class, it.Anna, it.Mother, it.Lev, it.Guardian, it.Oleg, it.Teacher, it.Novice,
            new Enrolment(it.Anna.Id, it.Class.Id, new(2026, 9, 1)), new Enrolment(it.Lev.Id, it.Class.Id, new(2026, 9, 1)), new Enrolment(it.Oleg.Id, it.Class.Id, new(2026, 9, 1)),
            new LegalRepresentative(it.Anna.Id, it.Mother.Id, AuthorityBasis.Mother),
            new LegalRepresentative(it.Lev.Id, it.Guardian.Id, AuthorityBasis.Guardian) { Document = "постановление от 01.02.2020 № 15", From = new(2020, 2, 1), To = new(2026, 11, 15) },
            new LegalRepresentative(it.Oleg.Id, it.Mother.Id, AuthorityBasis.Mother),
            new Employment(it.Teacher.Id, "учитель математики", new(2010, 9, 1)), new Employment(it.Novice.Id, "учитель физики", new(2026, 9, 1)));
        return it;
    }

    /// <summary>Prepares and answers the papers made, by kind.</summary>
    public async Task<Dictionary<ConsentKind, Guid>> PrepareAsync(Person person, bool withSpecial = false)
    {
        await Done<PrepareConsents>((u, by) => u.ExecuteAsync(new([person.Id], Term, withSpecial), by));
        return await School.AskAsync(async db => await db.Consents.Where(c => c.SubjectId == person.Id && c.State == ConsentState.Prepared).ToDictionaryAsync(c => c.Kind, c => c.Id));
    }

    /// <summary>Prepares and registers everything the person needs, signed today.</summary>
    public async Task<Dictionary<ConsentKind, Guid>> GiveAsync(Person person)
    {
        var papers = await PrepareAsync(person);
        Guid[] ids = [.. papers.Values];
        await Done<RegisterManyReturned>((u, by) => u.ExecuteAsync(new(ids, ids, School.Today), by));
        return papers;
    }

    public async Task<Outcome> Done<T>(Func<T, Submission, Task<Outcome>> run, Actor? actor = null)
        where T : notnull
    {
        var outcome = await School.DoAsync(actor ?? School.Curator, run);
        return outcome.IsDone ? outcome : throw new InvalidOperationException(string.Join(" ", outcome.Refusals.Select(r => r.Sentence)));
    }

    public async Task<IReadOnlyList<Refusal>> Refused<T>(Func<T, Submission, Task<Outcome>> run, Actor? actor = null)
        where T : notnull => (await School.DoAsync(actor ?? School.Curator, run)).Refusals;

    public async Task<ConsentStanding> StandingAsync(Person person, DateOnly? on = null)
    {
        await using var work = await School.WorkAsync();
        return (await work.Get<ConsentGate>().OfAsync([person.Id], on ?? School.Today))[person.Id];
    }

    public Task<Consent> FindAsync(Guid id) => School.AskAsync(db => db.Consents.AsNoTracking().SingleAsync(c => c.Id == id));

    public Task AllowElectronicSignatureAsync() =>
        Done<RegisterSignatureAgreement>((u, by) => u.ExecuteAsync(new(new DateOnly(2026, 9, 1), "7"), by));

    public Actor ActorOf(Person person, params Role[] roles) => School.ActorOf(person.Id, roles);
}
