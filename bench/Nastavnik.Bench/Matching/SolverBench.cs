using System.Diagnostics;
using Nastavnik.Matching.Assignment;

namespace Nastavnik.Bench.Matching;

/// <summary>The solver beside scipy and munkres at equal cost, in turns; every plan passes the verifier outside the clock.</summary>
internal sealed class SolverBench(Report report, Instances instances, PythonPeer peer, int size)
{
    private const int SparseSize = 100_000;
    private const int Candidates = 30;
    private const int School = 500;
    private static readonly string[] Hard = ["uniform", "geometric", "product", "block"];

    public async Task RunAsync()
    {
        var hard = new List<double>();
        foreach (var family in CostFamilies.Names)
        {
            var costs = CostFamilies.Make(family, size, 7);
            var ratios = await CompareAsync("dense", $"{family} {size}", costs, size, () => new DenseScores(size, size, Array.ConvertAll(costs, c => -c)), family == "product" ? 1 : 3, size, Hard.Contains(family) ? null : 1);
            if (Hard.Contains(family))
            {
                hard.Add(Figure.Middle(ratios));
            }
        }

        report.Add(new Figure("matching", "scipy / ours, geometric mean of the four hard families", "times", [Math.Exp(hard.Average(Math.Log))], Goal: 5));
        var triples = SparseTriples();
        await CompareAsync("sparse", $"sparse {SparseSize} × {Candidates}", triples, SparseSize, () => Sparse(triples), 1, 3, 10, 3);
        var school = CostFamilies.Make("ties", School, 8);
        await CompareAsync("munkres", $"munkres {School}", school, School, () => new DenseScores(School, School, Array.ConvertAll(school, c => -c)), 1, School, null);
    }

    private async Task<List<double>> CompareAsync(string kind, string name, int[] numbers, int people, Func<Scores> make, int rounds, int width, double? goal, double? floor = null)
    {
        var path = instances.Write(name.Replace(' ', '-'), numbers);
        var scores = make();
        var places = Enumerable.Repeat(1, people).ToArray();
        var problem = new AssignmentProblem(scores, places, PlanGoal.NobodyLeftOver);
        var plan = AssignmentSolver.Solve(problem);
        var (ratios, ours) = (new List<double>(), new List<double>());
        for (var round = 0; round < rounds; round++)
        {
            var started = Stopwatch.GetTimestamp();
            plan = AssignmentSolver.Solve(new AssignmentProblem(scores, places, PlanGoal.NobodyLeftOver));
            ours.Add(Stopwatch.GetElapsedTime(started).TotalSeconds);
            var (seconds, cost) = await peer.SolveAsync(kind, path, people);
            ratios.Add(seconds / ours[^1]);
            Check(name, -plan.Total == cost && AssignmentVerifier.Check(problem, plan) is null);
        }

        report.Add(new Figure("matching", $"{(kind == "munkres" ? "python3-munkres" : "scipy")} / ours, {name}", "times", ratios, goal, floor));
        report.Add(new Figure("matching", "    ours", "s", ours));
        if (kind == "dense")
        {
            Changes(name, Solution.Of(problem), Figure.Middle(ours));
        }

        instances.Dump(name.Replace(' ', '-'), people, numbers, width, plan);
        File.Delete(path);
        return ratios;
    }

    /// <summary>One pin, ban or mentor gone, solved on from the whole solution, against the whole solve.</summary>
    private void Changes(string name, Solution solution, double whole)
    {
        var (random, ratios, plan) = (new Random(3), new List<double>(), solution.Plan);
        for (var change = 0; change < 30; change++)
        {
            var (mentee, mentor) = (random.Next(size), random.Next(size));
            var started = Stopwatch.GetTimestamp();
            var next = (change % 3) switch
            {
                0 => solution.Problem.With(pins: [new(mentee, mentor)]),
                1 => solution.Problem.With(bans: [new(mentee, plan.MentorOf[mentee])]),
                _ => solution.Problem.With(places: [.. solution.Problem.Places.Select((p, m) => m == plan.MentorOf[mentee] ? 0 : p)]),
            };
            var then = solution.After(next).Plan;
            ratios.Add(whole / Stopwatch.GetElapsedTime(started).TotalSeconds);
            Check(name, AssignmentVerifier.Check(next, then) is null);
        }

        report.Add(new Figure("matching", $"whole solve / one change re-solved, {name}", "times", ratios, Goal: 50));
    }

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
