using Nastavnik.Matching.Assignment;
using Nastavnik.Matching.Fit;
using Nastavnik.Matching.Stable;

namespace Nastavnik.Matching.Plans;

public enum MatchingFlaw
{
    /// <summary>The plan was made from another input.</summary>
    OtherInput,

    /// <summary>A pair, a figure or a price was altered after the plan was made.</summary>
    BrokenSeal,

    /// <summary>Somebody is missing, twice or not of this bank; or a pair's points are not what the rules give.</summary>
    WrongPairs,

    /// <summary>The pairs break a place, a pin, a ban or a rule, or the prices do not prove them the best.</summary>
    NotProved,

    /// <summary>Two people would both rather have each other.</summary>
    BlockingPair,
}

/// <summary>A year later: was this plan right for that input? Weighs the pairs anew and checks the proof; no solver is called.</summary>
public static class MatchingVerifier
{
    /// <summary>Null: the plan is this problem's and is proved.</summary>
    public static MatchingFlaw? Check(MatchingProblem problem, MatchingPlan plan) => new Matcher(problem).Check(plan);

    internal static MatchingFlaw? Check(ProblemInNumbers numbers, Judge judge, MatchingPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        if (plan.Proof.InputHash != numbers.Hash)
        {
            return MatchingFlaw.OtherInput;
        }

        if (plan.Proof.Seal != Canon.Seal(plan.Aim, plan.Pairs, plan.Points, plan.Proof))
        {
            return MatchingFlaw.BrokenSeal;
        }

        if (!Complete(judge, plan))
        {
            return MatchingFlaw.WrongPairs;
        }

        var mentorOf = numbers.Rows(plan);
        if (plan.Aim == Aim.Stable)
        {
            var wishes = new StableWishes(numbers, judge);
            var rest = wishes.WithoutPins(mentorOf);
            return StableVerifier.Check(wishes.Problem, rest) is { } finding ? finding.Flaw == StableFlaw.BlockingPair ? MatchingFlaw.BlockingPair : MatchingFlaw.NotProved : null;
        }

        return Prices(judge, plan) is { } prices
            && AssignmentVerifier.Check(numbers.Assignment(plan.Aim), new(mentorOf, plan.Points, plan.Pairs.Count, prices)) is null ? null : MatchingFlaw.NotProved;
    }

    private static bool Complete(Judge judge, MatchingPlan plan)
    {
        var told = plan.Pairs.Select(p => p.Mentee).Concat(plan.LeftOver.Select(l => l.Mentee)).ToHashSet();
        return told.Count == plan.Pairs.Count + plan.LeftOver.Count && told.Count == judge.Mentees
            && plan.Pairs.All(p => judge.MenteeAt.TryGetValue(p.Mentee, out var mentee) && judge.MentorAt.TryGetValue(p.Mentor, out var mentor) && judge.Points(mentee, mentor) == p.Fit.Points);
    }

    private static Prices? Prices(Judge judge, MatchingPlan plan)
    {
        var (mentors, mentees) = (new long[judge.Mentors], new long[judge.Mentees]);
        for (var mentor = 0; mentor < mentors.Length; mentor++)
        {
            if (!plan.Proof.MentorPrices.TryGetValue(judge.Mentor(mentor).Id, out mentors[mentor]))
            {
                return null;
            }
        }

        for (var mentee = 0; mentee < mentees.Length; mentee++)
        {
            if (!plan.Proof.MenteePrices.TryGetValue(judge.Mentee(mentee).Id, out mentees[mentee]))
            {
                return null;
            }
        }

        return new(mentors, mentees, plan.Proof.PlacingBonus);
    }
}
