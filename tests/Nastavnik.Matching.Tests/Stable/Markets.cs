using Nastavnik.Matching.Stable;

namespace Nastavnik.Matching.Tests.Stable;

/// <summary>Random wishes of two sides; not all are mutual.</summary>
internal static class Markets
{
    public static StableProblem Make(Random random, int mentees, int mentors, int most, bool one = false)
    {
        var wishes = Enumerable.Range(0, mentees).Select(_ => Some(random, mentors, Math.Min(most, mentors))).ToArray();
        var wooers = new List<int>[mentors];
        for (var mentor = 0; mentor < mentors; mentor++)
        {
            wooers[mentor] = [];
        }

        for (var mentee = 0; mentee < mentees; mentee++)
        {
            foreach (var mentor in wishes[mentee].Where(_ => one || random.Next(8) > 0))
            {
                wooers[mentor].Add(mentee);
            }
        }

        return new(Rows(wishes), Rows([.. wooers.Select(w => w.OrderBy(_ => random.Next()).ToArray())]), [.. Enumerable.Range(0, mentors).Select(_ => one ? 1 : random.Next(0, 3))]);
    }

    /// <summary>Every plan that keeps wishes and places.</summary>
    public static IEnumerable<int[]> Plans(StableProblem problem)
    {
        var (plan, left) = (new int[problem.Mentees.Count], problem.Places.ToArray());
        return Go(0);

        IEnumerable<int[]> Go(int mentee)
        {
            if (mentee == plan.Length)
            {
                yield return [.. plan];
                yield break;
            }

            foreach (var mentor in problem.Mentees.Of(mentee).ToArray().Append(-1))
            {
                if (mentor >= 0 && (left[mentor] == 0 || !problem.Mentors.Of(mentor).Contains(mentee)))
                {
                    continue;
                }

                plan[mentee] = mentor;
                if (mentor >= 0)
                {
                    left[mentor]--;
                }

                foreach (var rest in Go(mentee + 1))
                {
                    yield return rest;
                }

                if (mentor >= 0)
                {
                    left[mentor]++;
                }
            }
        }
    }

    private static int[] Some(Random random, int of, int count)
    {
        var chosen = new HashSet<int>();
        while (chosen.Count < count)
        {
            chosen.Add(random.Next(of));
        }

        return [.. chosen.Take(random.Next(count == 15 ? count : 0, count + 1))];
    }

    private static Wishes Rows(IReadOnlyList<int[]> rows)
    {
        var starts = new int[rows.Count + 1];
        for (var row = 0; row < rows.Count; row++)
        {
            starts[row + 1] = starts[row] + rows[row].Length;
        }

        return new(starts, [.. rows.SelectMany(r => r)]);
    }
}
