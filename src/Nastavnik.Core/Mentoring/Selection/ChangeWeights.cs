using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Matching.Fit;

namespace Nastavnik.Core.Mentoring.Selection;

/// <summary>Sets how much each criterion counts. Drafts keep the weights they were made with until they are solved again.</summary>
public sealed class ChangeWeights(NastavnikDb db, ActBook acts)
{
    public Task<Outcome> ExecuteAsync(IReadOnlyDictionary<Criterion, int> weights, Submission by, CancellationToken ct = default) =>
        acts.RunAsync(by, DraftActs.Weighed, async act =>
        {
            var unfit = weights.FirstOrDefault(w => w.Value is < 0 or > Weights.Greatest);
            if (weights.Any(w => w.Value is < 0 or > Weights.Greatest))
            {
                return new WeightOutOfRange(Criteria.Of(unfit.Key).Title) with { Field = unfit.Key.ToString() };
            }

            var now = Weights.From(weights);
            if (now.Sum == 0)
            {
                return new AllWeightsZero();
            }

            var rows = db.SelectionWeights;
            var row = await rows.SingleOrDefaultAsync(ct);
            if (row is not null && by.Form.Version is { } seen && seen != row.Version)
            {
                return new ChangedMeanwhile();
            }

            var before = row?.Told() ?? Weights.Default;
            if (row is null)
            {
                rows.Add(row = new SelectionWeights());
            }

            row.Change(now.ToDictionary());
            var changed = Criteria.All.Where(c => before[c.Criterion] != now[c.Criterion]).Select(c => $"{c.Title} — {now[c.Criterion]}").ToList();
            act.About(row.Id).With("what", changed.Count == 0 ? "без изменений" : string.Join(", ", changed));
            return Outcome.Done("Веса сохранены. Они подействуют при следующем расчёте.", row.Id);
        }, ct);
}
