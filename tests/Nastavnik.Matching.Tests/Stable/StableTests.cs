using Nastavnik.Matching.Stable;
using Xunit;

namespace Nastavnik.Matching.Tests.Stable;

/// <summary>No mentee and mentor would both rather have each other.</summary>
public sealed class StableTests
{
    [Fact]
    public void Ten_thousand_random_problems_have_no_blocking_pair_and_every_mentee_the_best_stable_mentor()
    {
        for (var seed = 0; seed < 10_000; seed++)
        {
            var random = new Random(seed);
            var problem = Markets.Make(random, random.Next(0, 7), random.Next(0, 6), most: 6);
            var plan = StableSolver.Solve(problem);
            Assert.True(StableVerifier.Check(problem, plan) is null, $"seed {seed}: {StableVerifier.Check(problem, plan)}");
            if (seed % 10 == 0)
            {
                foreach (var other in Markets.Plans(problem).Where(p => StableVerifier.Check(problem, p) is null))
                {
                    Assert.All(Enumerable.Range(0, plan.Length), mentee => Assert.True(Rank(problem, mentee, plan[mentee]) <= Rank(problem, mentee, other[mentee]), $"seed {seed}"));
                }
            }
        }
    }

    [Fact]
    public void A_market_of_forty_seven_thousand_has_no_blocking_pair()
    {
        var problem = Markets.Make(new Random(1), 47_000, 43_000, most: 15, one: true);
        var plan = StableSolver.Solve(problem);
        Assert.Null(StableVerifier.Check(problem, plan));
        Assert.True(plan.Count(m => m >= 0) > 30_000);
    }

    [Fact]
    public void A_plan_moved_for_one_mentee_is_found_out()
    {
        var found = 0;
        for (var seed = 0; seed < 3000; seed++)
        {
            var random = new Random(seed);
            var problem = Markets.Make(random, 6, 5, most: 5);
            var plan = StableSolver.Solve(problem);
            var mentee = random.Next(6);
            var other = random.Next(-1, 5);
            if (plan[mentee] >= 0 && other != plan[mentee])
            {
                // Whoever leaves his place leaves somebody who would rather have him, or breaks a wish or a place.
                plan[mentee] = other;
                found++;
                Assert.True(other == -1 || StableVerifier.Check(problem, plan) is not null || Markets.Plans(problem).Any(p => p.SequenceEqual(plan)), $"seed {seed}");
                Assert.True(other != -1 || StableVerifier.Check(problem, plan) is { Flaw: StableFlaw.BlockingPair }, $"seed {seed}");
            }
        }

        Assert.True(found > 1000);
    }

    private static int Rank(StableProblem problem, int mentee, int mentor) => mentor < 0 ? int.MaxValue : problem.Mentees.Of(mentee).IndexOf(mentor);
}
