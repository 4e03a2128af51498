using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.Foundation.Law;
using Nastavnik.Core.School.Organisations;
using Nastavnik.Core.School.People;
using Nastavnik.Paperwork.Grammar;

namespace Nastavnik.Core.School.Consents;

/// <summary>Asks consents before a bank, a pair, an order. Four queries, whatever the number of people; sees what the running act has changed.</summary>
public sealed class ConsentGate(NastavnikDb db)
{
    /// <summary>How each of the people stands on the day. People the school does not know are not in the answer.</summary>
    public async Task<IReadOnlyDictionary<Guid, ConsentStanding>> OfAsync(IReadOnlyCollection<Guid> people, DateOnly on, CancellationToken ct = default)
    {
        var policies = (await db.OurOrganisationAsync(ct)).Policies;
        var subjects = await SubjectsAsync(people, on, ct);
        var consents = (await ConsentsOfAsync(people, ct)).ToLookup(c => c.SubjectId);
        return subjects.ToDictionary(s => s.Key, s => ConsentRules.Standing(s.Value, [.. consents[s.Key]], policies, on));
    }

    /// <summary>The same for lists of many people that nothing is changed by: no consent is tracked.</summary>
    public async Task<IReadOnlyDictionary<Guid, ConsentStanding>> ReadAsync(IReadOnlyCollection<Guid> people, DateOnly on, CancellationToken ct = default)
    {
        var policies = (await db.OurOrganisationAsync(ct)).Policies;
        var subjects = await SubjectsAsync(people, on, ct);
        var kept = db.Consents;
        var consents = (await kept.AsNoTracking().Where(c => people.Contains(c.SubjectId)).ToListAsync(ct)).ToLookup(c => c.SubjectId);
        return subjects.ToDictionary(s => s.Key, s => ConsentRules.Standing(s.Value, [.. consents[s.Key]], policies, on));
    }

    /// <summary>INV-24: of mentees who work here beside the mentor, the first without consent or supplementary agreement; null: nothing is missing.</summary>
    public async Task<Refusal?> LabourMissingAsync(Guid mentor, IReadOnlyCollection<Guid> mentees, DateOnly on, CancellationToken ct = default)
    {
        if (LegalParameters.LabourMentoringFrom.On(on) is null)
        {
            return null;
        }

        var employments = db.Employments;
        Guid[] asked = [mentor, .. mentees];
        var employed = await employments.AsNoTracking()
            .Where(e => asked.Contains(e.PersonId) && (e.From == null || e.From <= on) && (e.To == null || on <= e.To))
            .Select(e => e.PersonId).Distinct().ToListAsync(ct);
        if (!employed.Contains(mentor))
        {
            return null;
        }

        var consents = await ConsentsOfAsync([mentor], ct);
        var covered = consents.Where(c => c.Kind == ConsentKind.Labour && c.Labour!.Date <= on && ConsentRules.Holds(c, consents, on)).SelectMany(c => c.MenteeIds).ToHashSet();
        var bare = mentees.FirstOrDefault(m => employed.Contains(m) && !covered.Contains(m));
        if (bare == Guid.Empty)
        {
            return null;
        }

        var people = db.People;
        var names = await people.AsNoTracking().Where(p => p.Id == mentor || p.Id == bare).ToDictionaryAsync(p => p.Id, ct);
        return new NoLabourConsent(names[mentor].Name.Short(GrammaticalCase.Nominative), names[bare].Name.Short(GrammaticalCase.Nominative));
    }

    internal async Task<Dictionary<Guid, ConsentSubject>> SubjectsAsync(IReadOnlyCollection<Guid> people, DateOnly on, CancellationToken ct)
    {
        var (persons, enrolments, representatives) = (db.People, db.Enrolments, db.LegalRepresentatives);
        var rows = await persons.AsNoTracking().Where(p => people.Contains(p.Id))
            .Select(p => new { Person = p, IsPupil = enrolments.Any(e => e.PersonId == p.Id && (e.To == null || on <= e.To)) })
            .ToListAsync(ct);
        var authority = (await representatives.AsNoTracking().Where(r => people.Contains(r.ChildId)).ToListAsync(ct)).ToLookup(r => r.ChildId);
        return rows.ToDictionary(
            r => r.Person.Id,
            r => new ConsentSubject(r.Person.Id, r.Person.Name.Full(GrammaticalCase.Nominative), r.Person.BirthDate, r.IsPupil, [.. authority[r.Person.Id]]));
    }

    /// <summary>Tracked, so that changes of the running act count before they are saved.</summary>
    internal async Task<IReadOnlyList<Consent>> ConsentsOfAsync(IReadOnlyCollection<Guid> people, CancellationToken ct)
    {
        var consents = db.Consents;
        var kept = await consents.Where(c => people.Contains(c.SubjectId)).ToListAsync(ct);
        return [.. kept.Union(consents.Local.Where(c => people.Contains(c.SubjectId)))];
    }
}
