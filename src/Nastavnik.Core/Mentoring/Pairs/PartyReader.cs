using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.Foundation.Law;
using Nastavnik.Core.Preparation.Banks;
using Nastavnik.Core.Preparation.Training;
using Nastavnik.Core.School.People;
using Nastavnik.Paperwork.Grammar;

namespace Nastavnik.Core.Mentoring.Pairs;

/// <summary>Reads facts of people for the rules; the number of queries does not grow with people.</summary>
public sealed class PartyReader(NastavnikDb db, TrainingMarks training)
{
    /// <summary>Facts of these people as mentors. The load leaves out <paramref name="except"/>.</summary>
    public async Task<IReadOnlyDictionary<Guid, PartyFacts>> MentorsAsync(IReadOnlyCollection<Guid> people, DateOnly on, Guid? except = null, CancellationToken ct = default)
    {
        var facts = await CommonAsync(people, on, ct);
        var (profiles, pairs) = (db.MentorProfiles, db.Pairs);
        var live = ParticipantStates.Live;
        var known = await profiles.AsNoTracking().Where(p => people.Contains(p.PersonId) && live.Contains(p.State)).ToDictionaryAsync(p => p.PersonId, ct);
        var load = await pairs.AsNoTracking().Where(p => people.Contains(p.MentorId) && PairStates.Live.Contains(p.State) && p.Id != except)
            .Select(p => new { p.MentorId, Mentees = p.Members.Count(m => !m.IsVoid && m.To == null) }).ToListAsync(ct);
        var trained = await training.OfAsync(people, ct);
        return facts.ToDictionary(f => f.Key, f =>
        {
            var his = load.Where(l => l.MentorId == f.Key).ToList();
            var fact = f.Value with { LivePairs = his.Count, LiveMentees = his.Sum(l => l.Mentees), TrainedOn = trained.GetValueOrDefault(f.Key)?.On };
            return known.GetValueOrDefault(f.Key) is { } profile
                ? fact with
                {
                    Category = profile.Category,
                    InBank = IsAvailable(profile, on),
                    Capacity = profile.Capacity,
                    SubjectMentor = profile.SubjectMentor,
                    Subjects = Subjects(fact.Subjects, profile.Subject),
                    ClearedOn = profile.ClearanceOn,
                }
                : fact;
        });
    }

    /// <summary>Facts of these people as mentees.</summary>
    public async Task<IReadOnlyDictionary<Guid, PartyFacts>> MenteesAsync(IReadOnlyCollection<Guid> people, DateOnly on, CancellationToken ct = default)
    {
        var facts = await CommonAsync(people, on, ct);
        var profiles = db.MenteeProfiles;
        var live = ParticipantStates.Live;
        var known = await profiles.AsNoTracking().Where(p => people.Contains(p.PersonId) && live.Contains(p.State)).ToDictionaryAsync(p => p.PersonId, ct);
        return facts.ToDictionary(f => f.Key, f => known.GetValueOrDefault(f.Key) is { } profile
            ? f.Value with { Category = profile.Category, InBank = IsAvailable(profile, on), Subjects = Subjects(f.Value.Subjects, profile.Subject) }
            : f.Value);
    }

    /// <summary>Live links between these people, either way round, other than those of one pair.</summary>
    public async Task<IReadOnlyList<KnownLink>> LinksAsync(Guid mentor, IReadOnlyCollection<Guid> mentees, Guid? except = null, CancellationToken ct = default)
    {
        var (members, pairs) = (db.PairMembers, db.Pairs);
        return await (
            from link in members.AsNoTracking()
            join pair in pairs.AsNoTracking() on link.PairId equals pair.Id
            where !link.IsVoid && link.PairId != except
                && ((link.MentorId == mentor && mentees.Contains(link.PersonId)) || (link.PersonId == mentor && mentees.Contains(link.MentorId)))
            select new KnownLink(pair.Id, pair.Number, link.MentorId, link.PersonId, link.Form, pair.Topics, link.From, link.To ?? link.Until)).ToListAsync(ct);
    }

    /// <summary>The same for many mentors at once.</summary>
    public async Task<IReadOnlyList<KnownLink>> LinksOfManyAsync(IReadOnlyCollection<Guid> mentors, IReadOnlyCollection<Guid> mentees, CancellationToken ct = default)
    {
        var (members, pairs) = (db.PairMembers, db.Pairs);
        return await (
            from link in members.AsNoTracking()
            join pair in pairs.AsNoTracking() on link.PairId equals pair.Id
            where !link.IsVoid && ((mentors.Contains(link.MentorId) && mentees.Contains(link.PersonId)) || (mentors.Contains(link.PersonId) && mentees.Contains(link.MentorId)))
            select new KnownLink(pair.Id, pair.Number, link.MentorId, link.PersonId, link.Form, pair.Topics, link.From, link.To ?? link.Until)).ToListAsync(ct);
    }

    private static bool IsAvailable(Participant profile, DateOnly on) => profile.State switch
    {
        ParticipantState.InBank => true,
        ParticipantState.LongTerm => profile.ActualisedOn >= on.AddYears(-LegalParameters.ActualisationYears.At(on)),
        _ => false,
    };

    private static IReadOnlyList<string> Subjects(IReadOnlyList<string> taught, string? told) =>
        [.. taught, .. (told ?? "").Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    private async Task<Dictionary<Guid, PartyFacts>> CommonAsync(IReadOnlyCollection<Guid> people, DateOnly day, CancellationToken ct)
    {
        var (persons, employments, enrolments, classes) = (db.People, db.Employments, db.Enrolments, db.ClassGroups);
        var rows = await persons.AsNoTracking().Where(p => people.Contains(p.Id)).ToListAsync(ct);
        var work = (await employments.AsNoTracking().Where(e => people.Contains(e.PersonId) && (e.From == null || e.From <= day) && (e.To == null || day <= e.To)).ToListAsync(ct)).ToLookup(e => e.PersonId);
        var learning = (await (from e in enrolments.AsNoTracking()
                               join c in classes.AsNoTracking() on e.ClassId equals c.Id
                               where people.Contains(e.PersonId) && (e.From == null || e.From <= day) && (e.To == null || day <= e.To)
                               select new { e.PersonId, c.Parallel }).ToListAsync(ct)).ToLookup(e => e.PersonId, e => e.Parallel);
        var leading = (await classes.AsNoTracking().Where(c => c.TeacherId != null && people.Contains(c.TeacherId.Value)).Select(c => c.TeacherId!.Value).ToListAsync(ct)).ToHashSet();
        return rows.ToDictionary(p => p.Id, p => new PartyFacts(p.Id, p.Name.Short(GrammaticalCase.Nominative))
        {
            IsMinor = p.IsMinorOn(day) || (p.BirthDate is null && learning.Contains(p.Id)),
            IsEmployee = work.Contains(p.Id),
            IsPedagogical = work[p.Id].Any(e => e.IsPedagogical),
            IsClassTeacher = leading.Contains(p.Id),
            Parallel = learning.Contains(p.Id) ? learning[p.Id].Max() : null,
            Subjects = [.. work[p.Id].SelectMany(e => Subjects([], e.Subject))],
            ExperienceMonths = work[p.Id].Max(e => e.ExperienceOn(day)),
            IsExternal = !work.Contains(p.Id) && !learning.Contains(p.Id),
        });
    }
}
