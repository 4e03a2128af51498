namespace Nastavnik.Matching.Stable;

public enum StableFlaw
{
    WrongShape,
    NotMutual,
    TooManyMentees,
    BlockingPair,
}

/// <summary>What is wrong, and with whom; −1 where nobody in particular.</summary>
public sealed record StableFinding(StableFlaw Flaw, int Mentee = -1, int Mentor = -1);

/// <summary>Is there a mentee and a mentor who would both rather have each other? Shares no code with the solver.</summary>
public static class StableVerifier
{
    /// <summary>The first fault, or null. O(wishes × log) in time.</summary>
    public static StableFinding? Check(StableProblem problem, IReadOnlyList<int> mentorOf)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(mentorOf);
        if (mentorOf.Count != problem.Mentees.Count || problem.Places.Length != problem.Mentors.Count)
        {
            return new(StableFlaw.WrongShape);
        }

        var rankOf = new Dictionary<(int Mentor, int Mentee), int>(problem.Mentors.Named.Length);
        for (var mentor = 0; mentor < problem.Mentors.Count; mentor++)
        {
            var wishes = problem.Mentors.Of(mentor);
            for (var rank = 0; rank < wishes.Length; rank++)
            {
                rankOf[(mentor, wishes[rank])] = rank;
            }
        }

        var (taken, worst) = (new int[problem.Mentors.Count], new int[problem.Mentors.Count]);
        for (var mentee = 0; mentee < mentorOf.Count; mentee++)
        {
            var mentor = mentorOf[mentee];
            if (mentor == -1)
            {
                continue;
            }

            if ((uint)mentor >= (uint)taken.Length || !rankOf.TryGetValue((mentor, mentee), out var rank) || !problem.Mentees.Of(mentee).Contains(mentor))
            {
                return new(StableFlaw.NotMutual, mentee, mentor);
            }

            if (++taken[mentor] > problem.Places[mentor])
            {
                return new(StableFlaw.TooManyMentees, mentee, mentor);
            }

            worst[mentor] = Math.Max(worst[mentor], rank);
        }

        for (var mentee = 0; mentee < mentorOf.Count; mentee++)
        {
            foreach (var dearer in problem.Mentees.Of(mentee))
            {
                if (dearer == mentorOf[mentee])
                {
                    break;
                }

                if (rankOf.TryGetValue((dearer, mentee), out var rank) && (taken[dearer] < problem.Places[dearer] || (problem.Places[dearer] > 0 && rank < worst[dearer])))
                {
                    return new(StableFlaw.BlockingPair, mentee, dearer);
                }
            }
        }

        return null;
    }
}
