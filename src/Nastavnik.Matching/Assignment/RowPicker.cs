namespace Nastavnik.Matching.Assignment;

/// <summary>The worthiest few of a row. Works in its own memory: one for each thread.</summary>
internal sealed class RowPicker(int mentors)
{
    /// <summary>How many of a long row are looked at to guess where its top begins.</summary>
    private const int Sampled = 256;

    private readonly long[] worth = new long[mentors];
    private readonly long[] sample = new long[Sampled];
    private Candidate[] picked = new Candidate[64];

    /// <param name="wanted">About how many; a row of little more comes whole.</param>
    /// <param name="turn">Of equally worthy mentors those after this number come first, so that mentees who see no difference do not all ask the same few.</param>
    /// <param name="rest">No mentor left out is worth more; <see cref="Shortlists.Nobody"/> if none is left out.</param>
    public Candidate[] Pick(ReadOnlySpan<int> scores, long[] prices, ReadOnlySpan<int> banned, int wanted, int turn, out long rest)
    {
        for (var mentor = 0; mentor < scores.Length; mentor++)
        {
            worth[mentor] = scores[mentor] == DenseScores.NoCandidate ? 2 * Draft.NoWorth : scores[mentor] - prices[mentor];
        }

        foreach (var mentor in banned)
        {
            worth[mentor] = 2 * Draft.NoWorth;
        }

        var whole = scores.Length <= 2 * wanted;
        rest = whole ? Draft.NoWorth : Threshold(wanted);
        var count = Above(scores, rest);
        if (count > 4 * wanted && !whole)
        {
            rest = Reduce(count, wanted);
            count = Above(scores, rest);
        }

        if (rest <= Draft.NoWorth)
        {
            rest = Shortlists.Nobody;
        }
        else
        {
            count = Equal(scores, rest, turn, count, wanted);
        }

        return picked.AsSpan(0, count).ToArray();
    }

    private int Above(ReadOnlySpan<int> scores, long bound)
    {
        var count = 0;
        for (var mentor = 0; mentor < scores.Length; mentor++)
        {
            if (worth[mentor] > bound)
            {
                Add(ref count, new(mentor, scores[mentor]));
            }
        }

        return count;
    }

    private int Equal(ReadOnlySpan<int> scores, long bound, int turn, int count, int wanted)
    {
        var start = (int)((uint)turn * 2654435761u % (uint)scores.Length);
        for (var step = 0; step < scores.Length && count < wanted; step++)
        {
            var mentor = start + step < scores.Length ? start + step : start + step - scores.Length;
            if (worth[mentor] == bound)
            {
                Add(ref count, new(mentor, scores[mentor]));
            }
        }

        return count;
    }

    private void Add(ref int count, Candidate candidate)
    {
        if (count == picked.Length)
        {
            Array.Resize(ref picked, count * 2);
        }

        picked[count++] = candidate;
    }

    /// <summary>A worth that about <paramref name="wanted"/> of the row exceed, guessed from a sample at even steps.</summary>
    private long Threshold(int wanted)
    {
        var size = Math.Min(Sampled, worth.Length);
        for (var i = 0; i < size; i++)
        {
            sample[i] = worth[(int)((long)i * worth.Length / size)];
        }

        Array.Sort(sample, 0, size);
        return sample[Math.Max(0, size - 1 - (int)((long)wanted * size / worth.Length) - 1)];
    }

    /// <summary>The exact bound when the guess let too many through.</summary>
    private long Reduce(int count, int wanted)
    {
        var worths = new long[count];
        for (var i = 0; i < count; i++)
        {
            worths[i] = worth[picked[i].Mentor];
        }

        Array.Sort(worths);
        return worths[count - 1 - wanted];
    }
}
