using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.Foundation.Law;
using Nastavnik.Core.School.People;
using Nastavnik.Paperwork.Grammar;

namespace Nastavnik.Core.Preparation.Banks;

/// <summary>What the school's records say of a person on a day: the facts of INV-17 to INV-22 and INV-37.</summary>
/// <param name="Age">Full years; null: the date of birth is not known.</param>
/// <param name="ClassName">Class on the day; null: does not study here.</param>
/// <param name="Parallel">1–11.</param>
/// <param name="Employed">Works here on the day.</param>
/// <param name="Pedagogical">Works here as a pedagogical worker.</param>
/// <param name="Subjects">Subjects of his employments.</param>
/// <param name="ExperienceMonths">Teaching experience on the day.</param>
/// <param name="ClassTeacher">Is a class teacher of any class.</param>
/// <param name="Head">Heads the school, or acts as its head.</param>
public sealed record ParticipantFacts(
    Guid PersonId, PersonName Name, DateOnly? BirthDate, int? Age, string? Phone, string? Email, string? Workplace,
    Guid? ClassId, string? ClassName, int? Parallel,
    bool Employed, bool Pedagogical, string? Position, IReadOnlyList<string> Subjects, int? ExperienceMonths, bool YoungSpecialist, bool ClassTeacher, bool Head)
{
    public string FullName => Name.Full(GrammaticalCase.Nominative);

    public Namesake Line => new(PersonId, FullName, Place, BirthDate);

    /// <summary>Studies here and is not known to be of age, or is known to be a minor.</summary>
    public bool IsMinorOn(DateOnly day) => Age is { } age ? age < LegalParameters.AgeOfMajority.At(day) : ClassName is not null;

    /// <summary>Class, post or place of work: what stands under the name in lists.</summary>
    public string Place => ClassName ?? Position ?? Workplace ?? "";
}

/// <summary>Reads facts of many people at once: five queries, whatever the number.</summary>
public sealed class ParticipantReader(NastavnikDb db)
{
    public async Task<IReadOnlyDictionary<Guid, ParticipantFacts>> OfAsync(IReadOnlyCollection<Guid> people, DateOnly on, CancellationToken ct = default)
    {
        var (persons, employments, enrolments, classes, headships) = (db.People, db.Employments, db.Enrolments, db.ClassGroups, db.Headships);
        var known = await persons.AsNoTracking().Where(p => people.Contains(p.Id)).ToListAsync(ct);
        var work = (await employments.AsNoTracking().Where(e => people.Contains(e.PersonId) && (e.From == null || e.From <= on) && (e.To == null || on <= e.To)).ToListAsync(ct))
            .ToLookup(e => e.PersonId);
        var study = (await enrolments.AsNoTracking().Where(e => people.Contains(e.PersonId) && (e.From == null || e.From <= on) && (e.To == null || on <= e.To))
            .Join(classes, e => e.ClassId, c => c.Id, (e, c) => new { e.PersonId, Class = c }).ToListAsync(ct)).ToLookup(e => e.PersonId, e => e.Class);
        var lead = await classes.AsNoTracking().Where(c => c.TeacherId != null && people.Contains(c.TeacherId.Value)).Select(c => c.TeacherId!.Value).Distinct().ToListAsync(ct);
        var heads = await headships.AsNoTracking().Where(h => people.Contains(h.PersonId) && h.From <= on && (h.To == null || on <= h.To)).Select(h => h.PersonId).ToListAsync(ct);
        return known.ToDictionary(p => p.Id, p => Of(p, [.. work[p.Id]], study[p.Id].FirstOrDefault(), lead.Contains(p.Id), heads.Contains(p.Id), on));
    }

    private static ParticipantFacts Of(Person p, IReadOnlyList<Employment> work, ClassGroup? studies, bool leads, bool heads, DateOnly on) => new(
        p.Id, p.Name, p.BirthDate, p.AgeOn(on), p.Phone, p.Email, p.Workplace, studies?.Id, studies?.Name, studies?.Parallel,
        work.Count > 0, work.Any(e => e.IsPedagogical), work.Count > 0 ? work[0].Position : null,
        [.. work.Select(e => e.Subject).OfType<string>().Distinct(StringComparer.CurrentCultureIgnoreCase)],
        work.Max(e => e.ExperienceOn(on)), work.Any(e => e.IsYoungSpecialistOn(on)), leads, heads);
}
