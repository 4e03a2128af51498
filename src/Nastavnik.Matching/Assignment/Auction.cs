namespace Nastavnik.Matching.Assignment;

/// <summary>
/// Better start prices by an auction (Bertsekas 1988, «The auction algorithm: a distributed relaxation method»): whoever has no mentor bids for the worthiest as much as makes him
/// no worthier than the second, and a step more. Steps shorten from round to round. Prices only rise. Nothing here is exact nor has to be: the searches make it so.
/// For mentors with one place at most.
/// </summary>
internal sealed class Auction(Draft draft, Shortlists lists)
{
    private const int FirstRange = 4;
    private const int LastRange = 1_000_000;
    private const int Shortening = 5;

    /// <summary>Bids a bidder after which all goes home: more people than places would outbid each other nearly for ever.</summary>
    private const int BidsBorne = 300;

    private readonly int[] holder = Nobody(draft.Price.Length);
    private readonly Stack<int> waiting = new();

    public int[] MentorOf { get; } = Nobody(draft.Gain.Length);

    /// <param name="range">The greatest score less the least: the measure of steps.</param>
    public void Run(IReadOnlyList<int> bidders, long range)
    {
        var left = BidsBorne * (long)bidders.Count;
        var last = Math.Max(1, range / LastRange);
        for (var step = Math.Max(last, range / FirstRange); ; step = Math.Max(last, step / Shortening))
        {
            Array.Fill(holder, -1);
            Array.Fill(MentorOf, -1);
            for (var i = bidders.Count - 1; i >= 0; i--)
            {
                waiting.Push(bidders[i]);
            }

            while (waiting.TryPop(out var mentee))
            {
                Bid(mentee, step);
                if (--left == 0)
                {
                    return;
                }
            }

            if (step == last)
            {
                return;
            }
        }
    }

    private void Bid(int mentee, long step)
    {
        var (best, second, at) = Look(mentee);
        while (lists.Rest(mentee) > second)
        {
            lists.Renew(mentee);
            (best, second, at) = Look(mentee);
        }

        if (at < 0)
        {
            return;
        }

        draft.Price[at] += best - second + step;
        if (holder[at] >= 0)
        {
            MentorOf[holder[at]] = -1;
            waiting.Push(holder[at]);
        }

        (holder[at], MentorOf[mentee]) = (mentee, at);
    }

    private (long Best, long Second, int At) Look(int mentee)
    {
        var (best, second, at) = (draft.LeftOver, draft.LeftOver, -1);
        foreach (var (mentor, score) in lists.Of(mentee))
        {
            var worth = score - draft.Price[mentor];
            if (worth > best)
            {
                (second, best, at) = (best, worth, mentor);
            }
            else if (worth > second)
            {
                second = worth;
            }
        }

        return (best, second, at);
    }

    private static int[] Nobody(int count)
    {
        var nobody = new int[count];
        Array.Fill(nobody, -1);
        return nobody;
    }
}
