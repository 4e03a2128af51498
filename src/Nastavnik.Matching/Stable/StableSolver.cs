namespace Nastavnik.Matching.Stable;

/// <summary>
/// Deferred acceptance, mentees asking (Gale and Shapley 1962, «College admissions and the stability of marriage»): no mentee and mentor both rather have each other,
/// and every mentee has the best mentor of any such plan. With strict wishes the plan is one and the same whatever the order of asking. O(wishes × log places).
/// </summary>
public static class StableSolver
{
    /// <returns>A mentor a mentee; −1: nobody who would have him was left.</returns>
    public static int[] Solve(StableProblem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        var mentees = problem.Mentees;
        var ranks = MutualWishes.Ranks(problem);
        var mentorOf = new int[mentees.Count];
        Array.Fill(mentorOf, -1);
        var held = new HeldMentees(problem);
        var next = mentees.Starts[..mentees.Count];
        for (var first = 0; first < mentees.Count; first++)
        {
            // Who is turned away asks on at once, so nobody has to wait in a queue.
            for (var mentee = first; mentee >= 0;)
            {
                var asking = mentee;
                mentee = -1;
                while (next[asking] < mentees.Starts[asking + 1])
                {
                    var wish = next[asking]++;
                    if (ranks[wish] < 0 || !held.Take(mentees.Named[wish], asking, ranks[wish], out var turnedAway))
                    {
                        continue;
                    }

                    mentorOf[asking] = mentees.Named[wish];
                    if (turnedAway >= 0)
                    {
                        mentorOf[turnedAway] = -1;
                        mentee = turnedAway;
                    }

                    break;
                }
            }
        }

        return mentorOf;
    }
}
