using Nastavnik.Matching.Assignment;

namespace Nastavnik.Matching.Tests.Assignment;

/// <summary>Random problems of a few people with everything that can trouble a solver: ties, negative scores, mentors without a place, people nobody may lead, pins, bans.</summary>
internal static class SmallProblems
{
    public static AssignmentProblem Make(Random random, int most = 6)
    {
        var (mentees, mentors) = (random.Next(0, most + 1), random.Next(0, most + 1));
        var (low, high) = random.Next(5) switch { 0 => (0, 2), 1 => (0, 101), 2 => (-5, 6), 3 => (50, 51), _ => (0, 1_000_000) };
        var density = random.Next(4) switch { 0 => 1.0, 1 => 0.8, 2 => 0.5, _ => 0.2 };
        var table = new int[mentees * mentors];
        for (var i = 0; i < table.Length; i++)
        {
            table[i] = random.NextDouble() < density ? random.Next(low, high) : DenseScores.NoCandidate;
        }

        var places = Enumerable.Range(0, mentors).Select(_ => random.Next(4) switch { 0 => 0, 1 => random.Next(1, 4), _ => 1 }).ToArray();
        var scores = random.Next(2) == 0 ? new DenseScores(mentees, mentors, table) : (Scores)Sparse(mentees, mentors, table);
        var (pins, bans) = (new List<Pair>(), new List<Pair>());
        var left = places.ToArray();
        for (var mentee = 0; mentee < mentees; mentee++)
        {
            for (var mentor = 0; mentor < mentors; mentor++)
            {
                var chance = random.Next(20);
                if (chance == 0 && left[mentor] > 0 && scores.Of(mentee, mentor) is not null && pins.TrueForAll(p => p.Mentee != mentee) && !bans.Contains(new(mentee, mentor)))
                {
                    pins.Add(new(mentee, mentor));
                    left[mentor]--;
                }
                else if (chance == 1 && !pins.Contains(new(mentee, mentor)))
                {
                    bans.Add(new(mentee, mentor));
                }
            }
        }

        return new(scores, places, random.Next(2) == 0 ? PlanGoal.BestFit : PlanGoal.NobodyLeftOver, pins, bans);
    }

    public static SparseScores Sparse(int mentees, int mentors, int[] table)
    {
        var starts = new int[mentees + 1];
        var candidates = new List<Candidate>();
        for (var mentee = 0; mentee < mentees; mentee++)
        {
            for (var mentor = 0; mentor < mentors; mentor++)
            {
                if (table[(mentee * mentors) + mentor] is var score and not DenseScores.NoCandidate)
                {
                    candidates.Add(new(mentor, score));
                }
            }

            starts[mentee + 1] = candidates.Count;
        }

        return new(mentors, starts, [.. candidates]);
    }
}
