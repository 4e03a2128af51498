using Nastavnik.Matching.Assignment;

namespace Nastavnik.Matching.Tests.Assignment;

/// <summary>What a curator does to a plan: one change, always to a possible problem.</summary>
internal static class Changes
{
    public static AssignmentProblem Make(Random random, AssignmentProblem before)
    {
        var (mentees, mentors) = (before.Scores.Mentees, before.Scores.Mentors);
        if (mentees == 0 || mentors == 0)
        {
            return before;
        }

        var pair = new Pair(random.Next(mentees), random.Next(mentors));
        var changed = random.Next(6) switch
        {
            0 => before.With(pins: [.. before.Pins, pair]),
            1 => before.With(bans: [.. before.Bans, pair]),
            2 => before.With(pins: before.Pins.Skip(1)),
            3 => before.With(bans: before.Bans.Skip(1)),
            4 => before.With(places: [.. before.Places.Select((p, mentor) => mentor == pair.Mentor ? random.Next(3) : p)]),
            _ when before.Scores is DenseScores dense => before.With(dense.With(pair.Mentee, Row(random, mentors))),
            _ => before,
        };
        return changed.Fault() is null ? changed : before;
    }

    private static int[] Row(Random random, int mentors) =>
        [.. Enumerable.Range(0, mentors).Select(_ => random.Next(4) == 0 ? DenseScores.NoCandidate : random.Next(-10, 120))];
}
