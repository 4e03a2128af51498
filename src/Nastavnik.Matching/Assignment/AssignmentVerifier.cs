namespace Nastavnik.Matching.Assignment;

public enum PlanFlaw
{
    WrongShape,
    ImpossibleProblem,
    NotACandidate,
    BannedPair,
    PinIgnored,
    TooManyMentees,
    WrongTotal,
    WrongBonus,
    NegativePrice,
    PriceTooLow,
    NotOptimal,
}

/// <summary>
/// Is the plan lawful, and do its prices prove it the best? Shares no code with the solver: reads every candidate once and compares two sums
/// (weak duality: no plan's sum exceeds the prices' sum, so equal sums are both the best).
/// </summary>
public static class AssignmentVerifier
{
    /// <summary>Prices beyond this are not believed, so that adding them cannot overflow.</summary>
    private const long Immense = 1L << 60;

    /// <summary>Null: right. O(candidates), nothing else is trusted.</summary>
    public static PlanFlaw? Check(AssignmentProblem problem, AssignmentPlan plan)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(plan);
        var scores = problem.Scores;
        if (plan.MentorOf.Length != scores.Mentees || plan.Prices.Mentee.Length != scores.Mentees || plan.Prices.Mentor.Length != scores.Mentors)
        {
            return PlanFlaw.WrongShape;
        }

        return problem.Fault() is not null ? PlanFlaw.ImpossibleProblem : Lawful(problem, plan) ?? Proved(problem, plan);
    }

    private static PlanFlaw? Lawful(AssignmentProblem problem, AssignmentPlan plan)
    {
        var taken = new int[problem.Places.Count];
        var (total, placed) = (0L, 0);
        for (var mentee = 0; mentee < plan.MentorOf.Length; mentee++)
        {
            var mentor = plan.MentorOf[mentee];
            if (problem.PinOf(mentee) is >= 0 and var pin && pin != mentor)
            {
                return PlanFlaw.PinIgnored;
            }

            if (mentor == -1)
            {
                continue;
            }

            if ((uint)mentor >= (uint)taken.Length || problem.Scores.Of(mentee, mentor) is not { } score)
            {
                return PlanFlaw.NotACandidate;
            }

            if (problem.BansOf(mentee).Contains(mentor))
            {
                return PlanFlaw.BannedPair;
            }

            if (++taken[mentor] > problem.Places[mentor])
            {
                return PlanFlaw.TooManyMentees;
            }

            (total, placed) = (total + score, placed + 1);
        }

        return total == plan.Total && placed == plan.Placed ? null : PlanFlaw.WrongTotal;
    }

    private static PlanFlaw? Proved(AssignmentProblem problem, AssignmentPlan plan)
    {
        var (mentors, mentees, bonus) = plan.Prices;
        if (problem.Goal == PlanGoal.BestFit ? bonus != 0 : bonus < problem.PlacingBonus || bonus > Immense)
        {
            return PlanFlaw.WrongBonus;
        }

        if (mentors.Concat(mentees).Any(price => price is < -Immense or > Immense))
        {
            return PlanFlaw.WrongShape;
        }

        var worth = (Int128)0;
        for (var mentor = 0; mentor < mentors.Length; mentor++)
        {
            if (mentors[mentor] < 0 || (problem.Places[mentor] == 0 && mentors[mentor] != 0))
            {
                return PlanFlaw.NegativePrice;
            }

            worth += (Int128)mentors[mentor] * problem.Places[mentor];
        }

        for (var mentee = 0; mentee < mentees.Length; mentee++)
        {
            worth += mentees[mentee];
            var pin = problem.PinOf(mentee);
            if (mentees[mentee] < 0 && pin < 0)
            {
                return PlanFlaw.NegativePrice;
            }

            if (!Covers(problem, mentee, pin, mentees[mentee], mentors, bonus))
            {
                return PlanFlaw.PriceTooLow;
            }
        }

        return worth == plan.Total + ((Int128)bonus * plan.Placed) ? null : PlanFlaw.NotOptimal;
    }

    /// <summary>Do the two prices of each pair the mentee could be in reach what the pair is worth?</summary>
    private static bool Covers(AssignmentProblem problem, int mentee, int pin, long price, long[] mentors, long bonus)
    {
        if (pin >= 0)
        {
            return price + mentors[pin] >= problem.Scores.Of(mentee, pin)!.Value + bonus;
        }

        var banned = problem.BansOf(mentee);
        if (problem.Scores is SparseScores sparse)
        {
            foreach (var (mentor, score) in sparse.Row(mentee))
            {
                if (price + mentors[mentor] < score + bonus && problem.Places[mentor] > 0 && !banned.Contains(mentor))
                {
                    return false;
                }
            }

            return true;
        }

        var row = ((DenseScores)problem.Scores).Row(mentee);
        for (var mentor = 0; mentor < row.Length; mentor++)
        {
            if (row[mentor] != DenseScores.NoCandidate && price + mentors[mentor] < row[mentor] + bonus && problem.Places[mentor] > 0 && !banned.Contains(mentor))
            {
                return false;
            }
        }

        return true;
    }
}
