namespace Nastavnik.Matching.Assignment;

/// <summary>Lists of dense scores: the worthiest few of each row, found in one pass over it when first asked for.</summary>
internal sealed class PartLists : Shortlists
{
    private const int Short = 48;

    private readonly AssignmentProblem problem;
    private readonly DenseScores scores;
    private readonly long[] prices;
    private readonly Candidate[]?[] lists;
    private readonly int[] lengths;
    private readonly int[] wanted;
    private readonly long[] rests;
    private readonly RowPicker picker = new();
    private long fallen;
    private Candidate[] wooers = [];

    public PartLists(AssignmentProblem problem, DenseScores scores, long[] prices)
    {
        (this.problem, this.scores, this.prices) = (problem, scores, prices);
        (lists, lengths, wanted, rests) = (new Candidate[scores.Mentees][], new int[scores.Mentees], new int[scores.Mentees], new long[scores.Mentees]);
    }

    public override ReadOnlySpan<Candidate> Of(int mentee)
    {
        if (lists[mentee] is not { } list)
        {
            Make(mentee, Short);
            list = lists[mentee]!;
        }

        return list.AsSpan(0, lengths[mentee]);
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

    public override ReadOnlySpan<Candidate> Wooers(int mentor)
    {
        if (wooers.Length == 0)
        {
            wooers = new Candidate[scores.Mentees];
        }

        var count = 0;
        for (var mentee = 0; mentee < scores.Mentees; mentee++)
        {
            if (scores.Row(mentee)[mentor] is var score and not DenseScores.NoCandidate && problem.PinOf(mentee) < 0 && !problem.BansOf(mentee).Contains(mentor))
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

        var list = picker.Pick(row, prices, length, mentee, out var rest);
        rests[mentee] = rest == Nobody ? Nobody : rest - fallen;
        if (lists[mentee] is not { } room || room.Length < list.Length)
        {
            lists[mentee] = room = new Candidate[Math.Max(2 * Short, list.Length)];
        }

        list.CopyTo(room);
        (lengths[mentee], wanted[mentee]) = (list.Length, length);
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
