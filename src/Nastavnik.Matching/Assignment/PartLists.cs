namespace Nastavnik.Matching.Assignment;

/// <summary>Lists of dense scores: the worthiest few of each row, found in one pass over it when first asked for.</summary>
internal sealed class PartLists : Shortlists
{
    private const int Short = 24;

    private readonly AssignmentProblem problem;
    private readonly DenseScores scores;
    private readonly long[] prices;
    private readonly Candidate[]?[] lists;
    private readonly long[] rests;
    private readonly int[] wanted;
    private readonly RowPicker picker;
    private long fallen;
    private Candidate[] wooers = [];

    public PartLists(AssignmentProblem problem, DenseScores scores, long[] prices)
    {
        (this.problem, this.scores, this.prices) = (problem, scores, prices);
        (lists, rests, wanted, picker) = (new Candidate[scores.Mentees][], new long[scores.Mentees], new int[scores.Mentees], new RowPicker(scores.Mentors));
    }

    public override ReadOnlySpan<Candidate> Of(int mentee) => lists[mentee] ?? Make(mentee);

    /// <remarks>The stored bound is as if no price had ever fallen; what has fallen since is added back.</remarks>
    public override long Rest(int mentee) => rests[mentee] == Nobody ? Nobody : rests[mentee] + fallen;

    public override void Lengthen(int mentee) => Make(mentee);

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

    private Candidate[] Make(int mentee)
    {
        wanted[mentee] = Math.Max(Short, wanted[mentee] * 2);
        var list = picker.Pick(scores.Row(mentee), prices, problem.BansOf(mentee), wanted[mentee], mentee, out var rest);
        rests[mentee] = rest == Nobody ? Nobody : rest - fallen;
        return lists[mentee] = list;
    }
}
