namespace Nastavnik.Matching.Assignment;

/// <summary>
/// A solved problem, ready for the next «what if»: it keeps what it learned of the scores, so that a change costs a small part of the whole.
/// Never changes itself: any number of changes may be tried from one solution, also at once.
/// </summary>
public sealed class Solution
{
    private readonly Work work;

    private Solution(AssignmentProblem problem, Work work) => (Problem, this.work, Plan) = (problem, work, work.Finish());

    public AssignmentProblem Problem { get; }

    /// <summary>A best plan. The same steps from the same problem give the same one; of equally good plans other steps may give another.</summary>
    public AssignmentPlan Plan { get; }

    /// <exception cref="ArgumentException">The problem has a <see cref="AssignmentProblem.Fault"/>.</exception>
    public static Solution Of(AssignmentProblem problem)
    {
        var begun = new Work(problem);
        begun.StartCold();
        return new(problem, begun);
    }

    /// <summary>Solves from prices of a similar problem, say last week's: mentors and mentees may have come, left or changed.</summary>
    /// <param name="mentorPrices">A number ≥ 0 a mentor, 0 where unknown.</param>
    /// <param name="mentorOf">Whom each mentee had, −1 where nobody or unknown: kept where it is still best.</param>
    /// <exception cref="ArgumentException">The problem has a <see cref="AssignmentProblem.Fault"/>.</exception>
    public static Solution From(AssignmentProblem problem, IReadOnlyList<long> mentorPrices, IReadOnlyList<int> mentorOf)
    {
        ArgumentNullException.ThrowIfNull(mentorPrices);
        ArgumentNullException.ThrowIfNull(mentorOf);
        var begun = new Work(problem);
        begun.StartFrom(mentorPrices, mentorOf);
        return new(problem, begun);
    }

    /// <summary>The solution after a small change (a pin, a ban, places, a changed row): only who is touched by it looks for a chain.</summary>
    /// <param name="problem">As many people as here. Another aim or another table of scores is solved from these prices.</param>
    /// <exception cref="ArgumentException">Other people, or the problem has a <see cref="AssignmentProblem.Fault"/>.</exception>
    public Solution After(AssignmentProblem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        if (problem.Scores.Mentees != Problem.Scores.Mentees || problem.Scores.Mentors != Problem.Scores.Mentors)
        {
            throw new ArgumentException("Other people are another problem: solve from prices instead.", nameof(problem));
        }

        return problem.Goal == Problem.Goal && problem.Scores.RowsChangedSince(Problem.Scores) is { } changed
            ? new(problem, new Work(work, problem, changed))
            : From(problem, Plan.Prices.Mentor, Plan.MentorOf);
    }
}
