using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.Foundation.TargetModel;

namespace Nastavnik.Core.Preparation.Training;

public enum SessionState
{
    Planned,
    Held,
    Cancelled,
}

public enum SessionEvent
{
    Hold,
    Cancel,
}

/// <param name="Hours">Academic hours.</param>
/// <param name="TrainerId">Somebody of the school; else <paramref name="TrainerName"/> as it prints.</param>
public sealed record SessionPlan(string Topic, DateOnly On, TimeOnly? StartsAt, decimal Hours, string? Place, Guid? TrainerId, string? TrainerName);

/// <summary>A session of the schedule: topic, day, hours, who leads, who came.</summary>
public sealed class TrainingSession : TenantEntity, IPartOf<TrainingProgramme>
{
    public static readonly Transition<SessionState, SessionEvent>[] Table =
    [
        new(SessionState.Planned, SessionEvent.Hold, SessionState.Held),
        new(SessionState.Held, SessionEvent.Hold, SessionState.Held),
        new(SessionState.Planned, SessionEvent.Cancel, SessionState.Cancelled),
    ];

    private readonly List<Attendance> attendances = [];

    private TrainingSession()
    {
    }

    public TrainingSession(Guid programmeId, SessionPlan plan)
    {
        ProgrammeId = programmeId;
        Change(plan);
    }

    public Guid ProgrammeId { get; private set; }

    public string Topic { get; private set; } = "";

    public DateOnly On { get; private set; }

    /// <summary>School time.</summary>
    public TimeOnly? StartsAt { get; private set; }

    public decimal Hours { get; private set; }

    public string? Place { get; private set; }

    public Guid? TrainerId { get; private set; }

    /// <summary>A trainer from outside, in the nominative.</summary>
    public string? TrainerName { get; private set; }

    public SessionState State { get; private set; }

    public IReadOnlyList<Attendance> Attendances => attendances;

    Guid IPartOf<TrainingProgramme>.RootId => ProgrammeId;

    public void Change(SessionPlan plan) =>
        (Topic, On, StartsAt, Hours, Place, TrainerId, TrainerName) = (plan.Topic, plan.On, plan.StartsAt, plan.Hours, plan.Place, plan.TrainerId, plan.TrainerId is null ? plan.TrainerName : null);

    /// <summary>The session took place; who of <paramref name="all"/> came. May be put right later.</summary>
    public void Hold(IEnumerable<Guid> all, IReadOnlyCollection<Guid> came)
    {
        State = Table.Next(State, SessionEvent.Hold);
        foreach (var person in all)
        {
            if (attendances.Find(a => a.PersonId == person) is { } known)
            {
                known.Mark(came.Contains(person));
            }
            else
            {
                attendances.Add(new Attendance(Id, ProgrammeId, person, came.Contains(person)));
            }
        }
    }

    public void Cancel() => State = Table.Next(State, SessionEvent.Cancel);
}

/// <summary>Whether somebody came.</summary>
public sealed class Attendance : TenantEntity, IPartOf<TrainingProgramme>
{
    private Attendance()
    {
    }

    public Attendance(Guid sessionId, Guid programmeId, Guid personId, bool present) => (SessionId, ProgrammeId, PersonId, Present) = (sessionId, programmeId, personId, present);

    public Guid SessionId { get; private set; }

    public Guid ProgrammeId { get; private set; }

    public Guid PersonId { get; private set; }

    public bool Present { get; private set; }

    Guid IPartOf<TrainingProgramme>.RootId => ProgrammeId;

    internal void Mark(bool present) => Present = present;
}
