using Nastavnik.Matching.Assignment;
using Xunit;

namespace Nastavnik.Matching.Tests.Assignment;

/// <summary>What must not change the plan's worth, and what must change it exactly so.</summary>
public sealed class MetamorphicTests
{
    [Fact]
    public void Order_scale_and_a_useless_mentor_change_nothing_that_matters()
    {
        for (var seed = 0; seed < 1000; seed++)
        {
            var random = new Random(seed);
            var (mentees, mentors) = (random.Next(1, 40), random.Next(1, 40));
            var table = Enumerable.Range(0, mentees * mentors).Select(_ => random.Next(5) == 0 ? DenseScores.NoCandidate : random.Next(101)).ToArray();
            var places = Enumerable.Range(0, mentors).Select(_ => random.Next(0, 3)).ToArray();
            var goal = random.Next(2) == 0 ? PlanGoal.BestFit : PlanGoal.NobodyLeftOver;
            var plan = Solve(mentees, mentors, table, places, goal);

            Assert.Equal(plan.MentorOf, Solve(mentees, mentors, [.. table], [.. places], goal).MentorOf);

            var (rows, columns) = (Shuffled(random, mentees), Shuffled(random, mentors));
            var mixed = Solve(mentees, mentors, [.. rows.SelectMany(r => columns.Select(c => table[(r * mentors) + c]))], [.. columns.Select(c => places[c])], goal);
            Assert.Equal((plan.Total, plan.Placed), (mixed.Total, goal == PlanGoal.BestFit ? plan.Placed : mixed.Placed));

            var scaled = Solve(mentees, mentors, [.. table.Select(s => s == DenseScores.NoCandidate ? s : s * 7)], places, goal);
            Assert.Equal(plan.Total * 7, scaled.Total);

            var wider = Enumerable.Range(0, mentees).SelectMany(r => table[(r * mentors)..((r + 1) * mentors)].Append(DenseScores.NoCandidate)).ToArray();
            Assert.Equal(plan.Total, Solve(mentees, mentors + 1, wider, [.. places, 5], goal).Total);
        }
    }

    [Fact]
    public void Equal_scores_are_decided_the_same_way_every_time()
    {
        var first = Solve(300, 300, new int[90_000], LargeTests.Ones(300), PlanGoal.NobodyLeftOver);
        Assert.Equal(300, first.Placed);
        Assert.Equal(first.MentorOf, Solve(300, 300, new int[90_000], LargeTests.Ones(300), PlanGoal.NobodyLeftOver).MentorOf);
    }

    private static AssignmentPlan Solve(int mentees, int mentors, int[] table, int[] places, PlanGoal goal)
    {
        var problem = new AssignmentProblem(new DenseScores(mentees, mentors, table), places, goal);
        var plan = AssignmentSolver.Solve(problem);
        Assert.Null(AssignmentVerifier.Check(problem, plan));
        return plan;
    }

    private static int[] Shuffled(Random random, int count)
    {
        int[] order = [.. Enumerable.Range(0, count)];
        random.Shuffle(order);
        return order;
    }
}
