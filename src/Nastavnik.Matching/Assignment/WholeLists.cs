namespace Nastavnik.Matching.Assignment;

/// <summary>Lists of sparse scores: whole from the start. Banned pairs are left out.</summary>
internal sealed class WholeLists(AssignmentProblem problem, SparseScores scores, long[] prices) : Shortlists(problem, prices)
{
    private readonly AssignmentProblem problem = problem;
    private readonly Dictionary<int, Candidate[]> withoutBanned = problem.Bans.Select(b => b.Mentee).Distinct()
        .ToDictionary(mentee => mentee, mentee => scores.Row(mentee).ToArray().Where(c => !problem.BansOf(mentee).Contains(c.Mentor)).ToArray());

    private Candidate[] wooers = [];

    public override bool AreWhole => true;

    public override Shortlists After(AssignmentProblem changed, long[] itsPrices, IReadOnlyCollection<int> touched) =>
        new WholeLists(changed, scores, itsPrices) { Fronts = Fronts.After(touched), Fallen = Fallen };

    public override ReadOnlySpan<Candidate> Of(int mentee) =>
        withoutBanned.Count > 0 && withoutBanned.TryGetValue(mentee, out var rest) ? rest : scores.Row(mentee);

    public override long Rest(int mentee) => Nobody;

    public override void Renew(int mentee)
    {
    }

    public override ReadOnlySpan<Candidate> Wooers(int mentor)
    {
        var column = scores.Column(mentor);
        if (problem.Pins.Count == 0 && problem.Bans.Count == 0)
        {
            return column;
        }

        if (wooers.Length < column.Length)
        {
            wooers = new Candidate[column.Length];
        }

        var count = 0;
        foreach (var wooer in column)
        {
            if (problem.MayWoo(wooer.Mentor, mentor))
            {
                wooers[count++] = wooer;
            }
        }

        return wooers.AsSpan(0, count);
    }

    protected override void Allow(int mentee, long worth)
    {
    }
}
