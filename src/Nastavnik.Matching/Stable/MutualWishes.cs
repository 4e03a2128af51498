namespace Nastavnik.Matching.Stable;

/// <summary>For each wish of a mentee, how dear he is to that mentor: 0 the dearest, −1 not named. One pass by mentor, one by mentee.</summary>
internal static class MutualWishes
{
    public static int[] Ranks(StableProblem problem)
    {
        var (mentees, mentors) = (problem.Mentees, problem.Mentors);
        var starts = new int[mentees.Count + 2];
        foreach (var mentee in mentors.Named)
        {
            starts[mentee + 2]++;
        }

        for (var mentee = 0; mentee < mentees.Count; mentee++)
        {
            starts[mentee + 2] += starts[mentee + 1];
        }

        var (namedBy, place) = (new int[mentors.Named.Length], new int[mentors.Named.Length]);
        for (var mentor = 0; mentor < mentors.Count; mentor++)
        {
            var wishes = mentors.Of(mentor);
            for (var rank = 0; rank < wishes.Length; rank++)
            {
                var at = starts[wishes[rank] + 1]++;
                (namedBy[at], place[at]) = (mentor, rank);
            }
        }

        var ranks = new int[mentees.Named.Length];
        var (rankWith, namedFor) = (new int[mentors.Count], new int[mentors.Count]);
        for (var mentee = 0; mentee < mentees.Count; mentee++)
        {
            for (var at = starts[mentee]; at < starts[mentee + 1]; at++)
            {
                (rankWith[namedBy[at]], namedFor[namedBy[at]]) = (place[at], mentee + 1);
            }

            for (var wish = mentees.Starts[mentee]; wish < mentees.Starts[mentee + 1]; wish++)
            {
                ranks[wish] = namedFor[mentees.Named[wish]] == mentee + 1 ? rankWith[mentees.Named[wish]] : -1;
            }
        }

        return ranks;
    }
}
