using Nastavnik.Matching.Assignment;

namespace Nastavnik.Matching.Tests.Assignment;

/// <summary>Every lawful plan, one after another.</summary>
internal static class BruteForce
{
    /// <summary>The best (placed, total) by the problem's goal; for the best fit placed is not compared and told as 0.</summary>
    public static (int Placed, long Total) Best(AssignmentProblem problem)
    {
        var left = problem.Places.ToArray();
        var best = (Placed: -1, Total: long.MinValue);
        Go(0, 0, 0);
        return best;

        void Go(int mentee, int placed, long total)
        {
            if (mentee == problem.Scores.Mentees)
            {
                var found = (problem.Goal == PlanGoal.BestFit ? 0 : placed, total);
                best = found.CompareTo(best) > 0 ? found : best;
                return;
            }

            var pin = problem.PinOf(mentee);
            if (pin < 0)
            {
                Go(mentee + 1, placed, total);
            }

            for (var mentor = 0; mentor < problem.Scores.Mentors; mentor++)
            {
                if ((pin < 0 || pin == mentor) && left[mentor] > 0 && problem.Scores.Of(mentee, mentor) is { } score && !problem.BansOf(mentee).Contains(mentor))
                {
                    left[mentor]--;
                    Go(mentee + 1, placed + 1, total + score);
                    left[mentor]++;
                }
            }
        }
    }
}
