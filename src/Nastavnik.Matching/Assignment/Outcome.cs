namespace Nastavnik.Matching.Assignment;

/// <summary>A finished draft as a plan: pins are put in, and mentors kept closed for them get a price.</summary>
internal static class Outcome
{
    /// <param name="places">Those that pins leave.</param>
    public static AssignmentPlan Of(AssignmentProblem problem, int[] places, Draft draft, Shortlists lists)
    {
        var bonus = -draft.LeftOver;
        int[] mentorOf = [.. draft.MentorOf];
        long[] mentors = [.. draft.Price];
        var mentees = Array.ConvertAll(draft.Gain, gain => gain + bonus);
        for (var mentor = 0; mentor < places.Length; mentor++)
        {
            if (places[mentor] == 0)
            {
                mentors[mentor] = problem.Places[mentor] == 0 ? 0 : Contenting(lists.Wooers(mentor), mentees, bonus);
            }
        }

        foreach (var (mentee, mentor) in problem.Pins)
        {
            mentorOf[mentee] = mentor;
            mentees[mentee] = problem.Scores.Of(mentee, mentor)!.Value + bonus - mentors[mentor];
        }

        return new(mentorOf, Total(problem, mentorOf, mentors, mentees, bonus, out var placed), placed, new(mentors, mentees, bonus));
    }

    /// <summary>Nobody may come to the mentor, so no price was found: the least at which nobody would want to.</summary>
    private static long Contenting(ReadOnlySpan<Candidate> wooers, long[] mentees, long bonus)
    {
        var price = 0L;
        foreach (var (mentee, score) in wooers)
        {
            price = Math.Max(price, score + bonus - mentees[mentee]);
        }

        return price;
    }

    /// <summary>The best plan is worth what its prices are together: so no score has to be read again.</summary>
    private static long Total(AssignmentProblem problem, int[] mentorOf, long[] mentors, long[] mentees, long bonus, out int placed)
    {
        var worth = 0L;
        foreach (var price in mentees)
        {
            // May leave 64 bits on the way; the end is within them, and so right.
            worth = unchecked(worth + price);
        }

        for (var mentor = 0; mentor < mentors.Length; mentor++)
        {
            worth = unchecked(worth + (mentors[mentor] * problem.Places[mentor]));
        }

        placed = mentorOf.Length - mentorOf.AsSpan().Count(-1);
        return unchecked(worth - (bonus * placed));
    }
}
