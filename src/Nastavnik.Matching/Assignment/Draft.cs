namespace Nastavnik.Matching.Assignment;

/// <summary>
/// A plan in the making, with its prices. A mentor's worth to a mentee is score − price; a mentee's gain is the worth of the best mentor, never less than
/// <see cref="LeftOver"/>. Between searches: a placed mentee has a mentor of the greatest worth, and only a mentor without a free place has a price.
/// </summary>
internal sealed class Draft
{
    /// <summary>The price of a mentor who takes nobody (more): no mentee can want him.</summary>
    public const long Closed = 1L << 60;

    /// <summary>A worth below this is none: the pair is forbidden or the mentor closed.</summary>
    public const long NoWorth = -(1L << 58);

    private readonly int[] firstOf;
    private readonly int[] next;
    private readonly int[] previous;

    public Draft(int mentees, ReadOnlySpan<int> places, long bonus)
    {
        (MentorOf, Gain, Price, Free, LeftOver) = (new int[mentees], new long[mentees], new long[places.Length], places.ToArray(), -bonus);
        (firstOf, next, previous) = (new int[places.Length], new int[mentees], new int[mentees]);
        Array.Fill(MentorOf, -1);
        Array.Fill(firstOf, -1);
        FreePlaces = Free.Sum();
    }

    /// <summary>A draft to go on with; the one before stays as it is.</summary>
    /// <param name="bonus">Of placing, which may have changed; then gains still reckon with the old one.</param>
    public Draft(Draft before, long bonus)
    {
        (MentorOf, Gain, Price, Free, LeftOver) = ([.. before.MentorOf], [.. before.Gain], [.. before.Price], [.. before.Free], -bonus);
        (firstOf, next, previous) = ([.. before.firstOf], [.. before.next], [.. before.previous]);
        FreePlaces = before.FreePlaces;
    }

    public int[] MentorOf { get; }

    public long[] Gain { get; }

    public long[] Price { get; }

    /// <summary>Places left with each mentor.</summary>
    public int[] Free { get; }

    /// <summary>Places left with all together.</summary>
    public int FreePlaces { get; private set; }

    /// <summary>The gain at which a mentee would as well be without a mentor: minus the bonus for placing.</summary>
    public long LeftOver { get; }

    /// <summary>The mentees of a mentor: this one, then <see cref="NextWith"/>, until −1.</summary>
    public int FirstWith(int mentor) => firstOf[mentor];

    public int NextWith(int mentee) => next[mentee];

    public void Place(int mentee, int mentor)
    {
        (MentorOf[mentee], next[mentee], previous[mentee]) = (mentor, firstOf[mentor], -1);
        if (next[mentee] >= 0)
        {
            previous[next[mentee]] = mentee;
        }

        firstOf[mentor] = mentee;
        Add(mentor, -1);
    }

    /// <summary>Takes the mentee from his mentor, if he has one.</summary>
    public void Remove(int mentee)
    {
        var mentor = MentorOf[mentee];
        if (mentor < 0)
        {
            return;
        }

        if (previous[mentee] < 0)
        {
            firstOf[mentor] = next[mentee];
        }
        else
        {
            next[previous[mentee]] = next[mentee];
        }

        if (next[mentee] >= 0)
        {
            previous[next[mentee]] = previous[mentee];
        }

        MentorOf[mentee] = -1;
        Add(mentor, 1);
    }

    /// <summary>Gives the mentor more places, or takes some; below 0 somebody has to leave him.</summary>
    public void Add(int mentor, int places) => (Free[mentor], FreePlaces) = (Free[mentor] + places, FreePlaces + places);

    /// <summary>Makes every open mentor dearer (below 0: cheaper) and every mentee poorer by as much. Nobody's choice changes.</summary>
    public void Raise(long by)
    {
        for (var mentor = 0; mentor < Price.Length; mentor++)
        {
            Price[mentor] += Price[mentor] == Closed ? 0 : by;
        }

        for (var mentee = 0; mentee < Gain.Length; mentee++)
        {
            Gain[mentee] -= by;
        }
    }
}
