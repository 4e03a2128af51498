namespace Nastavnik.Matching.Assignment;

/// <summary>
/// Finds a free place that still has a price its best use: a mentee left over at the end of a chain of moves, or no use, when the place at the chain's end becomes free of
/// charge. The mirror of <see cref="SearchForMentor"/>; here prices fall and gains rise.
/// </summary>
internal sealed class SearchForMentee(Draft draft, Shortlists lists)
{
    private readonly long[] distance = new long[draft.Gain.Length];
    private readonly int[] reachedBy = new int[draft.Gain.Length];
    private readonly int[] seen = new int[draft.Gain.Length];
    private readonly int[] opened = new int[draft.Price.Length];
    private readonly int[] openedThrough = new int[draft.Price.Length];
    private readonly List<(int Mentor, long Distance)> tree = [];
    private readonly DistanceHeap heap = new();
    private int search;
    private long best;
    private int endMentor;
    private int endMentee;

    /// <summary>The mentor must have a free place, and every mentee without a mentor the gain of one left over.</summary>
    public void Run(int mentor)
    {
        (best, endMentor, endMentee, search) = (long.MaxValue, -1, -1, search + 1);
        tree.Clear();
        heap.Clear();
        Visit(mentor, 0, -1);
        while (heap.Count > 0)
        {
            var (at, mentee) = heap.Pop();
            if (at >= best)
            {
                break;
            }

            if (at == distance[mentee] && opened[draft.MentorOf[mentee]] != search)
            {
                Visit(draft.MentorOf[mentee], at, mentee);
            }
        }

        Reprice();
        Move(mentor);
    }

    private void Visit(int mentor, long at, int through)
    {
        (opened[mentor], openedThrough[mentor]) = (search, through);
        tree.Add((mentor, at));
        var price = draft.Price[mentor];
        if (at + price < best)
        {
            (best, endMentor, endMentee) = (at + price, mentor, -1);
        }

        foreach (var (mentee, score) in lists.Wooers(mentor))
        {
            if (draft.MentorOf[mentee] == mentor)
            {
                continue;
            }

            var there = at + draft.Gain[mentee] - score + price;
            if (there >= best || (seen[mentee] == search && there >= distance[mentee]))
            {
                continue;
            }

            (distance[mentee], reachedBy[mentee], seen[mentee]) = (there, mentor, search);
            if (draft.MentorOf[mentee] < 0)
            {
                (best, endMentee) = (there, mentee);
            }
            else
            {
                heap.Push(there, mentee);
            }
        }
    }

    private void Reprice()
    {
        var most = 0L;
        foreach (var (mentor, at) in tree)
        {
            draft.Price[mentor] -= best - at;
            most = Math.Max(most, best - at);
            for (var mentee = draft.FirstWith(mentor); mentee >= 0; mentee = draft.NextWith(mentee))
            {
                draft.Gain[mentee] += best - at;
            }
        }

        lists.PricesFell(most);
    }

    /// <summary>From the end back: each goes to the mentor that reached him; that mentor's own place had been opened by moving another of the chain.</summary>
    private void Move(int start)
    {
        var mentee = endMentee;
        if (mentee < 0)
        {
            if (endMentor == start)
            {
                return;
            }

            mentee = openedThrough[endMentor];
        }

        while (true)
        {
            var mentor = reachedBy[mentee];
            draft.Remove(mentee);
            draft.Place(mentee, mentor);
            if (mentor == start)
            {
                return;
            }

            mentee = openedThrough[mentor];
        }
    }
}
