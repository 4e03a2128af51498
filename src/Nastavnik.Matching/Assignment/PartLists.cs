namespace Nastavnik.Matching.Assignment;

/// <summary>Lists of dense scores: the worthiest few of each row, found in one pass over it when first asked for. A list once made is never written to, so that problems may share it.</summary>
internal sealed class PartLists : Shortlists
{
    private const int Short = 48;

    private readonly AssignmentProblem problem;
    private readonly DenseScores scores;
    private readonly long[] prices;
    private readonly Candidate[]?[] lists;
    private readonly int[] wanted;
    private readonly long[] rests;
    private readonly RowPicker picker = new();
    private long fallen;
    private Candidate[] wooers = [];

    public PartLists(AssignmentProblem problem, DenseScores scores, long[] prices)
        : this(problem, scores, prices, new Candidate[scores.Mentees][], new int[scores.Mentees], new long[scores.Mentees])
    {
    }

    private PartLists(AssignmentProblem problem, DenseScores scores, long[] prices, Candidate[]?[] lists, int[] wanted, long[] rests) =>
        (this.problem, this.scores, this.prices, this.lists, this.wanted, this.rests) = (problem, scores, prices, lists, wanted, rests);

    public override Shortlists After(AssignmentProblem problem, long[] prices, IEnumerable<int> touched)
    {
        var after = new PartLists(problem, (DenseScores)problem.Scores, prices, [.. lists], [.. wanted], [.. rests]) { fallen = fallen };
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
        (rests[mentee], wanted[mentee]) = (rest == Nobody ? Nobody : rest - fallen, length);
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
