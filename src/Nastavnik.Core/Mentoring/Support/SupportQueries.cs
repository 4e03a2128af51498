using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.Foundation.Law;
using Nastavnik.Core.Preparation.Banks;
using Nastavnik.Core.School.Organisations;
using Nastavnik.Core.School.People;
using Nastavnik.Paperwork.Grammar;

namespace Nastavnik.Core.Mentoring.Support;

/// <summary>What the registry is asked for.</summary>
/// <param name="Words">Part of a name.</param>
/// <param name="WithoutPair">Only mentees without a pair.</param>
/// <param name="Struck">Only records struck out; else only those that count.</param>
public sealed record SupportFilter(string? Words = null, BankSide? Side = null, bool WithoutPair = false, SupportType? Type = null, bool Struck = false, bool OldestFirst = false);

/// <summary>A line of the registry.</summary>
/// <param name="By">Full name of who recorded it.</param>
public sealed record SupportRow(Guid Id, Guid PersonId, string Name, BankSide Side, bool WithoutPair, DateOnly On, SupportType Type, string By, StrikeReason? Struck);

/// <summary>One record.</summary>
public sealed record SupportCard(PsychologicalSupport Record, string Name, string Place, string By);

/// <summary>Somebody of a bank whom a meeting may be recorded of.</summary>
public sealed record SupportChoice(Guid PersonId, string Name, string Place);

/// <summary>Days when somebody met the psychologist, newest first.</summary>
/// <param name="Child">Name of the child; null: the viewer himself.</param>
public sealed record OwnSupport(string? Child, IReadOnlyList<DateOnly> Days);

/// <summary>Lists of support; the number of queries does not grow with rows.</summary>
public sealed class SupportQueries(NastavnikDb db, ParticipantReader reader)
{
    public IQueryable<SupportRow> Rows(SupportFilter filter)
    {
        var (supports, people, mentees, mentors) = (db.PsychologicalSupports.AsNoTracking(), db.People, db.MenteeProfiles, db.MentorProfiles);
        // INV-43: who withdrew the consent is on no list of work; the record stays by its own address.
        supports = supports.Where(s => s.Side == BankSide.Mentor
            ? mentors.Any(p => p.PersonId == s.PersonId && p.State != ParticipantState.ConsentWithdrawn)
            : mentees.Any(p => p.PersonId == s.PersonId && p.State != ParticipantState.ConsentWithdrawn));
        supports = filter.Struck ? supports.Where(s => s.Struck != null) : supports.Where(s => s.Struck == null);
        if (filter.Side is { } side)
        {
            supports = supports.Where(s => s.Side == side);
        }

        if (filter.WithoutPair)
        {
            supports = supports.Where(s => s.WithoutPair);
        }

        if (filter.Type is { } type)
        {
            supports = supports.Where(s => s.Type == type);
        }

        if (!string.IsNullOrWhiteSpace(filter.Words))
        {
            var named = people.Matching(filter.Words).Select(p => p.Id);
            supports = supports.Where(s => named.Contains(s.PersonId));
        }

        var ordered = filter.OldestFirst ? supports.OrderBy(s => s.On).ThenBy(s => s.Id) : supports.OrderByDescending(s => s.On).ThenByDescending(s => s.Id);
        return ordered.Select(s => new SupportRow(
            s.Id, s.PersonId, people.Where(x => x.Id == s.PersonId).Select(x => x.Surname + " " + x.GivenName + (x.Patronymic == null ? "" : " " + x.Patronymic)).First(),
            s.Side, s.WithoutPair, s.On, s.Type, people.Where(x => x.Id == s.RecordedById).Select(x => x.Surname + " " + x.GivenName + (x.Patronymic == null ? "" : " " + x.Patronymic)).First(), s.Struck));
    }

    /// <summary>Class or post of each of these people.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> PlacesAsync(IReadOnlyCollection<Guid> people, DateOnly on, CancellationToken ct = default) =>
        (await reader.OfAsync(people, on, ct)).ToDictionary(p => p.Key, p => p.Value.Place);

    /// <summary>Null: no such record in this school.</summary>
    public async Task<SupportCard?> FindAsync(Guid id, DateOnly on, CancellationToken ct = default)
    {
        if (await db.PsychologicalSupports.AsNoTracking().SingleOrDefaultAsync(s => s.Id == id, ct) is not { } record)
        {
            return null;
        }

        var facts = await reader.OfAsync([record.PersonId, record.RecordedById], on, ct);
        return new SupportCard(record, facts[record.PersonId].FullName, facts[record.PersonId].Place, facts[record.RecordedById].Name.Short(GrammaticalCase.Nominative));
    }

    /// <summary>Participants of one side, by name.</summary>
    public async Task<IReadOnlyList<SupportChoice>> ChoicesAsync(BankSide side, DateOnly on, CancellationToken ct = default)
    {
        var (mentors, mentees, states) = (db.MentorProfiles, db.MenteeProfiles, SupportRules.Supported);
        var ids = side == BankSide.Mentor
            ? await mentors.AsNoTracking().Where(p => states.Contains(p.State)).Select(p => p.PersonId).ToListAsync(ct)
            : await mentees.AsNoTracking().Where(p => states.Contains(p.State)).Select(p => p.PersonId).ToListAsync(ct);
        var facts = await reader.OfAsync(ids, on, ct);
        var names = Namesakes.Named(facts.Values.Select(f => f.Line), placeBeside: true);
        return [.. facts.Values.Select(f => new SupportChoice(f.PersonId, names[f.PersonId], f.Place)).OrderBy(c => c.Name, StringComparer.CurrentCulture)];
    }

    /// <summary>Totals of the school year: no name, no cell of too few people.</summary>
    public async Task<IReadOnlyList<SupportTotal>> TotalsAsync(DateOnly today, CancellationToken ct = default)
    {
        var (supports, from) = (db.PsychologicalSupports, SchoolYear.StartOf(today));
        var meetings = await supports.AsNoTracking().Where(s => s.Struck == null && s.On >= from).Select(s => new SupportCount(s.Side, s.WithoutPair, s.Type, s.PersonId)).ToListAsync(ct);
        return SupportRules.Totals(meetings, LegalParameters.SmallestGroupShown.At(today));
    }

    /// <summary>Row 51: a mentee's own days and those of the children one represents; of others nothing.</summary>
    public async Task<IReadOnlyList<OwnSupport>> OwnAsync(Actor actor, CancellationToken ct = default)
    {
        if (actor.PersonId is not { } me)
        {
            return [];
        }

        var (representatives, people, supports, today) = (db.LegalRepresentatives, db.People, db.PsychologicalSupports, actor.Today);
        var children = (await people.AsNoTracking()
                .Where(p => representatives.Any(r => r.PersonId == me && r.ChildId == p.Id && (r.From == null || r.From <= today) && (r.To == null || today <= r.To))).ToListAsync(ct))
            .Where(p => p.IsMinorOn(today)).ToList();
        Guid[] seen = [.. children.Select(c => c.Id).Concat(actor.Is(Role.Mentee) ? [me] : [])];
        var days = (await supports.AsNoTracking().Where(s => seen.Contains(s.PersonId) && s.Side == BankSide.Mentee && s.Struck == null).OrderByDescending(s => s.On)
            .Select(s => new { s.PersonId, s.On }).ToListAsync(ct)).ToLookup(s => s.PersonId, s => s.On);
        return
        [
            .. actor.Is(Role.Mentee) ? [new OwnSupport(null, [.. days[me].Distinct()])] : Array.Empty<OwnSupport>(),
            .. children.OrderBy(c => c.BirthDate).Select(c => new OwnSupport(c.Name.Full(GrammaticalCase.Nominative), [.. days[c.Id].Distinct()])),
        ];
    }
}
