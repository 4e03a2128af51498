using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.Foundation.TargetModel;
using Nastavnik.Core.Preparation.Banks;

namespace Nastavnik.Core.Preparation.Events;

public enum EventType
{
    /// <summary>«Быстрые встречи»: many mentors and mentees talk by turns to choose each other.</summary>
    SpeedMeetings,

    /// <summary>«Скоростное наставничество»: one meeting with a mentor of a higher level; never a programme (INV-02).</summary>
    SpeedMentoring,
}

public enum EventState
{
    Planned,
    Held,
    Cancelled,
}

public enum EventStep
{
    Hold,
    Cancel,
}

/// <summary>A meeting of several people on one day, outside programmes.</summary>
public sealed class Event : AggregateRoot
{
    public static readonly Transition<EventState, EventStep>[] Table =
    [
        new(EventState.Planned, EventStep.Hold, EventState.Held),
        new(EventState.Planned, EventStep.Cancel, EventState.Cancelled),
    ];

    private readonly List<EventGuest> guests = [];

    private Event()
    {
    }

    public Event(EventType type, string title, DateOnly on, TimeOnly? startsAt, string? place, string? link) =>
        (Type, Title, On, StartsAt, Place, Link) = (type, title, on, startsAt, place, link);

    public EventType Type { get; private set; }

    /// <summary>What it is about; never a name.</summary>
    public string Title { get; private set; } = "";

    public DateOnly On { get; private set; }

    /// <summary>School time.</summary>
    public TimeOnly? StartsAt { get; private set; }

    public string? Place { get; private set; }

    /// <summary>For those who join from afar.</summary>
    public string? Link { get; private set; }

    public EventState State { get; private set; }

    /// <summary>What came of it, in words.</summary>
    public string? Outcome { get; private set; }

    public IReadOnlyList<EventGuest> Guests => guests;

    public void Invite(IEnumerable<Guid> people, BankSide side) =>
        guests.AddRange(people.Distinct().Where(p => !guests.Exists(g => g.PersonId == p)).Select(p => new EventGuest(Id, p, side)));

    public void Move(string title, DateOnly on, TimeOnly? startsAt, string? place, string? link) =>
        (Title, On, StartsAt, Place, Link) = (title, on, startsAt, place, link);

    public void Hold(IReadOnlyCollection<Guid> came, string? outcome)
    {
        State = Table.Next(State, EventStep.Hold);
        Outcome = outcome;
        guests.ForEach(g => g.Mark(came.Contains(g.PersonId)));
    }

    public void Cancel() => State = Table.Next(State, EventStep.Cancel);

    /// <summary>Guests who leave the list before the event.</summary>
    public IReadOnlyList<EventGuest> Drop(IReadOnlyCollection<Guid> people)
    {
        var gone = guests.Where(g => people.Contains(g.PersonId)).ToList();
        guests.RemoveAll(gone.Contains);
        return gone;
    }
}

/// <summary>Who is asked to come, from which side.</summary>
public sealed class EventGuest : TenantEntity, IPartOf<Event>
{
    private EventGuest()
    {
    }

    public EventGuest(Guid eventId, Guid personId, BankSide side) => (EventId, PersonId, Side) = (eventId, personId, side);

    public Guid EventId { get; private set; }

    public Guid PersonId { get; private set; }

    public BankSide Side { get; private set; }

    /// <summary>Null until the event was held.</summary>
    public bool? Came { get; private set; }

    Guid IPartOf<Event>.RootId => EventId;

    internal void Mark(bool came) => Came = came;
}

public static class EventWords
{
    public static string Name(this EventType type) => type switch
    {
        EventType.SpeedMeetings => "Быстрые встречи",
        _ => "Скоростное наставничество",
    };

    public static string Name(this EventState state) => state switch
    {
        EventState.Planned => "Запланировано",
        EventState.Held => "Проведено",
        _ => "Отменено",
    };
}
