using Nastavnik.Matching.Assignment;
using Nastavnik.Matching.Fit;

namespace Nastavnik.Matching.Plans;

/// <summary>Another mentor a mentee could have.</summary>
/// <param name="Loss">Points the whole plan would lose, exactly; null for the stable aim, which has no sum.</param>
/// <param name="LeftOverMore">How many more would be left over.</param>
/// <param name="Moves">Who else would change the mentor.</param>
/// <param name="Sentence">What it would cost, in Russian.</param>
public sealed record Alternative(Guid Mentor, Suitability Fit, long? Loss, int LeftOverMore, IReadOnlyList<Move> Moves, string Sentence);

/// <summary>Puts the mentee with each of the fittest others in turn, and solves on from the plan's prices.</summary>
internal static class NextBestMentors
{
    /// <param name="solved">The plan as the solver sees it: made once for all rows of a page. Not asked for the stable aim.</param>
    public static IReadOnlyList<Alternative> Find(
        ProblemInNumbers numbers, Judge judge, MatchingPlan plan, int mentee, int count, Func<Solution> solved)
    {
        var mentorOf = numbers.Rows(plan);
        var row = numbers.Scores.Row(mentee).ToArray();
        var others = Enumerable.Range(0, row.Length)
            .Where(m => m != mentorOf[mentee] && row[m] != DenseScores.NoCandidate && numbers.Places[m] > numbers.Pins.Count(p => p.Mentor == m && p.Mentee != mentee))
            .OrderByDescending(m => row[m]).Take(count).ToList();
        if (plan.Aim == Aim.Stable)
        {
            return [.. others.Select(m => new Alternative(judge.Mentor(m).Id, judge.Explain(mentee, m), null, 0, [], "Кто-то из двоих предпочитает другого."))];
        }

        var now = solved();
        return [.. others.Select(mentor => Instead(judge, now, mentee, mentor))];
    }

    private static Alternative Instead(Judge judge, Solution solved, int mentee, int mentor)
    {
        var (problem, now) = (solved.Problem, solved.Plan);
        var then = solved.After(problem.With(pins: problem.Pins.Where(p => p.Mentee != mentee).Append(new(mentee, mentor)))).Plan;
        var (loss, more) = (now.Total - then.Total, now.Placed - then.Placed);
        Guid? Id(int at) => at < 0 ? null : judge.Mentor(at).Id;
        Move[] moves = [.. Enumerable.Range(0, judge.Mentees).Where(m => m != mentee && now.MentorOf[m] != then.MentorOf[m]).Select(m => new Move(judge.Mentee(m).Id, Id(now.MentorOf[m]), Id(then.MentorOf[m])))];
        return new(judge.Mentor(mentor).Id, judge.Explain(mentee, mentor), loss, more, moves, Sentence(judge.PercentOf(loss), more, moves.Length));
    }

    private static string Sentence(double percent, int leftOver, int moves)
    {
        var others = moves == 0 ? "Остальные пары не изменятся" : $"Наставник сменится у других: {moves}";
        var whole = percent <= 0 ? "план не станет хуже" : $"пригодность всех пар вместе уменьшится на {Math.Ceiling(percent)} из 100";
        return leftOver > 0 ? $"{others}, {whole}, без наставника останется ещё {leftOver}." : $"{others}, {whole}.";
    }
}
