using System.Numerics;
using System.Runtime.InteropServices;

namespace Nastavnik.Matching.Assignment;

/// <summary>A full table of scores: row by row, <see cref="NoCandidate"/> where the pair may not be. The array is kept, not copied: do not write to it.</summary>
public sealed class DenseScores : Scores
{
    public const int NoCandidate = int.MinValue;

    private readonly int[] values;
    private readonly Dictionary<int, int[]> replaced;

    /// <exception cref="ArgumentException">The length is not <paramref name="mentees"/> × <paramref name="mentors"/>, or a score is beyond ±<see cref="Scores.Largest"/>.</exception>
    public DenseScores(int mentees, int mentors, int[] values)
        : base(mentees, mentors)
    {
        ArgumentNullException.ThrowIfNull(values);
        if (values.LongLength != (long)mentees * mentors)
        {
            throw new ArgumentException($"{mentees} × {mentors} scores are needed, not {values.LongLength}.", nameof(values));
        }

        (this.values, replaced) = (values, []);
        (Least, Greatest) = Range(values);
    }

    private DenseScores(DenseScores before, int mentee, int[] row)
        : base(before.Mentees, before.Mentors)
    {
        (values, replaced) = (before.values, new(before.replaced) { [mentee] = row });
        var (least, greatest) = Range(row);
        (Least, Greatest) = (Math.Min(before.Least, least), Math.Max(before.Greatest, greatest));
    }

    /// <summary>The scores of one mentee, a number a mentor.</summary>
    public ReadOnlySpan<int> Row(int mentee) =>
        replaced.Count > 0 && replaced.TryGetValue(mentee, out var row) ? row : values.AsSpan((int)((long)mentee * Mentors), Mentors);

    /// <summary>The score, or <see cref="NoCandidate"/>.</summary>
    internal int At(int mentee, int mentor) => replaced.Count == 0 ? values[((long)mentee * Mentors) + mentor] : Row(mentee)[mentor];

    public override int? Of(int mentee, int mentor) => At(mentee, mentor) is var score and not NoCandidate ? score : null;

    /// <summary>The same table with one mentee's row changed; the rest is shared.</summary>
    public DenseScores With(int mentee, ReadOnlySpan<int> row) =>
        row.Length == Mentors ? new(this, mentee, row.ToArray()) : throw new ArgumentException($"{Mentors} scores are needed, not {row.Length}.", nameof(row));

    internal override IReadOnlyCollection<int>? RowsChangedSince(Scores before) => before is DenseScores dense && ReferenceEquals(values, dense.values)
        ? [.. replaced.Keys.Union(dense.replaced.Keys).Where(m => replaced.GetValueOrDefault(m) != dense.replaced.GetValueOrDefault(m))]
        : null;

    private static (int Least, int Greatest) Range(ReadOnlySpan<int> scores)
    {
        // A forbidden pair reads as the least possible number for the maximum, and as the greatest for the minimum.
        var none = new Vector<int>(NoCandidate);
        var (lows, highs) = (new Vector<int>(int.MaxValue), none);
        var wide = MemoryMarshal.Cast<int, Vector<int>>(scores);
        foreach (var some in wide)
        {
            highs = Vector.Max(highs, some);
            lows = Vector.Min(lows, Vector.ConditionalSelect(Vector.Equals(some, none), new Vector<int>(int.MaxValue), some));
        }

        var (low, high) = (int.MaxValue, int.MinValue);
        for (var lane = 0; lane < Vector<int>.Count; lane++)
        {
            (low, high) = (Math.Min(low, lows[lane]), Math.Max(high, highs[lane]));
        }

        foreach (var score in scores[(wide.Length * Vector<int>.Count)..])
        {
            if (score != NoCandidate)
            {
                (low, high) = (Math.Min(low, score), Math.Max(high, score));
            }
        }

        if (low > high)
        {
            return (0, 0);
        }

        return low >= -Largest && high <= Largest ? (low, high) : throw new ArgumentException($"A score is beyond ±{Largest}.", nameof(scores));
    }
}
