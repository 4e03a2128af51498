namespace Nastavnik.Matching.Fit;

/// <summary>How much each criterion counts, 0–100; 0: not at all.</summary>
public sealed class Weights
{
    public const int Greatest = 100;

    private const int Most = 100;

    private readonly int[] values;
    private readonly int counted;
    private readonly Bar?[] bars = new Bar?[Criteria.Count * (Most + 2)];

    private Weights(int[] values) => (this.values, Sum, counted) = (values, values.Sum(), values.Count(v => v > 0));

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

    /// <param name="scores">A number a criterion, below 0 where not told.</param>
    internal int Points(ReadOnlySpan<int> scores)
    {
        var points = 0;
        for (var criterion = 0; criterion < values.Length; criterion++)
        {
            points += values[criterion] * (scores[criterion] < 0 ? Suitability.Unknown : scores[criterion]);
        }

        return points;
    }

    /// <summary>Of the criteria that count. There are few different bars, so pairs share them.</summary>
    internal Bar[] Bars(ReadOnlySpan<int> scores)
    {
        var (told, count) = (new Bar[counted], 0);
        for (var criterion = 0; criterion < values.Length; criterion++)
        {
            if (values[criterion] > 0)
            {
                var score = scores[criterion];
                told[count++] = bars[(criterion * (Most + 2)) + score + 1] ??= new((Criterion)criterion, score < 0 ? null : score, values[criterion]);
            }
        }

        return told;
    }
}
