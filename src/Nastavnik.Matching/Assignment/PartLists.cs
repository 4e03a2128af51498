namespace Nastavnik.Matching.Assignment;

/// <summary>Lists of dense scores: the worthiest few of each row, found in one pass over it when first asked for. A list once made is never written to, so that problems may share it.</summary>
internal sealed class PartLists : Shortlists
{
    private const int Short = 48;
    private const int Nearest = 6;
    private const long Unsettled = long.MaxValue;

    private readonly AssignmentProblem problem;
    private readonly DenseScores scores;
    private readonly long[] prices;
    private readonly Candidate[]?[] lists;
    private readonly int[] wanted;
    private readonly long[] rests;
    private readonly long[] beyonds;
    private readonly RowPicker picker = new();
    private Candidate[] fronts = [];
    private long fallen;
    private Candidate[] wooers = [];

    public PartLists(AssignmentProblem problem, DenseScores scores, long[] prices)
    {
        (this.problem, this.scores, this.prices) = (problem, scores, prices);
        (lists, wanted, rests, beyonds) = (new Candidate[scores.Mentees][], new int[scores.Mentees], new long[scores.Mentees], new long[scores.Mentees]);
        Array.Fill(beyonds, Unsettled);
    }

    private PartLists(PartLists before, AssignmentProblem problem, long[] prices)
    {
        (this.problem, scores, this.prices, fallen, fronts) = (problem, (DenseScores)problem.Scores, prices, before.fallen, before.fronts);
        (lists, wanted, rests, beyonds) = ([.. before.lists], [.. before.wanted], [.. before.rests], [.. before.beyonds]);
    }

    public override Shortlists After(AssignmentProblem problem, long[] prices, IEnumerable<int> touched)
    {
        var after = new PartLists(this, problem, prices);
        foreach (var mentee in touched)
        {
            after.lists[mentee] = null;
        }

        return after;
    }

    public override ReadOnlySpan<Candidate> Of(int mentee)
    {
        if (lists[mentee] is null)
        {
            Make(mentee, Short);
        }

        return lists[mentee];
    }

    /// <remarks>The stored bound is as if no price had ever fallen; what has fallen since is added back.</remarks>
    public override long Rest(int mentee) => rests[mentee] == Nobody ? Nobody : rests[mentee] + fallen;

    public override ReadOnlySpan<Candidate> Near(int mentee, out long beyond)
    {
        var list = Of(mentee);
        beyond = beyonds[mentee] == Unsettled ? Rest(mentee) : beyonds[mentee] + fallen;
        return beyonds[mentee] == Unsettled ? list : fronts.AsSpan(mentee * Nearest, Nearest);
    }

    public override ReadOnlySpan<Candidate> Far(int mentee) => beyonds[mentee] == Unsettled ? [] : Of(mentee);

    /// <remarks>Fronts taken over from another solution are shared, and not ours to write to.</remarks>
    public override void Settle()
    {
        if (fronts.Length > 0)
        {
            return;
        }

        fronts = new Candidate[lists.Length * Nearest];
        for (var mentee = 0; mentee < lists.Length; mentee++)
        {
            if (lists[mentee] is { Length: > 2 * Nearest } list)
            {
                beyonds[mentee] = Front(list, fronts.AsSpan(mentee * Nearest, Nearest)) - fallen;
            }
        }
    }

    public override void Renew(int mentee)
    {
        var before = Rest(mentee);
        Renewals++;
        Make(mentee, wanted[mentee]);
        while (Rest(mentee) >= before && before != Nobody)
        {
            Make(mentee, wanted[mentee] * 2);
        }
    }

    public override void PricesFell(long by) => fallen += by;

    public override void Reopened(int mentor, long price)
    {
        foreach (var (mentee, score) in Wooers(mentor))
        {
            rests[mentee] = Math.Max(rests[mentee], score - price - fallen);
            beyonds[mentee] = Math.Max(beyonds[mentee], score - price - fallen);
        }
    }

    public override ReadOnlySpan<Candidate> Wooers(int mentor)
    {
        if (wooers.Length == 0)
        {
            wooers = new Candidate[scores.Mentees];
        }

        var count = 0;
        for (var mentee = 0; mentee < scores.Mentees; mentee++)
        {
            if (scores.At(mentee, mentor) is var score and not DenseScores.NoCandidate && problem.MayWoo(mentee, mentor))
            {
                wooers[count++] = new(mentee, score);
            }
        }

        return wooers.AsSpan(0, count);
    }

    private void Make(int mentee, int length)
    {
        var row = scores.Row(mentee);
        if (problem.BansOf(mentee) is { Length: > 0 } banned)
        {
            row = Without(row, banned);
        }

        lists[mentee] = [.. picker.Pick(row, prices, length, mentee, out var rest)];
        (rests[mentee], wanted[mentee], beyonds[mentee]) = (rest == Nobody ? Nobody : rest - fallen, length, Unsettled);
    }

    /// <summary>The nearest of the list, in falling order.</summary>
    /// <returns>The greatest worth of the others.</returns>
    private long Front(Candidate[] list, Span<Candidate> front)
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

    private static int[] Without(ReadOnlySpan<int> row, ReadOnlySpan<int> banned)
    {
        var left = row.ToArray();
        foreach (var mentor in banned)
        {
            left[mentor] = DenseScores.NoCandidate;
        }

        return left;
    }
}
