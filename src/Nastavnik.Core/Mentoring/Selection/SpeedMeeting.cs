using Nastavnik.Core.Foundation.Data;

namespace Nastavnik.Core.Mentoring.Selection;

/// <summary>How one event of «быстрые встречи» is laid out: tables, minutes and who sits with whom in which round.</summary>
public sealed class SpeedMeeting : AggregateRoot
{
    private readonly List<SpeedSeat> seats = [];

    private SpeedMeeting()
    {
    }

    public SpeedMeeting(Guid eventId, SpeedLayout layout) => (EventId, Layout) = (eventId, layout);

    public Guid EventId { get; private set; }

    public SpeedLayout Layout { get; private set; } = new(1, 5, 1, null, false);

    /// <summary>Rounds of the timetable; 0: not made yet.</summary>
    public int Rounds { get; private set; }

    /// <summary>Pairs that should have met and could not in the rounds allowed.</summary>
    public int Unmet { get; private set; }

    public IReadOnlyList<SpeedSeat> Seats => seats;

    public void Change(SpeedLayout layout) => Layout = layout;

    /// <summary>The new timetable instead of the earlier one; answers the seats that are gone.</summary>
    public IReadOnlyList<SpeedSeat> Arrange(SpeedTimetable timetable)
    {
        var gone = seats.ToList();
        seats.Clear();
        seats.AddRange(timetable.Seats.Select(s => new SpeedSeat(Id, s.Round, s.Table, s.Mentor, s.Mentee)));
        (Rounds, Unmet) = (timetable.Rounds, timetable.Unmet);
        return gone;
    }
}

/// <param name="Tables">How many talks go on at once.</param>
/// <param name="Minutes">Length of one talk.</param>
/// <param name="Pause">Minutes to change places.</param>
/// <param name="MostRounds">Not more rounds than this; null: as many as it takes for all to meet.</param>
/// <param name="SharedFormOnly">Only those meet who are in the bank for the same form.</param>
public sealed record SpeedLayout(int Tables, int Minutes, int Pause, int? MostRounds, bool SharedFormOnly);

/// <summary>One talk: these two, at this table, in this round.</summary>
public sealed class SpeedSeat : TenantEntity, IPartOf<SpeedMeeting>
{
    private SpeedSeat()
    {
    }

    public SpeedSeat(Guid meetingId, int round, int table, Guid mentorId, Guid menteeId) =>
        (MeetingId, Round, TableNumber, MentorId, MenteeId) = (meetingId, round, table, mentorId, menteeId);

    public Guid MeetingId { get; private set; }

    /// <summary>From 1.</summary>
    public int Round { get; private set; }

    /// <summary>From 1.</summary>
    public int TableNumber { get; private set; }

    public Guid MentorId { get; private set; }

    public Guid MenteeId { get; private set; }

    Guid IPartOf<SpeedMeeting>.RootId => MeetingId;
}
