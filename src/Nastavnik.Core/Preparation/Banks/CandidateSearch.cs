using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.School.People;
using Nastavnik.Paperwork.Grammar;

namespace Nastavnik.Core.Preparation.Banks;

/// <summary>A person who might be taken in.</summary>
/// <param name="Younger">Younger than 14: the paper is the representative's.</param>
/// <param name="Known">The school's records say who he is; else the category is chosen by hand.</param>
/// <param name="ProfileId">Live profile of this side, if any: he is there already.</param>
public sealed record Candidate(Guid PersonId, string Name, string Place, bool Younger, bool Known, Guid? ProfileId, ParticipantState? State, bool Employed);

/// <summary>A representative who may sign for a minor.</summary>
public sealed record Signer(Guid PersonId, string Name, string Basis);

/// <summary>Who may be taken into a bank: by search, by class, or all employees.</summary>
public sealed class CandidateSearch(NastavnikDb db, ParticipantReader reader, Participants participants)
{
    public const int Most = 60;

    /// <param name="employees">Only those who work here.</param>
    public async Task<IReadOnlyList<Candidate>> FindAsync(BankSide side, string? search, Guid? classId, bool employees, DateOnly on, CancellationToken ct = default)
    {
        var (people, enrolments, employments) = (db.People, db.Enrolments, db.Employments);
        var found = people.AsNoTracking().Where(p => p.MergedInto == null);
        if (BankQueries.Key(search) is { } words)
        {
            found = found.Where(p => EF.Functions.Like(p.SearchName, words));
        }

        if (classId is { } group)
        {
            found = found.Where(p => enrolments.Any(e => e.PersonId == p.Id && e.ClassId == group && (e.From == null || e.From <= on) && (e.To == null || on <= e.To)));
        }

        if (employees)
        {
            found = found.Where(p => employments.Any(e => e.PersonId == p.Id && (e.From == null || e.From <= on) && (e.To == null || on <= e.To)));
        }

        var ids = await found.OrderBy(p => p.SearchName).Take(Most).Select(p => p.Id).ToListAsync(ct);
        return await OfAsync(side, ids, on, ct);
    }

    public async Task<IReadOnlyList<Candidate>> OfAsync(BankSide side, IReadOnlyList<Guid> ids, DateOnly on, CancellationToken ct = default)
    {
        var facts = await reader.OfAsync(ids, on, ct);
        var live = (await participants.LiveOfAsync(side, ids, ct)).ToDictionary(p => p.PersonId);
        var names = Namesakes.Named(facts.Values.Select(f => f.Line), placeBeside: true);
        return [.. ids.Where(facts.ContainsKey).Select(id =>
        {
            var (fact, profile) = (facts[id], live.GetValueOrDefault(id));
            return new Candidate(
                id, names[id], fact.Place, BankRules.ApplicantRefused(fact, id, represents: false, on) is not null, fact.Employed || fact.ClassName is not null,
                profile is { State: not ParticipantState.Draft } ? profile.Id : null, profile?.State, fact.Employed);
        })];
    }

    /// <summary>Representatives of a child on the day.</summary>
    public async Task<IReadOnlyList<Signer>> SignersAsync(Guid child, DateOnly on, CancellationToken ct = default)
    {
        var (people, representatives) = (db.People, db.LegalRepresentatives);
        var found = await representatives.AsNoTracking()
            .Where(r => r.ChildId == child && (r.From == null || r.From <= on) && (r.To == null || on <= r.To))
            .Join(people, r => r.PersonId, p => p.Id, (r, p) => new { r.Basis, Person = p }).ToListAsync(ct);
        return found.ConvertAll(f => new Signer(f.Person.Id, f.Person.Name.Full(GrammaticalCase.Nominative), f.Basis.Name()));
    }

    /// <summary>Mentors in the bank, whom a mentee may name as desired. Families read it: no dates of birth.</summary>
    public async Task<IReadOnlyList<(Guid PersonId, string Name)>> MentorsAsync(DateOnly on, CancellationToken ct = default)
    {
        var (people, mentors, available) = (db.People, db.MentorProfiles, ParticipantStates.Available);
        var found = await people.AsNoTracking().Where(p => mentors.Any(m => m.PersonId == p.Id && available.Contains(m.State))).OrderBy(p => p.SearchName).ToListAsync(ct);
        var facts = await reader.OfAsync(found.ConvertAll(p => p.Id), on, ct);
        var names = Namesakes.Named(facts.Values.Select(f => f.Line with { Born = null }), placeBeside: false);
        return found.ConvertAll(p => (p.Id, names[p.Id]));
    }
}
