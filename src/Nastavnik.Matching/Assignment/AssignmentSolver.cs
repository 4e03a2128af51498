namespace Nastavnik.Matching.Assignment;

/// <summary>
/// The best plan and its prices. From any start prices: every mentee asks for his worthiest mentor; who finds the place taken looks for the cheapest chain of moves;
/// places that stayed free but dear look for theirs. The result is exact whatever the start; a good start makes the chains few and short.
/// </summary>
public static class AssignmentSolver
{
    /// <exception cref="ArgumentException">The problem has a <see cref="AssignmentProblem.Fault"/>.</exception>
    public static AssignmentPlan Solve(AssignmentProblem problem)
    {
        var work = new Work(problem, problem.PlacingBonus);
        work.StartCold();
        return work.Finish();
    }

    /// <summary>Solves from prices of a similar problem, say last week's: mentors and mentees may have come, left or changed.</summary>
    /// <param name="mentorPrices">A number ≥ 0 a mentor, 0 where unknown.</param>
    /// <param name="mentorOf">Whom each mentee had, −1 where nobody or unknown: kept where it is still best.</param>
    public static AssignmentPlan SolveFrom(AssignmentProblem problem, IReadOnlyList<long> mentorPrices, IReadOnlyList<int> mentorOf)
    {
        ArgumentNullException.ThrowIfNull(mentorPrices);
        ArgumentNullException.ThrowIfNull(mentorOf);
        var work = new Work(problem, problem.PlacingBonus);
        work.StartFrom(mentorPrices, mentorOf);
        return work.Finish();
    }

    /// <summary>Solves after a small change (a pin, a ban, places, a changed row): only who is touched by it looks for a chain.</summary>
    /// <param name="before">The problem that <paramref name="last"/> answers, with as many people.</param>
    public static AssignmentPlan Resolve(AssignmentProblem problem, AssignmentProblem before, AssignmentPlan last)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(last);
        if (problem.Scores.Mentees != before.Scores.Mentees || problem.Scores.Mentors != before.Scores.Mentors)
        {
            throw new ArgumentException("Other people are another problem: solve from prices instead.", nameof(before));
        }

        if (problem.Goal != before.Goal || problem.Scores.RowsChangedSince(before.Scores) is not { } changed)
        {
            return SolveFrom(problem, last.Prices.Mentor, last.MentorOf);
        }

        var work = new Work(problem, Math.Max(problem.PlacingBonus, last.Prices.PlacingBonus));
        work.Continue(before, last, changed);
        return work.Finish();
    }
}
