using Nastavnik.Matching.Assignment;
using Xunit;

namespace Nastavnik.Matching.Tests.Assignment;

/// <summary>The plan is the best there is: against every plan there is.</summary>
public sealed class OptimumTests
{
    private const int Problems = 10_000;

    [Fact]
    public void Ten_thousand_small_problems_cost_what_brute_force_finds_and_the_verifier_accepts_every_plan()
    {
        for (var seed = 0; seed < Problems; seed++)
        {
            var problem = SmallProblems.Make(new Random(seed));
            Assert.Null(problem.Fault());
            var plan = AssignmentSolver.Solve(problem);
            Best(problem, plan, seed);
        }
    }

    [Fact]
    public void A_change_solved_from_the_last_prices_costs_as_much_as_solved_anew()
    {
        for (var seed = 0; seed < Problems; seed++)
        {
            var random = new Random(seed);
            var solution = Solution.Of(SmallProblems.Make(random));
            for (var change = 0; change < 3; change++)
            {
                var aside = solution.After(Changes.Make(random, solution.Problem));
                Best(aside.Problem, aside.Plan, seed);
                solution = solution.After(Changes.Make(random, solution.Problem));
                Best(solution.Problem, solution.Plan, seed);
            }
        }
    }

    [Fact]
    public void Any_start_prices_and_pairs_lead_to_the_best_plan()
    {
        for (var seed = 0; seed < Problems; seed++)
        {
            var random = new Random(seed);
            var problem = SmallProblems.Make(random);
            var prices = problem.Places.Select(_ => (long)random.Next(0, 1000) * random.Next(0, 1000)).ToArray();
            var had = Enumerable.Range(0, problem.Scores.Mentees).Select(_ => random.Next(-1, problem.Scores.Mentors)).ToArray();
            Best(problem, AssignmentSolver.SolveFrom(problem, prices, had), seed);
        }
    }

    private static void Best(AssignmentProblem problem, AssignmentPlan plan, int seed)
    {
        Assert.True(AssignmentVerifier.Check(problem, plan) is null, $"seed {seed}: {AssignmentVerifier.Check(problem, plan)}");
        var (placed, total) = BruteForce.Best(problem);
        Assert.True(total == plan.Total && (problem.Goal == PlanGoal.BestFit || placed == plan.Placed), $"seed {seed}: {plan.Placed} for {plan.Total}, not {placed} for {total}");
    }
}
