using Nastavnik.Matching.Assignment;
using Xunit;

namespace Nastavnik.Matching.Tests.Assignment;

/// <summary>The verifier lets no altered figure through.</summary>
public sealed class VerifierTests
{
    private const int Wanted = 10_000;

    [Fact]
    public void Ten_thousand_tampered_plans_are_all_rejected()
    {
        var tampered = 0;
        for (var seed = 0; tampered < Wanted; seed++)
        {
            var random = new Random(seed);
            var problem = SmallProblems.Make(random);
            var plan = AssignmentSolver.Solve(problem);
            if (Tamper(random, problem, plan) is { } altered)
            {
                tampered++;
                Assert.True(AssignmentVerifier.Check(altered.Problem, altered.Plan) is not null, $"seed {seed}");
            }
        }
    }

    /// <summary>One figure of the plan, of its proof or of the problem is changed so that the answer is no longer right; null: nothing here can be.</summary>
    private static (AssignmentProblem Problem, AssignmentPlan Plan)? Tamper(Random random, AssignmentProblem problem, AssignmentPlan plan)
    {
        if (problem.Scores.Mentees == 0 || problem.Scores.Mentors == 0)
        {
            return null;
        }

        var (mentee, mentor, by) = (random.Next(problem.Scores.Mentees), random.Next(problem.Scores.Mentors), random.Next(2) == 0 ? random.Next(1, 100) : -random.Next(1, 100));
        return random.Next(7) switch
        {
            0 => (problem, plan with { Total = plan.Total + by }),
            1 => (problem, plan with { Placed = plan.Placed + by }),
            2 => (problem, plan with { Prices = plan.Prices with { Mentee = Altered(plan.Prices.Mentee, mentee, by) } }),
            3 => (problem, plan with { Prices = plan.Prices with { Mentor = Altered(plan.Prices.Mentor, mentor, by) } }),
            4 when plan.MentorOf[mentee] is >= 0 and var had => (problem.With(bans: [.. problem.Bans, new(mentee, had)]), plan),
            5 when plan.MentorOf[mentee] is >= 0 and var had => (problem.With(places: [.. problem.Places.Select((p, m) => m == had ? 0 : p)]), plan),
            6 when plan.MentorOf[mentee] >= 0 => (problem, plan with { MentorOf = [.. plan.MentorOf.Select((m, i) => i == mentee ? -1 : m)] }),
            _ => null,
        };
    }

    private static long[] Altered(long[] prices, int at, int by) => [.. prices.Select((p, i) => i == at ? p + by : p)];

    [Fact]
    public void A_plan_of_another_shape_or_for_an_impossible_problem_is_rejected()
    {
        var problem = new AssignmentProblem(new DenseScores(2, 2, [1, 2, 3, 4]), [1, 1], PlanGoal.BestFit);
        var plan = AssignmentSolver.Solve(problem);
        Assert.Equal(PlanFlaw.WrongShape, AssignmentVerifier.Check(problem, plan with { MentorOf = [0] }));
        Assert.Equal(PlanFlaw.ImpossibleProblem, AssignmentVerifier.Check(problem.With(pins: [new(0, 0), new(1, 0)]), plan));
        Assert.Equal(PlanFlaw.NotACandidate, AssignmentVerifier.Check(problem, plan with { MentorOf = [7, 0] }));
        Assert.Equal(PlanFlaw.TooManyMentees, AssignmentVerifier.Check(problem, plan with { MentorOf = [1, 1] }));
    }
}
