using Nastavnik.Core.Foundation.Data;
using Nastavnik.Matching.Fit;

namespace Nastavnik.Core.Mentoring.Selection;

/// <summary>How much each criterion counts in this school. No row: the defaults of <see cref="Criteria"/>.</summary>
public sealed class SelectionWeights : AggregateRoot
{
    /// <summary>Criterion → 0–100; a criterion that is not here has its default.</summary>
    public IReadOnlyDictionary<string, int> Values { get; private set; } = new Dictionary<string, int>();

    public void Change(IReadOnlyDictionary<Criterion, int> values) => Values = values.ToDictionary(v => v.Key.ToString(), v => v.Value);

    public Weights Told() => MatchDraft.WeightsOf(Values);
}
