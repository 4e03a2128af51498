using Nastavnik.Matching.Assignment;
using Nastavnik.Matching.Fit;
using Nastavnik.Matching.Stable;

namespace Nastavnik.Matching.Plans;

/// <summary>
/// Who with whom in one bank. Reads the people once, then answers plans, what-ifs and questions about pairs.
/// The same problem gives the same plan whatever the names and the order of lists.
/// </summary>
public sealed class Matcher
{
    private readonly Judge? judge;
    private readonly ProblemInNumbers? numbers;
    private (MatchingPlan Plan, Solution Solved)? asked;

    public Matcher(MatchingProblem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        Problem = problem;
        Refusals = [.. ProblemChecks.BeforePeople(problem)];
        if (Refusals.Count > 0)
        {
            return;
        }

        judge = new Judge(problem);
        Refusals = [.. ProblemChecks.OfPins(problem, judge)];
        if (Refusals.Count == 0)
        {
            numbers = new ProblemInNumbers(problem, judge);
        }
    }

    public MatchingProblem Problem { get; }

    /// <summary>Why no plan can be made; empty: one can.</summary>
    public IReadOnlyList<MatchingRefusal> Refusals { get; }

    public static MatchingAnswer Plan(MatchingProblem problem, Aim aim, MatchingPlan? previous = null) => new Matcher(problem).Plan(aim, previous);

    /// <param name="previous">The plan before a change: solved on from its prices, so that only what must change does. Null: anew.</param>
    public MatchingAnswer Plan(Aim aim, MatchingPlan? previous = null)
    {
        if (numbers is null)
        {
            return new(null, Refusals);
        }

        if (aim == Aim.Stable)
        {
            var stable = new StableWishes(numbers, judge!);
            return new(numbers.Tell(aim, stable.MentorOf(StableSolver.Solve(stable.Problem)), null), []);
        }

        var problem = numbers.Assignment(aim);
        var plan = previous is { Aim: not Aim.Stable } ? numbers.SolveFrom(problem, previous).Plan : AssignmentSolver.Solve(problem);
        return new(numbers.Tell(aim, plan.MentorOf, plan.Prices), []);
    }

    /// <summary>How the two suit each other; null: one of them is not in this bank.</summary>
    public Suitability? Of(Guid mentor, Guid mentee) =>
        judge is not null && judge.MentorAt.TryGetValue(mentor, out var column) && judge.MenteeAt.TryGetValue(mentee, out var row) ? judge.Explain(row, column) : null;

    /// <summary>The mentors this mentee could have instead, the fittest first, each with what it would cost the others.</summary>
    public IReadOnlyList<Alternative> NextBest(MatchingPlan plan, Guid mentee, int count = 3)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return numbers is not null && judge!.MenteeAt.TryGetValue(mentee, out var row) ? NextBestMentors.Find(numbers, judge, plan, row, count, () => AsSolved(plan)) : [];
    }

    private Solution AsSolved(MatchingPlan plan)
    {
        if (asked is not { } known || !ReferenceEquals(known.Plan, plan))
        {
            asked = known = (plan, numbers!.SolveFrom(numbers.Assignment(plan.Aim), plan));
        }

        return known.Solved;
    }

    /// <summary>Null: the plan is this problem's and is proved the best. Uses no solver.</summary>
    public MatchingFlaw? Check(MatchingPlan plan) => numbers is null ? MatchingFlaw.OtherInput : MatchingVerifier.Check(numbers, judge!, plan);
}
