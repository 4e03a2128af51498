namespace Nastavnik.Matching.Assignment;

/// <summary>
/// Finds a mentee without a mentor the change that costs the others least: a free place at the end of a chain of moves, or somebody left over, perhaps himself
/// (shortest augmenting path with prices: Edmonds and Karp 1972; Tomizawa 1971; Jonker and Volgenant 1987). Distances are sums of what a mentee loses by not
/// having his worthiest mentor; all are ≥ 0. Mentors met on the way become dearer, their mentees poorer, and everybody placed still has his worthiest.
/// </summary>
internal sealed class SearchForMentor(Draft draft, Shortlists lists)
{
    private readonly Way[] ways = new Way[draft.Price.Length];
    private readonly List<int> touched = [];
    private readonly List<(int Mentee, long Distance)> tree = [];
    private readonly DistanceHeap heap = new();
    private int search;
    private long best;
    private int endMentor;
    private int endMentee;

    /// <summary>How many mentees all searches together have come to: the cost of them.</summary>
    public long Visits { get; private set; }

    /// <summary>The mentee must have no mentor and his true gain.</summary>
    public void Run(int mentee)
    {
        (best, endMentor, endMentee, search) = (long.MaxValue, -1, -1, search + 1);
        touched.Clear();
        tree.Clear();
        heap.Clear();
        Visit(mentee, 0);
        while (heap.Count > 0)
        {
            var (at, node) = heap.Pop();
            if (at >= best)
            {
                break;
            }

            if (node < 0)
            {
                Resume(~node >> 1, whole: (~node & 1) != 0);
            }
            else if (ways[node].Search == search && at == ways[node].Distance)
            {
                // Once: an equal entry cannot come again, since distances are pushed only when they fall.
                touched.Add(node);
                for (var other = draft.FirstWith(node); other >= 0; other = draft.NextWith(other))
                {
                    Visit(other, at);
                }
            }
        }

        Visits += tree.Count;
        Reprice();
        Move(mentee);
    }

    private void Visit(int mentee, long at)
    {
        tree.Add((mentee, at));
        if (at + draft.Gain[mentee] - draft.LeftOver is var leaving && leaving < best)
        {
            (best, endMentor, endMentee) = (leaving, -1, mentee);
        }

        Reach(lists.Near(mentee, out var beyond), mentee, at);
        Postpone(tree.Count - 1, beyond, whole: false);
    }

    private void Reach(ReadOnlySpan<Candidate> candidates, int mentee, long at)
    {
        var here = at + draft.Gain[mentee];
        foreach (var (mentor, score) in candidates)
        {
            var there = here - score + draft.Price[mentor];
            if (there >= best)
            {
                continue;
            }

            ref var way = ref ways[mentor];
            if (way.Search == search && there >= way.Distance)
            {
                continue;
            }

            way = new(there, mentee, search);
            if (draft.Free[mentor] > 0)
            {
                (best, endMentor) = (there, mentor);
            }
            else
            {
                heap.Push(there, mentor);
            }
        }
    }

    /// <summary>Those a mentee has not looked at yet wait until the search comes as far as the worthiest of them could be.</summary>
    /// <param name="whole">The whole list has been looked at: it will have to be made anew.</param>
    private void Postpone(int place, long bound, bool whole)
    {
        var (mentee, at) = tree[place];
        if (bound != Shortlists.Nobody && at + draft.Gain[mentee] - bound is var there && there < best)
        {
            heap.Push(Math.Max(at, there), ~((place << 1) | (whole ? 1 : 0)));
        }
    }

    private void Resume(int place, bool whole)
    {
        var (mentee, at) = tree[place];
        if (whole)
        {
            lists.Renew(mentee);
        }

        Reach(whole ? lists.Of(mentee) : lists.Far(mentee), mentee, at);
        Postpone(place, lists.Rest(mentee), whole: true);
    }

    private void Reprice()
    {
        foreach (var mentor in touched)
        {
            draft.Price[mentor] += best - ways[mentor].Distance;
        }

        foreach (var (mentee, at) in tree)
        {
            draft.Gain[mentee] -= best - at;
        }
    }

    /// <summary>From the end back: each on the way takes the place of the next.</summary>
    private void Move(int start)
    {
        var mentor = endMentor;
        var mentee = endMentee;
        if (mentor < 0)
        {
            mentor = draft.MentorOf[mentee];
            draft.Remove(mentee);
            if (mentee == start)
            {
                return;
            }
        }

        do
        {
            mentee = ways[mentor].Through;
            var left = draft.MentorOf[mentee];
            draft.Remove(mentee);
            draft.Place(mentee, mentor);
            mentor = left;
        }
        while (mentee != start);
    }

    /// <summary>How a mentor was reached, and in which search: read together, kept together.</summary>
    private readonly record struct Way(long Distance, int Through, int Search);
}
