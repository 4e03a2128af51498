using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Matching.Fit;
using Nastavnik.Matching.Plans;

namespace Nastavnik.Core.Mentoring.Selection;

/// <summary>What solving a draft found.</summary>
/// <param name="Refusals">Why there is no plan; empty: the draft holds the new one.</param>
/// <param name="Gone">How many conditions spoke of people who are in the bank no more.</param>
internal sealed record Solved(IReadOnlyList<Refusal> Refusals, int Gone);

/// <summary>Solves a draft over the bank of today, from the last prices when the question is the same.</summary>
public sealed class DraftSolver(NastavnikDb db, FeaturesOfBank features, TimeProvider time)
{
    public async Task<Weights> WeightsAsync(CancellationToken ct = default)
    {
        var weights = db.SelectionWeights;
        return (await weights.AsNoTracking().SingleOrDefaultAsync(ct))?.Told() ?? Weights.Default;
    }

    internal async Task<Solved> SolveAsync(MatchDraft draft, Actor by, CancellationToken ct)
    {
        var today = by.Today;
        var started = Stopwatch.GetTimestamp();
        var bank = await features.OfAsync(draft.Regime, draft.Aside.Where(a => a.Until > today).Select(a => a.Person).ToHashSet(), today, ct);
        var told = draft.Pins.Count + draft.Bans.Count;
        draft.ForgetGone(bank.Problem.Mentors.Select(m => m.Id).ToHashSet(), bank.Problem.Mentees.Select(m => m.Id).ToHashSet());
        var problem = PersonMark.Put(bank.Problem) with { Weights = await WeightsAsync(ct), Pins = draft.Pins, Bans = draft.Bans };
        var before = draft.Solution.Told();
        var matcher = new Matcher(problem);
        var same = before is not null && before.Aim == draft.Aim && MatchDraft.WeightsOf(draft.Weights).ToDictionary().SequenceEqual(problem.Weights.ToDictionary());
        var answer = matcher.Plan(draft.Aim, same ? before : null);
        if (answer.Plan is not { } plan)
        {
            return new([.. answer.Refusals.Select(r => PersonMark.Told(r, bank.Problem))], 0);
        }

        draft.Solved(problem, plan, before, time.GetUtcNow(), by.PersonId, (int)Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        return new([], told - draft.Pins.Count - draft.Bans.Count);
    }
}
