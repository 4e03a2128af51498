namespace Nastavnik.Matching.Assignment;

/// <summary>What a plan of the whole bank is best in.</summary>
public enum PlanGoal
{
    /// <summary>The greatest sum of scores; a pair that lowers it is not made.</summary>
    BestFit,

    /// <summary>As many mentees with a mentor as can be; among such plans the greatest sum of scores.</summary>
    NobodyLeftOver,
}

/// <summary>A mentee (row) and a mentor (column) named together.</summary>
public readonly record struct Pair(int Mentee, int Mentor);

/// <summary>
/// Who with whom, in numbers: at most one mentor a mentee, at most <see cref="Places"/> mentees a mentor. A pinned mentee has exactly the named mentor,
/// a banned pair is never made. Ties are broken by the order of rows and columns, so sort people by a key that does not change.
/// </summary>
public sealed class AssignmentProblem
{
    private readonly int[] places;
    private readonly Dictionary<int, int> pinned = [];
    private readonly Dictionary<int, int[]> banned;

    /// <param name="places">How many mentees each mentor takes, from 0.</param>
    public AssignmentProblem(Scores scores, IReadOnlyList<int> places, PlanGoal goal, IEnumerable<Pair>? pins = null, IEnumerable<Pair>? bans = null)
        : this(scores, (places ?? throw new ArgumentNullException(nameof(places))).ToArray(), goal, pins is null ? [] : [.. pins.Distinct()], bans is null ? [] : [.. bans.Distinct()])
    {
    }

    private AssignmentProblem(Scores scores, int[] places, PlanGoal goal, Pair[] pins, Pair[] bans)
    {
        ArgumentNullException.ThrowIfNull(scores);
        (Scores, this.places, Goal, Pins, Bans) = (scores, places, goal, pins, bans);
        foreach (var pin in pins)
        {
            pinned.TryAdd(pin.Mentee, pin.Mentor);
        }

        banned = bans.GroupBy(b => b.Mentee).ToDictionary(g => g.Key, g => g.Select(b => b.Mentor).ToArray());
    }

    public Scores Scores { get; }

    public IReadOnlyList<int> Places => places;

    public PlanGoal Goal { get; }

    public IReadOnlyList<Pair> Pins { get; }

    public IReadOnlyList<Pair> Bans { get; }

    /// <summary>The mentor the mentee is pinned to, or −1.</summary>
    public int PinOf(int mentee) => pinned.Count > 0 && pinned.TryGetValue(mentee, out var mentor) ? mentor : -1;

    public ReadOnlySpan<int> BansOf(int mentee) => banned.Count > 0 && banned.TryGetValue(mentee, out var mentors) ? mentors : [];

    /// <summary>Is the mentee, who must be a candidate, neither pinned nor banned from the mentor?</summary>
    internal bool MayWoo(int mentee, int mentor) => PinOf(mentee) < 0 && !BansOf(mentee).Contains(mentor);

    /// <summary>Places that pins leave.</summary>
    internal int[] PlacesBesidePins()
    {
        int[] left = [.. places];
        foreach (var pin in Pins)
        {
            left[pin.Mentor]--;
        }

        return left;
    }

    /// <summary>
    /// What a place filled is worth beyond its score: 0 for the best fit; for «nobody left over» so much that no sum of scores outweighs one mentee more,
    /// which makes one number of the two aims.
    /// </summary>
    public long PlacingBonus => Goal == PlanGoal.BestFit ? 0 : ((long)Scores.Mentees * ((long)Scores.Greatest - Scores.Least)) + Math.Abs((long)Scores.Least) + 1;

    public AssignmentProblem With(Scores? scores = null, IReadOnlyList<int>? places = null, IEnumerable<Pair>? pins = null, IEnumerable<Pair>? bans = null) => new(
        scores ?? Scores, places?.ToArray() ?? this.places, Goal, pins is null ? (Pair[])Pins : [.. pins.Distinct()], bans is null ? (Pair[])Bans : [.. bans.Distinct()]);

    /// <summary>What makes the problem impossible, or null. Everything else has a plan, if only the empty one.</summary>
    public AssignmentFault? Fault()
    {
        if (places.Length != Scores.Mentors || places.AsSpan().ContainsAnyInRange(int.MinValue, -1))
        {
            return new(AssignmentFaultKind.PlacesDoNotFit);
        }

        foreach (var pair in Pins.Concat(Bans))
        {
            if ((uint)pair.Mentee >= (uint)Scores.Mentees || (uint)pair.Mentor >= (uint)Scores.Mentors)
            {
                return new(AssignmentFaultKind.NobodyThere, pair);
            }
        }

        int[] free = [.. places];
        foreach (var pin in Pins)
        {
            if (pinned[pin.Mentee] != pin.Mentor)
            {
                return new(AssignmentFaultKind.PinnedTwice, pin);
            }

            if (Scores.Of(pin.Mentee, pin.Mentor) is null)
            {
                return new(AssignmentFaultKind.PinnedToNoCandidate, pin);
            }

            if (BansOf(pin.Mentee).Contains(pin.Mentor))
            {
                return new(AssignmentFaultKind.PinnedAndBanned, pin);
            }

            if (--free[pin.Mentor] < 0)
            {
                return new(AssignmentFaultKind.PinsOverPlaces, pin);
            }
        }

        return null;
    }
}

public enum AssignmentFaultKind
{
    PlacesDoNotFit,
    NobodyThere,
    PinnedTwice,
    PinnedToNoCandidate,
    PinnedAndBanned,
    PinsOverPlaces,
}

/// <summary>Why there is no plan, and the pair at which it was seen.</summary>
public sealed record AssignmentFault(AssignmentFaultKind Kind, Pair? At = null);
