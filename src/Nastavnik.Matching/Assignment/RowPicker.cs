using System.Numerics;
using System.Runtime.InteropServices;

namespace Nastavnik.Matching.Assignment;

/// <summary>The worthiest few of a dense row, in one vectorised pass. Works in its own memory: one for each thread.</summary>
internal sealed class RowPicker
{
    /// <summary>How many of a long row are looked at to guess where its top begins.</summary>
    private const int Sampled = 256;

    private readonly long[] top = new long[Sampled];
    private Candidate[] picked = new Candidate[128];

    /// <param name="wanted">About how many; a row of little more comes whole.</param>
    /// <param name="turn">Of equally worthy mentors those after this number come first, so that mentees who see no difference do not all ask the same few.</param>
    /// <param name="rest">No mentor left out is worth more; <see cref="Shortlists.Nobody"/> if none is left out.</param>
    /// <returns>Good until the next call.</returns>
    public ReadOnlySpan<Candidate> Pick(ReadOnlySpan<int> scores, ReadOnlySpan<long> prices, int wanted, int turn, out long rest)
    {
        rest = scores.Length <= 2 * wanted ? Draft.NoWorth : Threshold(scores, prices, wanted);
        var count = Above(scores, prices, rest);
        if (rest > Draft.NoWorth && count > 4 * wanted)
        {
            rest = Reduce(prices, ref count, wanted);
        }

        if (rest <= Draft.NoWorth)
        {
            rest = Shortlists.Nobody;
        }
        else if (count < wanted)
        {
            count = Equal(scores, prices, rest, turn, count, wanted);
        }

        return picked.AsSpan(0, count);
    }

    private static long Worth(int score, long price) => score == DenseScores.NoCandidate ? 2 * Draft.NoWorth : score - price;

    private int Above(ReadOnlySpan<int> scores, ReadOnlySpan<long> prices, long bound)
    {
        var count = 0;
        var wide = MemoryMarshal.Cast<int, Vector<int>>(scores);
        var wideBound = new Vector<long>(bound);
        var widePrices = MemoryMarshal.Cast<long, Vector<long>>(prices);
        for (var i = 0; i < wide.Length; i++)
        {
            // A forbidden score may pass here when the bound is low; the exact look below turns it away.
            Vector.Widen(wide[i], out var low, out var high);
            if (Vector.GreaterThanAny(low - widePrices[2 * i], wideBound) || Vector.GreaterThanAny(high - widePrices[(2 * i) + 1], wideBound))
            {
                count = Above(scores, prices, bound, i * Vector<int>.Count, (i + 1) * Vector<int>.Count, count);
            }
        }

        return Above(scores, prices, bound, wide.Length * Vector<int>.Count, scores.Length, count);
    }

    private int Above(ReadOnlySpan<int> scores, ReadOnlySpan<long> prices, long bound, int from, int to, int count)
    {
        for (var mentor = from; mentor < to; mentor++)
        {
            if (Worth(scores[mentor], prices[mentor]) > bound)
            {
                Add(ref count, new(mentor, scores[mentor]));
            }
        }

        return count;
    }

    private int Equal(ReadOnlySpan<int> scores, ReadOnlySpan<long> prices, long bound, int turn, int count, int wanted)
    {
        var start = (int)((uint)turn * 2654435761u % (uint)scores.Length);
        for (var step = 0; step < scores.Length && count < wanted; step++)
        {
            var mentor = start + step < scores.Length ? start + step : start + step - scores.Length;
            if (Worth(scores[mentor], prices[mentor]) == bound)
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
    private long Threshold(ReadOnlySpan<int> scores, ReadOnlySpan<long> prices, int wanted)
    {
        var size = Math.Min(Sampled, scores.Length);
        var kept = Math.Min(size, 2 + (int)((long)wanted * size / scores.Length));
        var found = 0;
        var step = scores.Length / size;
        for (var i = 0; i < size; i++)
        {
            var worth = Worth(scores[i * step], prices[i * step]);
            if (found == kept && worth <= top[kept - 1])
            {
                continue;
            }

            // The few greatest so far, in falling order.
            var at = found < kept ? found++ : kept - 1;
            for (; at > 0 && top[at - 1] < worth; at--)
            {
                top[at] = top[at - 1];
            }

            top[at] = worth;
        }

        return top[kept - 1];
    }

    /// <summary>The exact bound when the guess let too many through.</summary>
    private long Reduce(ReadOnlySpan<long> prices, ref int count, int wanted)
    {
        var worths = new long[count];
        for (var i = 0; i < count; i++)
        {
            worths[i] = picked[i].Score - prices[picked[i].Mentor];
        }

        Array.Sort(worths);
        var (bound, kept) = (worths[count - 1 - wanted], 0);
        for (var i = 0; i < count; i++)
        {
            if (picked[i].Score - prices[picked[i].Mentor] > bound)
            {
                picked[kept++] = picked[i];
            }
        }

        count = kept;
        return bound;
    }
}
