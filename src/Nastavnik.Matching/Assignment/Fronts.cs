namespace Nastavnik.Matching.Assignment;

/// <summary>The nearest few of each list, one after another in memory, found when a problem is solved: the searches of later changes look at them first.</summary>
internal sealed class Fronts
{
    private const int Nearest = 6;

    /// <summary>Shorter lists are looked through as fast.</summary>
    private const int Worthwhile = 4 * Nearest;

    private const long NotFound = long.MaxValue;

    private readonly Candidate[] fronts;
    private readonly long[] beyonds;

    private Fronts(Candidate[] fronts, long[] beyonds) => (this.fronts, this.beyonds) = (fronts, beyonds);

    /// <summary>No list has one yet.</summary>
    public static Fronts None { get; } = new([], []);

    /// <summary>For a changed problem: the fronts are shared, their bounds are its own.</summary>
    public Fronts After(IEnumerable<int> touched)
    {
        var after = new Fronts(fronts, [.. beyonds]);
        foreach (var mentee in touched)
        {
            after.Forget(mentee);
        }

        return after;
    }

    /// <param name="fallen">By which prices have fallen so far; bounds are told as if they had not.</param>
    public static Fronts Of(Shortlists lists, int mentees, long[] prices, long fallen)
    {
        var all = new Fronts(new Candidate[mentees * Nearest], new long[mentees]);
        for (var mentee = 0; mentee < mentees; mentee++)
        {
            var list = lists.Of(mentee);
            all.beyonds[mentee] = list.Length < Worthwhile ? NotFound : Find(list, prices, all.fronts.AsSpan(mentee * Nearest, Nearest)) - fallen;
        }

        return all;
    }

    public bool Has(int mentee) => beyonds.Length > 0 && beyonds[mentee] != NotFound;

    public ReadOnlySpan<Candidate> this[int mentee] => fronts.AsSpan(mentee * Nearest, Nearest);

    /// <summary>Nobody of the list beside its front was worth more when it was found.</summary>
    public long Beyond(int mentee) => beyonds[mentee];

    /// <summary>Somebody beside the front may be worth as much as this.</summary>
    public void Allow(int mentee, long worth)
    {
        if (Has(mentee))
        {
            beyonds[mentee] = Math.Max(beyonds[mentee], worth);
        }
    }

    public void Forget(int mentee)
    {
        if (Has(mentee))
        {
            beyonds[mentee] = NotFound;
        }
    }

    /// <returns>The greatest worth of the others.</returns>
    private static long Find(ReadOnlySpan<Candidate> list, long[] prices, Span<Candidate> front)
    {
        Span<long> worths = stackalloc long[Nearest];
        worths.Fill(long.MinValue);
        var beyond = long.MinValue;
        foreach (var candidate in list)
        {
            var worth = candidate.Score - prices[candidate.Mentor];
            if (worth <= worths[^1])
            {
                beyond = Math.Max(beyond, worth);
                continue;
            }

            beyond = Math.Max(beyond, worths[^1]);
            var place = Nearest - 1;
            for (; place > 0 && worths[place - 1] < worth; place--)
            {
                (worths[place], front[place]) = (worths[place - 1], front[place - 1]);
            }

            (worths[place], front[place]) = (worth, candidate);
        }

        return beyond;
    }
}
