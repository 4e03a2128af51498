using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.School.People;
using Nastavnik.Paperwork.Grammar;

namespace Nastavnik.Core.School.Consents;

/// <summary>Somebody who may be chosen for papers.</summary>
/// <param name="Place">Class or position.</param>
/// <param name="Needs">Papers his age asks for.</param>
/// <param name="Missing">Gaps of today; none when everything is given and holds.</param>
/// <param name="IsPrepared">Some paper of his is awaited already.</param>
/// <param name="NobodySigns">A minor without a representative of today.</param>
public sealed record Candidate(Guid PersonId, string Name, string Place, bool IsMinor, IReadOnlyList<ConsentKind> Needs, IReadOnlyList<Refusal> Missing, bool IsPrepared, bool NobodySigns)
{
    public bool IsComplete => Missing.Count == 0;
}

/// <summary>Whom papers are prepared for: a class, or people found by name.</summary>
public sealed class ConsentCandidates(NastavnikDb db, ConsentGate gate)
{
    private const int Most = 200;

    public async Task<IReadOnlyList<Candidate>> FindAsync(Guid? group, string? words, DateOnly today, CancellationToken ct = default)
    {
        var (people, enrolments, employments, classes, consents) = (db.People, db.Enrolments, db.Employments, db.ClassGroups, db.Consents);
        var asked = people.AsNoTracking().Where(p => p.MergedInto == null).Matching(words);
        if (group is { } id)
        {
            asked = asked.Where(p => enrolments.Any(e => e.PersonId == p.Id && e.ClassId == id && (e.From == null || e.From <= today) && (e.To == null || today <= e.To)));
        }

        var found = await asked.OrderBy(p => p.Surname).ThenBy(p => p.GivenName).ThenBy(p => p.Id).Take(Most)
            .Select(p => new
            {
                Person = p,
                Class = classes.Where(c => enrolments.Any(e => e.ClassId == c.Id && e.PersonId == p.Id && (e.From == null || e.From <= today) && (e.To == null || today <= e.To)))
                    .OrderBy(c => c.Parallel).ThenBy(c => c.Letter).FirstOrDefault(),
                Post = employments.Where(e => e.PersonId == p.Id && (e.From == null || e.From <= today) && (e.To == null || today <= e.To)).Select(e => e.Position).FirstOrDefault(),
                IsPrepared = consents.Any(c => c.SubjectId == p.Id && (c.State == ConsentState.Prepared || c.State == ConsentState.HandedOut)),
            }).ToListAsync(ct);
        Guid[] ids = [.. found.Select(f => f.Person.Id)];
        var standings = await gate.OfAsync(ids, today, ct);
        var subjects = await gate.SubjectsAsync(ids, today, ct);
        return
        [
            .. found.Select(f => new Candidate(
                f.Person.Id, f.Person.Name.Full(GrammaticalCase.Nominative), f.Class?.Name ?? f.Post ?? f.Person.Workplace ?? "", ConsentRules.IsMinor(subjects[f.Person.Id], today),
                ConsentRules.Needed(subjects[f.Person.Id], today), standings[f.Person.Id].Missing, f.IsPrepared,
                ConsentRules.IsMinor(subjects[f.Person.Id], today) && !subjects[f.Person.Id].Representatives.Any(r => r.HoldsOn(today)))),
        ];
    }

    /// <summary>Employees of today, for the labour consent.</summary>
    public async Task<IReadOnlyList<(Guid Id, string Name)>> EmployeesAsync(DateOnly today, CancellationToken ct = default)
    {
        var (people, employments) = (db.People, db.Employments);
        var found = await people.AsNoTracking()
            .Where(p => p.MergedInto == null && employments.Any(e => e.PersonId == p.Id && (e.From == null || e.From <= today) && (e.To == null || today <= e.To)))
            .OrderBy(p => p.Surname).ThenBy(p => p.GivenName).ToListAsync(ct);
        return [.. found.Select(p => (p.Id, p.Name.Full(GrammaticalCase.Nominative)))];
    }

    /// <summary>Who may have signed for the person: himself, or his representatives.</summary>
    public async Task<IReadOnlyList<(Guid Id, string Name)>> SignersOfAsync(Guid person, CancellationToken ct = default)
    {
        var (people, representatives) = (db.People, db.LegalRepresentatives);
        var found = await people.AsNoTracking().Where(p => p.Id == person || representatives.Any(r => r.ChildId == person && r.PersonId == p.Id)).ToListAsync(ct);
        return [.. found.OrderBy(p => p.Id != person).Select(p => (p.Id, p.Name.Full(GrammaticalCase.Nominative)))];
    }
}
