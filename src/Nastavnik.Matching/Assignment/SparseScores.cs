namespace Nastavnik.Matching.Assignment;

/// <summary>
/// Scores of the candidates only (compressed rows): mentee i may have <c>candidates[starts[i] .. starts[i + 1]]</c>, each mentor at most once, in any order.
/// The arrays are kept, not copied: do not write to them.
/// </summary>
public sealed class SparseScores : Scores
{
    private readonly int[] starts;
    private readonly Candidate[] candidates;
    private readonly Lazy<(int[] Starts, Candidate[] Wooers)> columns;

    /// <exception cref="ArgumentException">The rows do not fit the candidates, a mentor is out of range or twice in a row, or a score is beyond ±<see cref="Scores.Largest"/>.</exception>
    public SparseScores(int mentors, int[] starts, Candidate[] candidates)
        : base((starts ?? throw new ArgumentNullException(nameof(starts))).Length - 1, mentors)
    {
        ArgumentNullException.ThrowIfNull(candidates);
        if (starts[0] != 0 || starts[^1] != candidates.Length)
        {
            throw new ArgumentException("The first row begins at 0 and the last ends with the candidates.", nameof(starts));
        }

        (this.starts, this.candidates, columns) = (starts, candidates, new(Transpose));
        (Least, Greatest) = candidates.Length == 0 ? (0, 0) : (int.MaxValue, int.MinValue);
        var seenIn = new int[mentors];
        for (var mentee = 0; mentee < Mentees; mentee++)
        {
            foreach (var (mentor, score) in Row(mentee))
            {
                if ((uint)mentor >= (uint)mentors || seenIn[mentor] == mentee + 1)
                {
                    throw new ArgumentException($"Mentor {mentor} of mentee {mentee} is out of range or named twice.", nameof(candidates));
                }

                if (score is < -Largest or > Largest)
                {
                    throw new ArgumentException($"A score is beyond ±{Largest}.", nameof(candidates));
                }

                seenIn[mentor] = mentee + 1;
                (Least, Greatest) = (Math.Min(Least, score), Math.Max(Greatest, score));
            }
        }
    }

    public ReadOnlySpan<Candidate> Row(int mentee) => candidates.AsSpan(starts[mentee], starts[mentee + 1] - starts[mentee]);

    /// <summary>The same pairs by mentor, mentees in order; <see cref="Candidate.Mentor"/> then holds the mentee.</summary>
    internal ReadOnlySpan<Candidate> Column(int mentor)
    {
        var (of, wooers) = columns.Value;
        return wooers.AsSpan(of[mentor], of[mentor + 1] - of[mentor]);
    }

    public override int? Of(int mentee, int mentor)
    {
        foreach (var candidate in Row(mentee))
        {
            if (candidate.Mentor == mentor)
            {
                return candidate.Score;
            }
        }

        return null;
    }

    internal override IReadOnlyCollection<int>? RowsChangedSince(Scores before) => ReferenceEquals(this, before) ? [] : null;

    /// <summary>A counting sort by mentor.</summary>
    private (int[] Starts, Candidate[] Wooers) Transpose()
    {
        var of = new int[Mentors + 2];
        foreach (var (mentor, _) in candidates)
        {
            of[mentor + 2]++;
        }

        for (var mentor = 0; mentor < Mentors; mentor++)
        {
            of[mentor + 2] += of[mentor + 1];
        }

        var wooers = new Candidate[candidates.Length];
        for (var mentee = 0; mentee < Mentees; mentee++)
        {
            foreach (var (mentor, score) in Row(mentee))
            {
                wooers[of[mentor + 1]++] = new(mentee, score);
            }
        }

        return (of, wooers);
    }
}
