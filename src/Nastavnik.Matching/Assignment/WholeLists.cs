namespace Nastavnik.Matching.Assignment;

/// <summary>Lists of sparse scores: whole from the start. Banned pairs are left out.</summary>
internal sealed class WholeLists : Shortlists
{
    private readonly AssignmentProblem problem;
    private readonly SparseScores scores;
    private readonly Dictionary<int, Candidate[]> withoutBanned;
    private int[]? wooersStart;
    private Candidate[] wooers = [];

    public WholeLists(AssignmentProblem problem, SparseScores scores)
    {
        (this.problem, this.scores) = (problem, scores);
        withoutBanned = problem.Bans.Select(b => b.Mentee).Distinct()
            .ToDictionary(mentee => mentee, mentee => scores.Row(mentee).ToArray().Where(c => !problem.BansOf(mentee).Contains(c.Mentor)).ToArray());
    }

    public override ReadOnlySpan<Candidate> Of(int mentee) =>
        withoutBanned.Count > 0 && withoutBanned.TryGetValue(mentee, out var rest) ? rest : scores.Row(mentee);

    public override long Rest(int mentee) => Nobody;

    public override void Renew(int mentee)
    {
    }

    public override void PricesFell(long by)
    {
    }

    public override ReadOnlySpan<Candidate> Wooers(int mentor)
    {
        var starts = wooersStart ??= Transpose();
        return wooers.AsSpan(starts[mentor], starts[mentor + 1] - starts[mentor]);
    }

    /// <summary>The same pairs by mentor (counting sort); <see cref="Candidate.Mentor"/> then holds the mentee.</summary>
    private int[] Transpose()
    {
        var starts = new int[scores.Mentors + 2];
        for (var mentee = 0; mentee < scores.Mentees; mentee++)
        {
            foreach (var candidate in Wooing(mentee))
            {
                starts[candidate.Mentor + 2]++;
            }
        }

        for (var mentor = 0; mentor < scores.Mentors; mentor++)
        {
            starts[mentor + 2] += starts[mentor + 1];
        }

        wooers = new Candidate[starts[^1]];
        for (var mentee = 0; mentee < scores.Mentees; mentee++)
        {
            foreach (var candidate in Wooing(mentee))
            {
                wooers[starts[candidate.Mentor + 1]++] = new(mentee, candidate.Score);
            }
        }

        return starts;
    }

    private ReadOnlySpan<Candidate> Wooing(int mentee) => problem.PinOf(mentee) < 0 ? Of(mentee) : [];
}
