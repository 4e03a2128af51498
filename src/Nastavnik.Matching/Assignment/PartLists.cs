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
    private Candidate[] wooers = [];

    public PartLists(AssignmentProblem problem, DenseScores scores, long[] prices)
        : base(problem, prices)
    {
        (this.problem, this.scores, this.prices) = (problem, scores, prices);
        (lists, wanted, rests) = (new Candidate[scores.Mentees][], new int[scores.Mentees], new long[scores.Mentees]);
    }

    private PartLists(PartLists before, AssignmentProblem problem, long[] prices, IReadOnlyCollection<int> touched)
        : base(problem, prices)
    {
        (this.problem, scores, this.prices) = (problem, (DenseScores)problem.Scores, prices);
        (lists, wanted, rests) = ([.. before.lists], [.. before.wanted], [.. before.rests]);
        (Fronts, Fallen) = (before.Fronts.After(touched), before.Fallen);
        foreach (var mentee in touched)
        {
            lists[mentee] = null;
        }
    }

    public override Shortlists After(AssignmentProblem changed, long[] itsPrices, IReadOnlyCollection<int> touched) => new PartLists(this, changed, itsPrices, touched);

    public override ReadOnlySpan<Candidate> Of(int mentee)
    {
        if (lists[mentee] is null)
        {
            Make(mentee, Short);
        }

        return lists[mentee];
    }

    public override long Rest(int mentee) => rests[mentee] == Nobody ? Nobody : rests[mentee] + Fallen;

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

    protected override void Allow(int mentee, long worth) => rests[mentee] = Math.Max(rests[mentee], worth - Fallen);

    private void Make(int mentee, int length)
    {
        var row = scores.Row(mentee);
        if (problem.BansOf(mentee) is { Length: > 0 } banned)
        {
            row = Without(row, banned);
        }

        lists[mentee] = [.. picker.Pick(row, prices, length, mentee, out var rest)];
        (rests[mentee], wanted[mentee]) = (rest == Nobody ? Nobody : rest - Fallen, length);
        Fronts.Forget(mentee);
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
