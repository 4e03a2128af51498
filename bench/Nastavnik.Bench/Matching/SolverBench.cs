using System.Diagnostics;
using Nastavnik.Matching.Assignment;

namespace Nastavnik.Bench.Matching;

/// <summary>The solver beside scipy and munkres at equal cost, in turns; every plan passes the verifier outside the clock.</summary>
internal sealed class SolverBench(Report report, Instances instances, PythonPeer peer, int size)
{
    private const int SparseSize = 100_000;
    private const int Candidates = 30;
    private const int School = 500;
    private const int ChangesTried = 90;

    /// <summary>A peer slower than this is given up.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(10);

    private static readonly string[] Hard = ["uniform", "geometric", "product", "block"];

    public async Task RunAsync()
    {
        WarmUp();
        var hard = new List<double>();
        foreach (var family in CostFamilies.Names)
        {
            var costs = CostFamilies.Make(family, size, 7);
            var ratios = await CompareAsync("dense", $"{family} {size}", costs, size, Dense(costs, size), family == "product" ? 1 : 5, Hard.Contains(family) ? null : 1);
            if (Hard.Contains(family))
            {
                hard.Add(Figure.Middle(ratios));
            }
        }

        report.Add(new Figure("matching", "scipy / ours, geometric mean of the four hard families", "times", [Math.Exp(hard.Average(Math.Log))], Goal: 5));
        var triples = SparseTriples();
        await CompareAsync("sparse", $"sparse {SparseSize} × {Candidates}", triples, 3, Sparse(triples), 3, 10, 3);
        var school = CostFamilies.Make("ties", School, 8);
        await CompareAsync("munkres", $"munkres {School}", school, School, Dense(school, School), 1, null);
    }

    /// <summary>For the compiler: nothing here is measured.</summary>
    private static void WarmUp()
    {
        const int Small = 200;
        var (random, solution) = (new Random(1), Solution.Of(new AssignmentProblem(Dense(CostFamilies.Make("uniform", Small, 1), Small), Enumerable.Repeat(1, Small).ToArray(), PlanGoal.NobodyLeftOver)));
        for (var change = 0; change < 1000; change++)
        {
            solution = solution.After(solution.Problem.With(pins: [new(random.Next(Small), random.Next(Small))]));
        }
    }

    private async Task<List<double>> CompareAsync(string kind, string name, int[] numbers, int width, Scores scores, int rounds, double? goal, double? floor = null)
    {
        var file = name.Replace(" × ", "-", StringComparison.Ordinal).Replace(' ', '-');
        var path = instances.Write(file, numbers);
        AssignmentProblem Problem() => new(scores, Enumerable.Repeat(1, scores.Mentees).ToArray(), PlanGoal.NobodyLeftOver);
        var (problem, plan) = (Problem(), AssignmentSolver.Solve(Problem()));
        Check(name, AssignmentVerifier.Check(problem, plan) is null);
        var (ratios, ours, theirs) = (new List<double>(), new List<double>(), new List<double>());
        try
        {
            for (var round = 0; round < rounds; round++)
            {
                var again = Problem();
                var started = Stopwatch.GetTimestamp();
                plan = AssignmentSolver.Solve(again);
                ours.Add(Stopwatch.GetElapsedTime(started).TotalSeconds);
                var (seconds, cost) = await peer.SolveAsync(kind, path, scores.Mentees, Limit);
                theirs.Add(seconds);
                ratios.Add(seconds / ours[^1]);
                Check(name, -plan.Total == cost);
            }
        }
        catch (TimeoutException)
        {
            Report.Say($"    {name}: the peer was given up after {Limit.TotalSeconds:0} s, the ratio is at least this");
            theirs.Add(Limit.TotalSeconds);
            ratios.Add(Limit.TotalSeconds / ours[^1]);
        }

        report.Add(new Figure("matching", $"{(kind == "munkres" ? "python3-munkres" : "scipy")} / ours, {name}", "times", ratios, goal, floor));
        report.Add(new Figure("matching", "    ours", "s", ours));
        report.Add(new Figure("matching", "    the peer", "s", theirs));
        instances.DumpAssignment(file, kind == "sparse" ? "sparse" : "dense", numbers, width, plan, kind == "munkres" ? [] : Changes(name, Solution.Of(problem), Figure.Middle(ours)));
        File.Delete(path);
        return ratios;
    }

    /// <summary>One pin, ban or mentor gone, solved on from the whole solution, against the whole solve.</summary>
    private List<ChangeMade> Changes(string name, Solution solution, double whole)
    {
        var (random, ratios, made, before) = (new Random(3), new List<double>(), new List<ChangeMade>(), solution.Problem);
        for (var change = 0; change < ChangesTried; change++)
        {
            var row = random.Next(before.Scores.Mentees);
            var (kind, column) = (change % 3) switch { 0 => ("pin", Candidate(before.Scores, random, row)), 1 => ("ban", solution.Plan.MentorOf[row]), _ => ("ill", solution.Plan.MentorOf[row]) };
            var started = Stopwatch.GetTimestamp();
            var next = kind switch
            {
                "pin" => before.With(pins: [new(row, column)]),
                "ban" => before.With(bans: [new(row, column)]),
                _ => before.With(places: [.. before.Places.Select((p, m) => m == column ? 0 : p)]),
            };
            var then = solution.After(next).Plan;
            var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
            Check(name, AssignmentVerifier.Check(next, then) is null);
            made.Add(new(kind, kind == "ill" ? null : row, column, -then.Total, then.Placed));
            ratios.Add(whole / seconds);
        }

        report.Add(new Figure("matching", $"whole solve / one change re-solved, {name}", "times", ratios, Goal: 50));
        return made;
    }

    private static int Candidate(Scores scores, Random random, int row) => scores is SparseScores sparse ? sparse.Row(row)[random.Next(sparse.Row(row).Length)].Mentor : random.Next(scores.Mentors);

    private static DenseScores Dense(int[] costs, int size) => new(size, size, Array.ConvertAll(costs, c => -c));

    private static int[] SparseTriples()
    {
        var random = new Random(5);
        int[] planted = [.. Enumerable.Range(0, SparseSize)];
        random.Shuffle(planted);
        var triples = new List<int>(SparseSize * Candidates * 3);
        for (var row = 0; row < SparseSize; row++)
        {
            var columns = new HashSet<int> { planted[row] };
            while (columns.Count < Candidates)
            {
                columns.Add(random.Next(SparseSize));
            }

            foreach (var column in columns)
            {
                triples.AddRange([row, column, random.Next(1, 1_000_000)]);
            }
        }

        return [.. triples];
    }

    private static SparseScores Sparse(int[] triples)
    {
        var candidates = new Candidate[triples.Length / 3];
        for (var i = 0; i < candidates.Length; i++)
        {
            candidates[i] = new(triples[(3 * i) + 1], -triples[(3 * i) + 2]);
        }

        return new(SparseSize, [.. Enumerable.Range(0, SparseSize + 1).Select(i => i * Candidates)], candidates);
    }

    private static void Check(string name, bool right)
    {
        if (!right)
        {
            throw new InvalidOperationException($"{name}: the plan is not right.");
        }
    }
}
