namespace Nastavnik.Core.Mentoring.Selection;

/// <summary>One talk of the timetable; round and table count from 1.</summary>
public sealed record SpeedTalk(int Round, int Table, Guid Mentor, Guid Mentee);

/// <summary>
/// Who sits with whom in which round. Everybody who should meet meets once; nobody sits twice in a round; no round needs more tables than there are.
/// Without a limit it takes exactly <see cref="Bound"/> rounds, and no timetable takes fewer. With a limit as many meet as can, and each side's
/// numbers of talks are as even as they can be.
/// </summary>
/// <param name="Rounds">How many rounds.</param>
/// <param name="Seats">Talks by round and table.</param>
/// <param name="Unmet">Pairs that should meet and found no room within the limit.</param>
public sealed record SpeedTimetable(int Rounds, IReadOnlyList<SpeedTalk> Seats, int Unmet)
{
    public static readonly SpeedTimetable Empty = new(0, [], 0);

    /// <summary>The fewest rounds in which all may meet: the busiest person's talks, or all talks over the tables, whichever is more.</summary>
    public static int Bound(IReadOnlyCollection<(Guid Mentor, Guid Mentee)> wanted, int tables)
    {
        if (wanted.Count == 0)
        {
            return 0;
        }

        var busiest = Math.Max(wanted.GroupBy(w => w.Mentor).Max(g => g.Count()), wanted.GroupBy(w => w.Mentee).Max(g => g.Count()));
        return Math.Max(busiest, (wanted.Count + tables - 1) / tables);
    }

    /// <param name="wanted">Pairs that should meet. A person stands on one side only.</param>
    /// <param name="tables">At least 1.</param>
    /// <param name="mostRounds">Null: as many as it takes.</param>
    public static SpeedTimetable Of(IReadOnlyCollection<(Guid Mentor, Guid Mentee)> wanted, int tables, int? mostRounds = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(tables, 1);
        var pairs = wanted.Distinct().ToArray();
        Guid[] mentors = [.. pairs.Select(p => p.Mentor).Distinct()];
        Guid[] mentees = [.. pairs.Select(p => p.Mentee).Distinct()];
        if (mentors.Intersect(mentees).Any())
        {
            throw new ArgumentException("A person sits on one side only.", nameof(wanted));
        }

        var bound = Bound(pairs, tables);
        if (bound == 0 || mostRounds is < 1)
        {
            return Empty with { Unmet = pairs.Length };
        }

        var (left, right) = (IndexOf(mentors), IndexOf(mentees));
        (int Mentor, int Mentee)[] edges = [.. pairs.Select(p => (left[p.Mentor], right[p.Mentee]))];
        var rounds = Math.Min(bound, mostRounds ?? bound);
        var chosen = rounds == bound ? edges : FairShare.Choose(edges, mentors.Length, mentees.Length, rounds, tables);
        var rounded = RoundColouring.Split(chosen, mentors.Length, mentees.Length, rounds);
        var ordered = SpeedSeating.Order(rounded, mentors.Length, mentees.Length);
        return new SpeedTimetable(
            rounds, [.. SpeedSeating.Seat(ordered, mentors.Length).Select(s => new SpeedTalk(s.Round + 1, s.Table + 1, mentors[s.Mentor], mentees[s.Mentee]))], edges.Length - chosen.Length);
    }

    private static Dictionary<Guid, int> IndexOf(Guid[] people) => people.Select((p, i) => (p, i)).ToDictionary(x => x.p, x => x.i);
}
