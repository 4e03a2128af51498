using System.Diagnostics;
using Nastavnik.Matching.Stable;

namespace Nastavnik.Bench.Matching;

/// <summary>Deferred acceptance at the size of a country's markets, lists of fifteen.</summary>
internal sealed class StableBench(Report report, Instances instances)
{
    public void Run()
    {
        Measure(47_000, 43_000, 1, 1);
        Measure(500_000, 10_000, 50, 10);
    }

    private void Measure(int mentees, int mentors, int places, double goal)
    {
        var problem = Make(mentees, mentors, places);
        var times = new List<double>();
        for (var round = 0; round < 5; round++)
        {
            var started = Stopwatch.GetTimestamp();
            var plan = StableSolver.Solve(problem);
            times.Add(Stopwatch.GetElapsedTime(started).TotalSeconds);
            if (round > 0)
            {
                continue;
            }

            if (StableVerifier.Check(problem, plan) is { } finding)
            {
                throw new InvalidOperationException(finding.ToString());
            }

            instances.DumpMarket($"market-{mentees}", problem, plan);
        }

        report.Add(new Figure("matching", $"deferred acceptance {mentees} × {mentors}, lists of 15", "s", times, goal, LessIsBetter: true));
    }

    private static StableProblem Make(int mentees, int mentors, int places)
    {
        const int Wishes = 15;
        var (random, named, count) = (new Random(1), new int[mentees * Wishes], new int[mentors + 1]);
        for (var at = 0; at < named.Length; at++)
        {
            do
            {
                named[at] = random.Next(mentors);
            }
            while (named.AsSpan(at / Wishes * Wishes, at % Wishes).Contains(named[at]));
            count[named[at] + 1]++;
        }

        for (var mentor = 0; mentor < mentors; mentor++)
        {
            count[mentor + 1] += count[mentor];
        }

        var (next, wooers) = (count.ToArray(), new int[named.Length]);
        for (var at = 0; at < named.Length; at++)
        {
            wooers[next[named[at]]++] = at / Wishes;
        }

        for (var mentor = 0; mentor < mentors; mentor++)
        {
            random.Shuffle(wooers.AsSpan(count[mentor], count[mentor + 1] - count[mentor]));
        }

        return new(new([.. Enumerable.Range(0, mentees + 1).Select(i => i * Wishes)], named), new(count, wooers), [.. Enumerable.Repeat(places, mentors)]);
    }
}
