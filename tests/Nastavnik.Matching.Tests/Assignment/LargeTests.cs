using Nastavnik.Matching.Assignment;
using Xunit;

namespace Nastavnik.Matching.Tests.Assignment;

/// <summary>Problems too large for brute force: the prices are the judge.</summary>
public sealed class LargeTests
{
    public static TheoryData<string> Families => [.. LargeProblems.Families];

    [Theory]
    [MemberData(nameof(Families))]
    public void A_thousand_by_a_thousand_is_proved_the_best_and_so_is_each_of_twenty_changes(string family)
    {
        var problem = new AssignmentProblem(LargeProblems.Table(family, 1000, 1000, 1), Ones(1000), PlanGoal.NobodyLeftOver);
        var solution = Solution.Of(problem);
        Assert.Null(AssignmentVerifier.Check(problem, solution.Plan));
        Assert.Equal(1000, solution.Plan.Placed);
        Proved(solution, changes: 40);
    }

    [Theory]
    [MemberData(nameof(Families))]
    public void Few_mentors_with_many_places_and_many_mentors_with_few_are_proved_too(string family)
    {
        foreach (var (mentees, mentors, places) in new[] { (600, 200, 2), (600, 200, 5), (200, 600, 1), (600, 200, 3) })
        {
            foreach (var goal in Enum.GetValues<PlanGoal>())
            {
                var table = LargeProblems.Table(family, mentees, mentors, 3);
                var solution = Solution.Of(new AssignmentProblem(table, [.. Enumerable.Range(0, mentors).Select(m => m % 7 == 0 ? 0 : places)], goal));
                Assert.Null(AssignmentVerifier.Check(solution.Problem, solution.Plan));
                Proved(solution, changes: 5);
            }
        }
    }

    [Fact]
    public void Sparse_and_dense_forms_of_one_problem_cost_the_same()
    {
        var random = new Random(5);
        var table = new int[800 * 800];
        Array.Fill(table, DenseScores.NoCandidate);
        for (var mentee = 0; mentee < 800; mentee++)
        {
            for (var i = 0; i < 30; i++)
            {
                table[(mentee * 800) + random.Next(800)] = random.Next(1000);
            }
        }

        foreach (var goal in Enum.GetValues<PlanGoal>())
        {
            var (dense, sparse) = (new AssignmentProblem(new DenseScores(800, 800, table), Ones(800), goal), new AssignmentProblem(SmallProblems.Sparse(800, 800, table), Ones(800), goal));
            var (one, other) = (AssignmentSolver.Solve(dense), AssignmentSolver.Solve(sparse));
            Assert.Equal((one.Total, one.Placed), (other.Total, other.Placed));
            Assert.Null(AssignmentVerifier.Check(dense, one));
            Assert.Null(AssignmentVerifier.Check(sparse, other));
            Assert.Null(AssignmentVerifier.Check(sparse, one));
            Proved(Solution.Of(sparse), changes: 30);
        }
    }

    [Fact]
    public void Where_lists_are_so_short_that_a_change_reaches_far_it_is_proved_too()
    {
        const int People = 10_000;
        var random = new Random(5);
        int[] planted = [.. Enumerable.Range(0, People)];
        random.Shuffle(planted);
        var (starts, candidates) = (new List<int> { 0 }, new List<Candidate>());
        foreach (var mentor in planted)
        {
            int[] few = [mentor, random.Next(People), random.Next(People)];
            candidates.AddRange(few.Distinct().Select(m => new Candidate(m, -random.Next(1_000_000))));
            starts.Add(candidates.Count);
        }

        var solution = Solution.Of(new AssignmentProblem(new SparseScores(People, [.. starts], [.. candidates]), Ones(People), PlanGoal.NobodyLeftOver));
        for (var change = 0; change < 40; change++)
        {
            var mentee = random.Next(People);
            var banned = solution.After(solution.Problem.With(bans: [new(mentee, solution.Plan.MentorOf[mentee])]));
            Assert.Null(AssignmentVerifier.Check(banned.Problem, banned.Plan));
        }
    }

    [Fact]
    public void A_solution_is_not_altered_by_what_is_tried_from_it()
    {
        var solution = Solution.Of(new AssignmentProblem(LargeProblems.Table("uniform", 300, 300, 4), Ones(300), PlanGoal.NobodyLeftOver));
        var (random, tried) = (new Random(6), new List<(AssignmentProblem Problem, int[] MentorOf)>());
        for (var change = 0; change < 30; change++)
        {
            var after = solution.After(Changes.Make(random, solution.Problem));
            tried.Add((after.Problem, after.Plan.MentorOf));
        }

        tried.Reverse();
        Assert.All(tried, t => Assert.Equal(t.MentorOf, solution.After(t.Problem).Plan.MentorOf));
        Assert.Null(AssignmentVerifier.Check(solution.Problem, solution.Plan));
    }

    /// <summary>Change after change, each proved, the last as good as solved anew.</summary>
    private static void Proved(Solution solution, int changes)
    {
        var random = new Random(2);
        for (var change = 0; change < changes; change++)
        {
            solution = solution.After(Changes.Make(random, solution.Problem));
            Assert.Null(AssignmentVerifier.Check(solution.Problem, solution.Plan));
        }

        Assert.Equal(AssignmentSolver.Solve(solution.Problem).Total, solution.Plan.Total);
    }

    internal static int[] Ones(int count) => [.. Enumerable.Repeat(1, count)];
}
