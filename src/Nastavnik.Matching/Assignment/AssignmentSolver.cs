namespace Nastavnik.Matching.Assignment;

/// <summary>
/// The best plan and its prices. From any start prices: every mentee asks for his worthiest mentor; who finds the place taken looks for the cheapest chain of moves;
/// places that stayed free but dear look for theirs. The result is exact whatever the start; a good start makes the chains few and short.
/// </summary>
public static class AssignmentSolver
{
    /// <exception cref="ArgumentException">The problem has a <see cref="AssignmentProblem.Fault"/>.</exception>
    public static AssignmentPlan Solve(AssignmentProblem problem) => Solution.Of(problem).Plan;

    /// <inheritdoc cref="Solution.From"/>
    public static AssignmentPlan SolveFrom(AssignmentProblem problem, IReadOnlyList<long> mentorPrices, IReadOnlyList<int> mentorOf) => Solution.From(problem, mentorPrices, mentorOf).Plan;
}
