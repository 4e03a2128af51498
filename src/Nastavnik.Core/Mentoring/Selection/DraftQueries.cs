using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.Foundation.TargetModel;
using Nastavnik.Core.Preparation.Banks;
using Nastavnik.Matching.Fit;
using Nastavnik.Matching.Plans;
using Nastavnik.Paperwork.Grammar;

namespace Nastavnik.Core.Mentoring.Selection;

/// <summary>The list of drafts, two of them side by side, and how a plan was checked.</summary>
public sealed class DraftQueries(NastavnikDb db, ParticipantReader reader)
{
    public async Task<IReadOnlyList<DraftRow>> ListAsync(CancellationToken ct = default)
    {
        var drafts = db.MatchDrafts;
        var rows = await drafts.AsNoTracking().OrderByDescending(d => d.Number)
            .Select(d => new { d.Id, d.Number, d.Regime, d.Aim, d.Placed, d.LeftOver, d.Percent, d.Pins, d.Bans, d.SolvedAt, d.ProposedOn, d.ProposedPairs }).ToListAsync(ct);
        return rows.ConvertAll(d => new DraftRow(
            d.Id, d.Number, DraftWords.Regime(d.Regime), DraftWords.Aim(d.Aim), d.Placed, d.LeftOver, d.Percent, d.Pins.Count + d.Bans.Count, d.SolvedAt, d.ProposedOn, d.ProposedPairs.Length));
    }

    /// <summary>The draft the board opens with: the newest.</summary>
    public async Task<Guid?> NewestAsync(CancellationToken ct = default)
    {
        var drafts = db.MatchDrafts;
        return await drafts.AsNoTracking().OrderByDescending(d => d.Number).Select(d => (Guid?)d.Id).FirstOrDefaultAsync(ct);
    }

    /// <summary>What stands in the draft before a change of it; null: no such draft here.</summary>
    public async Task<DraftNow?> NowAsync(Guid id, CancellationToken ct = default)
    {
        var drafts = db.MatchDrafts;
        var kept = await drafts.AsNoTracking().Where(d => d.Id == id).Select(d => new { d.Aim, d.Plan }).SingleOrDefaultAsync(ct);
        return kept is null ? null : new(kept.Aim, StoredPlan.Read(kept.Plan).Pairs.ToDictionary(p => p.Mentee, p => p.Mentor));
    }

    public async Task<Comparison?> CompareAsync(Guid one, Guid other, bool all, DateOnly today, CancellationToken ct = default)
    {
        var drafts = db.MatchDrafts;
        var both = await drafts.AsNoTracking().Where(d => d.Id == one || d.Id == other).ToDictionaryAsync(d => d.Id, ct);
        if (!both.TryGetValue(one, out var first) || !both.TryGetValue(other, out var second))
        {
            return null;
        }

        var (left, right) = (MentorsOf(first), MentorsOf(second));
        var mentees = left.Keys.Union(right.Keys).Where(m => all || left.GetValueOrDefault(m).Mentor != right.GetValueOrDefault(m).Mentor).ToList();
        Guid[] people = [.. mentees.Concat(mentees.SelectMany(m => new[] { left.GetValueOrDefault(m).Mentor, right.GetValueOrDefault(m).Mentor })).Where(p => p != Guid.Empty).Distinct()];
        var names = await reader.OfAsync(people, today, ct);
        string? Name(Guid id) => id == Guid.Empty ? null : names.GetValueOrDefault(id)?.Name.Short(GrammaticalCase.Nominative) ?? "карточка удалена";
        var list = await ListAsync(ct);
        return new(
            list.First(d => d.Id == one), list.First(d => d.Id == other),
            [.. mentees.Select(m => new ComparedRow(Name(m)!, Name(left.GetValueOrDefault(m).Mentor), left.GetValueOrDefault(m).Percent, Name(right.GetValueOrDefault(m).Mentor), right.GetValueOrDefault(m).Percent))
                .OrderBy(r => r.Mentee, StringComparer.CurrentCulture)],
            people);
    }

    public async Task<ProofView?> ProofAsync(Guid id, CancellationToken ct = default)
    {
        var drafts = db.MatchDrafts;
        if (await drafts.AsNoTracking().SingleOrDefaultAsync(d => d.Id == id, ct) is not { } draft)
        {
            return null;
        }

        var problem = StoredInput.Read(draft.Input);
        var matcher = new Matcher(problem);
        if (draft.Solution.Told(matcher) is not { } plan)
        {
            return null;
        }

        return new(
            draft, matcher.Check(plan), problem.Mentors.Count, problem.Mentees.Count, (long)problem.Mentors.Count * problem.Mentees.Count, plan.Points,
            plan.Proof.MentorPrices.Sum(p => p.Value), plan.Proof.MenteePrices.Sum(p => p.Value), plan.Proof.InputHash == draft.InputHash, StoredInput.ForgottenIn(draft.Input),
            [.. Criteria.All.Select(c => (c.Title, problem.Weights[c.Criterion]))]);
    }

    private static Dictionary<Guid, (Guid Mentor, int? Percent)> MentorsOf(MatchDraft draft)
    {
        var weights = MatchDraft.WeightsOf(draft.Weights).Sum;
        var plan = draft.Solution;
        var mentors = plan.LeftOver.ToDictionary(l => l.Mentee, _ => (Guid.Empty, (int?)null));
        foreach (var pair in plan.Pairs)
        {
            mentors[pair.Mentee] = (pair.Mentor, weights == 0 ? 0 : (pair.Points + (weights / 2)) / weights);
        }

        return mentors;
    }
}
