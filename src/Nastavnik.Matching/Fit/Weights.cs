namespace Nastavnik.Matching.Fit;

/// <summary>How much each criterion counts, 0–100; 0: not at all.</summary>
public sealed class Weights
{
    public const int Greatest = 100;

    private readonly int[] values;

    private Weights(int[] values) => (this.values, Sum) = (values, values.Sum());

    public static Weights Default { get; } = new([.. Criteria.All.Select(c => c.Default)]);

    /// <summary>0: nothing is weighed, and matching is refused.</summary>
    public int Sum { get; }

    public int this[Criterion criterion] => values[(int)criterion];

    /// <summary>Those named; the others keep their default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A weight is not within 0–100.</exception>
    public static Weights From(IEnumerable<KeyValuePair<Criterion, int>> named)
    {
        ArgumentNullException.ThrowIfNull(named);
        int[] weights = [.. Default.values];
        foreach (var (criterion, weight) in named)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(weight, nameof(named));
            ArgumentOutOfRangeException.ThrowIfGreaterThan(weight, Greatest, nameof(named));
            weights[(int)criterion] = weight;
        }

        return new(weights);
    }

    public Weights With(Criterion criterion, int weight) => From(ToDictionary().Append(new(criterion, weight)));

    public IReadOnlyDictionary<Criterion, int> ToDictionary() => Criteria.All.ToDictionary(c => c.Criterion, c => this[c.Criterion]);
}
