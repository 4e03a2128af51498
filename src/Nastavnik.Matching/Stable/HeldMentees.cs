namespace Nastavnik.Matching.Stable;

/// <summary>Whom each mentor holds for now: a heap a mentor with the least dear on top, all in two flat arrays.</summary>
internal sealed class HeldMentees
{
    private readonly int[] starts;
    private readonly int[] counts;
    private readonly int[] limits;
    private readonly int[] mentees;
    private readonly int[] ranks;

    public HeldMentees(StableProblem problem)
    {
        var mentors = problem.Mentors.Count;
        (starts, counts, limits) = (new int[mentors + 1], new int[mentors], new int[mentors]);
        for (var mentor = 0; mentor < mentors; mentor++)
        {
            limits[mentor] = Math.Min(problem.Places[mentor], problem.Mentors.Of(mentor).Length);
            starts[mentor + 1] = starts[mentor] + limits[mentor];
        }

        (mentees, ranks) = (new int[starts[mentors]], new int[starts[mentors]]);
    }

    /// <summary>Takes the mentee if there is a place or somebody less dear, who is then turned away; −1: nobody is.</summary>
    public bool Take(int mentor, int mentee, int rank, out int turnedAway)
    {
        var (start, count) = (starts[mentor], counts[mentor]);
        turnedAway = -1;
        if (count < limits[mentor])
        {
            counts[mentor]++;
            Rise(start, count, mentee, rank);
            return true;
        }

        if (count == 0 || ranks[start] < rank)
        {
            return false;
        }

        turnedAway = mentees[start];
        Sink(start, count, mentee, rank);
        return true;
    }

    private void Rise(int start, int at, int mentee, int rank)
    {
        while (at > 0 && ranks[start + ((at - 1) >> 1)] is var above && above < rank)
        {
            var parent = (at - 1) >> 1;
            (mentees[start + at], ranks[start + at]) = (mentees[start + parent], above);
            at = parent;
        }

        (mentees[start + at], ranks[start + at]) = (mentee, rank);
    }

    private void Sink(int start, int count, int mentee, int rank)
    {
        var at = 0;
        while (((at * 2) + 1) is var child && child < count)
        {
            if (child + 1 < count && ranks[start + child + 1] > ranks[start + child])
            {
                child++;
            }

            if (ranks[start + child] <= rank)
            {
                break;
            }

            (mentees[start + at], ranks[start + at]) = (mentees[start + child], ranks[start + child]);
            at = child;
        }

        (mentees[start + at], ranks[start + at]) = (mentee, rank);
    }
}
