using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.Mentoring.Pairs;
using Nastavnik.Core.Preparation.Banks;
using Nastavnik.Paperwork.Grammar;

namespace Nastavnik.Core.Mentoring.Selection;

/// <summary>A mentee of the bank without a pair (RPT-18).</summary>
/// <param name="Profile">His profile in the bank.</param>
/// <param name="Why">What the newest draft said of him: why he is left over and what would help, or whom it planned for him; empty: he was not in it.</param>
/// <param name="Draft">That draft, where all mentors for him are listed.</param>
public sealed record UnpairedRow(Guid Person, Guid Profile, string Name, string Place, string Request, DateOnly? Since, int Days, string Why, Guid? Draft);

/// <summary>How pairs of one strategy went on (RPT-21).</summary>
public sealed record StrategyRow(string Strategy, int Proposed, int OnTheWay, int Working, int Completed, int EndedEarly, int Declined);

/// <summary>RPT-18 and RPT-21.</summary>
public sealed class SelectionReports(NastavnikDb db, ParticipantReader reader)
{
    public async Task<IReadOnlyList<UnpairedRow>> UnpairedAsync(DateOnly today, CancellationToken ct = default)
    {
        var drafts = db.MatchDrafts;
        var waiting = await db.WithoutPair().Select(p => new { p.PersonId, p.Id, p.Request, p.DateIn }).ToListAsync(ct);
        var newest = await drafts.AsNoTracking().OrderByDescending(d => d.Number).Select(d => new { d.Id, d.Number, d.Plan, d.ProposedOn }).FirstOrDefaultAsync(ct);
        var said = newest is null ? [] : SaidIn(StoredPlan.Read(newest.Plan), newest.Number, newest.ProposedOn is not null);
        var names = await reader.OfAsync([.. waiting.Select(w => w.PersonId).Concat(said.Values.SelectMany(PersonMark.In)).Distinct()], today, ct);
        string Said(Guid person) => PersonMark.Told(said.GetValueOrDefault(person, ""), id => names.GetValueOrDefault(id)?.Name.Short(GrammaticalCase.Nominative));
        return
        [
            .. waiting.Where(w => names.ContainsKey(w.PersonId)).OrderBy(w => w.DateIn).ThenBy(w => names[w.PersonId].FullName, StringComparer.CurrentCulture).Select(w => new UnpairedRow(
                w.PersonId, w.Id, names[w.PersonId].FullName, names[w.PersonId].Place, w.Request ?? "", w.DateIn, w.DateIn is { } since ? today.DayNumber - since.DayNumber : 0,
                Said(w.PersonId), said.ContainsKey(w.PersonId) ? newest?.Id : null)),
        ];
    }

    private static Dictionary<Guid, string> SaidIn(StoredPlan plan, int number, bool proposed) =>
        plan.LeftOver.Select(l => (l.Mentee, Words: $"{l.Sentence} {l.Help}"))
            .Concat(plan.Pairs.Select(p => (p.Mentee, Words: $"В черновике № {number} {(proposed ? "был" : "есть")} наставник: {PersonMark.Of(p.Mentor)}. {(proposed ? "Пара не сложилась." : "Пара ещё не предложена.")}")))
            .DistinctBy(s => s.Mentee).ToDictionary(s => s.Mentee, s => s.Words);

    public async Task<IReadOnlyList<StrategyRow>> StrategiesAsync(CancellationToken ct = default)
    {
        var pairs = db.Pairs;
        var counts = await pairs.AsNoTracking().GroupBy(p => new { p.Strategy, p.State }).Select(g => new { g.Key.Strategy, g.Key.State, Count = g.Count() }).ToListAsync(ct);
        return
        [
            .. Enum.GetValues<PairStrategy>().Select(s =>
            {
                int Of(params PairState[] states) => counts.Where(c => c.Strategy == s && states.Contains(c.State)).Sum(c => c.Count);
                return new StrategyRow(
                    DraftWords.Strategy(s), counts.Where(c => c.Strategy == s).Sum(c => c.Count), Of(PairState.Proposed, PairState.Discussed, PairState.Agreed, PairState.OnOrder, PairState.Approved),
                    Of(PairState.Active, PairState.Suspended, PairState.Completing), Of(PairState.Completed), Of(PairState.EndedEarly), Of(PairState.Declined, PairState.Disbanded));
            }),
        ];
    }
}

internal static class MenteesWithoutPair
{
    /// <summary>Mentees of the bank who are in no pair on its way or at work.</summary>
    public static IQueryable<MenteeProfile> WithoutPair(this NastavnikDb db)
    {
        var (profiles, members, pairs) = (db.MenteeProfiles, db.PairMembers, db.Pairs);
        var paired = from link in members
                     join pair in pairs on link.PairId equals pair.Id
                     where !link.IsVoid && link.To == null && PairStates.Live.Contains(pair.State)
                     select link.PersonId;
        return profiles.AsNoTracking().Where(p => p.State == ParticipantState.InBank && !paired.Contains(p.PersonId));
    }
}
