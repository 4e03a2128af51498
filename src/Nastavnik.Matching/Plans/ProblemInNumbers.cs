using Nastavnik.Matching.Assignment;
using Nastavnik.Matching.Fit;
using Nastavnik.Matching.People;

namespace Nastavnik.Matching.Plans;

/// <summary>The table that solvers see, and the way back from rows and columns to people.</summary>
internal sealed class ProblemInNumbers
{
    private readonly MatchingProblem problem;
    private readonly Judge judge;
    private readonly int[] table;
    private readonly Lazy<string> hash;

    public ProblemInNumbers(MatchingProblem problem, Judge judge)
    {
        (this.problem, this.judge) = (problem, judge);
        Pins = [.. problem.Pins.Distinct().Select(p => new Pair(judge.MenteeAt[p.Mentee], judge.MentorAt[p.Mentor])).OrderBy(p => p.Mentee)];
        Places = new int[judge.Mentors];
        for (var mentor = 0; mentor < Places.Length; mentor++)
        {
            Places[mentor] = judge.Mentor(mentor).FreePlaces;
        }

        table = new int[checked(judge.Mentees * judge.Mentors)];
        for (var mentee = 0; mentee < judge.Mentees; mentee++)
        {
            for (var mentor = 0; mentor < judge.Mentors; mentor++)
            {
                var possible = judge.ObstacleOf(mentee, mentor) == Obstacle.None && !judge.TieOf(mentee, mentor).HasFlag(Tie.Banned);
                table[(mentee * judge.Mentors) + mentor] = possible ? judge.Points(mentee, mentor) : DenseScores.NoCandidate;
            }
        }

        foreach (var (mentee, mentor) in Pins)
        {
            table[(mentee * judge.Mentors) + mentor] = judge.Points(mentee, mentor);
        }

        Scores = new DenseScores(judge.Mentees, judge.Mentors, table);
        hash = new(() => Canon.Input(problem, judge));
    }

    public Pair[] Pins { get; }

    public int[] Places { get; }

    public DenseScores Scores { get; }

    public string Hash => hash.Value;

    public AssignmentProblem Assignment(Aim aim) => new(Scores, Places, aim == Aim.BestFit ? PlanGoal.BestFit : PlanGoal.NobodyLeftOver, Pins);

    /// <summary>Solves on from a plan of the same or a similar bank: people are found by their ids.</summary>
    public Solution SolveFrom(AssignmentProblem assignment, MatchingPlan previous)
    {
        var prices = new long[judge.Mentors];
        foreach (var (mentor, price) in previous.Proof.MentorPrices)
        {
            if (judge.MentorAt.TryGetValue(mentor, out var column))
            {
                prices[column] = price;
            }
        }

        return Solution.From(assignment, prices, Rows(previous));
    }

    /// <summary>The plan by rows; −1: nobody, or a mentor who is not here any more.</summary>
    public int[] Rows(MatchingPlan plan)
    {
        var mentorOf = new int[judge.Mentees];
        Array.Fill(mentorOf, -1);
        foreach (var pair in plan.Pairs)
        {
            if (judge.MenteeAt.TryGetValue(pair.Mentee, out var row) && judge.MentorAt.TryGetValue(pair.Mentor, out var column))
            {
                mentorOf[row] = column;
            }
        }

        return mentorOf;
    }

    public MatchingPlan Tell(Aim aim, int[] mentorOf, Prices? prices)
    {
        var (pairs, leftOver, taken) = (new List<PlannedPair>(), new List<LeftOver>(), new int[judge.Mentors]);
        var reasons = new LeftOverReasons(problem, judge, Places);
        for (var mentee = 0; mentee < mentorOf.Length; mentee++)
        {
            var id = judge.Mentee(mentee).Id;
            if (mentorOf[mentee] is >= 0 and var mentor)
            {
                taken[mentor]++;
                pairs.Add(new(judge.Mentor(mentor).Id, id, judge.Explain(mentee, mentor), Array.Exists(Pins, p => p.Mentee == mentee)));
            }
            else
            {
                leftOver.Add(reasons.Of(mentee, aim));
            }
        }

        var points = pairs.Sum(p => (long)p.Fit.Points);
        var proof = new MatchingProof(Hash, ByMentor(prices?.Mentor), ByMentee(prices?.Mentee), prices?.PlacingBonus ?? 0, "");
        var percent = pairs.Count == 0 ? 0 : (int)Math.Round(points / ((double)pairs.Count * problem.Weights.Sum));
        return new(aim, pairs, leftOver, points, percent, proof with { Seal = Canon.Seal(aim, pairs, points, proof) }, [.. ProblemChecks.Remarks(problem, judge), .. Overloaded(taken)]);
    }

    private IEnumerable<string> Overloaded(int[] taken)
    {
        for (var mentor = 0; mentor < taken.Length; mentor++)
        {
            if (judge.Mentor(mentor) is var who && taken[mentor] > 0 && who.Load + taken[mentor] > problem.Policy.UsualLoad)
            {
                yield return $"{who.Name}: наставляемых станет {who.Load + taken[mentor]}, обычно не больше {problem.Policy.UsualLoad} (INV-45).";
            }
        }
    }

    private Dictionary<Guid, long> ByMentor(long[]? prices) =>
        prices is null ? [] : Enumerable.Range(0, prices.Length).ToDictionary(m => judge.Mentor(m).Id, m => prices[m]);

    private Dictionary<Guid, long> ByMentee(long[]? prices) =>
        prices is null ? [] : Enumerable.Range(0, prices.Length).ToDictionary(m => judge.Mentee(m).Id, m => prices[m]);
}
