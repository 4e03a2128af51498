using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.Foundation.TargetModel;

namespace Nastavnik.Core.Preparation.Training;

/// <summary>Whom a programme trains.</summary>
public enum TrainingAudience
{
    Mentors,

    /// <summary>The curator himself (S003 3.6).</summary>
    Curator,
}

/// <summary>Where sessions are held.</summary>
public enum TrainingVenue
{
    OwnSchool,
    InternshipSite,
    BaseSchool,
}

public enum TrainingState
{
    Draft,

    /// <summary>Named by a prepared D-03.</summary>
    OnOrder,

    /// <summary>The order is signed; the curator's own training needs none.</summary>
    Running,
    Closed,
}

public enum TrainingEvent
{
    Include,
    Return,
    Approve,
    Close,
}

/// <summary>A programme of the school of mentors with its schedule: sections, sessions, who learns, what was handed out.</summary>
public sealed class TrainingProgramme : AggregateRoot
{
    public static readonly Transition<TrainingState, TrainingEvent>[] Table =
    [
        new(TrainingState.Draft, TrainingEvent.Include, TrainingState.OnOrder),
        new(TrainingState.OnOrder, TrainingEvent.Return, TrainingState.Draft),
        new(TrainingState.OnOrder, TrainingEvent.Approve, TrainingState.Running),
        new(TrainingState.Draft, TrainingEvent.Approve, TrainingState.Running),
        new(TrainingState.Running, TrainingEvent.Close, TrainingState.Closed),
    ];

    private readonly List<TrainingSection> sections = [];
    private readonly List<TrainingSession> sessions = [];
    private readonly List<Trainee> trainees = [];
    private readonly List<TrainingMaterial> materials = [];

    private TrainingProgramme()
    {
    }

    public TrainingProgramme(TrainingAudience audience) => Audience = audience;

    public TrainingAudience Audience { get; private set; }

    public string Title { get; private set; } = "";

    /// <summary>What those who pass can do after it.</summary>
    public string? Goal { get; private set; }

    public TrainingVenue Venue { get; private set; }

    /// <summary>Another school or site by name.</summary>
    public string? VenueName { get; private set; }

    /// <summary>Hours one must attend to pass.</summary>
    public decimal PassHours { get; private set; }

    public TrainingState State { get; private set; }

    public Guid? OrderId { get; private set; }

    public IReadOnlyList<TrainingSection> Sections => sections;

    public IReadOnlyList<TrainingSession> Sessions => sessions;

    public IReadOnlyList<Trainee> Trainees => trainees;

    public IReadOnlyList<TrainingMaterial> Materials => materials;

    public decimal Hours => sections.Sum(s => s.Hours);

    /// <summary>Title, sections and who learns are what the order approves: they change only before it.</summary>
    public bool IsOpen => State == TrainingState.Draft;

    public void Describe(string title, string? goal, TrainingVenue venue, string? venueName, decimal passHours) =>
        (Title, Goal, Venue, VenueName, PassHours) = (title, goal, venue, venueName, passHours);

    /// <summary>All sections anew; answers the earlier ones.</summary>
    public IReadOnlyList<TrainingSection> Divide(IEnumerable<(string Title, string? Content, decimal Hours)> parts)
    {
        var gone = sections.ToList();
        sections.Clear();
        sections.AddRange(parts.Select((p, i) => new TrainingSection(Id, i + 1, p.Title, p.Content, p.Hours)));
        return gone;
    }

    public TrainingSession Plan(SessionPlan plan)
    {
        var session = new TrainingSession(Id, plan);
        sessions.Add(session);
        return session;
    }

    /// <summary>Who learns, anew; answers those who left the list.</summary>
    public IReadOnlyList<Trainee> Enrol(IReadOnlyCollection<Guid> people)
    {
        var gone = trainees.Where(t => !people.Contains(t.PersonId)).ToList();
        trainees.RemoveAll(gone.Contains);
        trainees.AddRange(people.Distinct().Where(p => !trainees.Exists(t => t.PersonId == p)).Select(p => new Trainee(Id, p)));
        return gone;
    }

    public void HandOut(TrainingMaterial material) => materials.Add(material);

    public void Include(Guid order)
    {
        State = Table.Next(State, TrainingEvent.Include);
        OrderId = order;
    }

    public void Return()
    {
        State = Table.Next(State, TrainingEvent.Return);
        OrderId = null;
    }

    public void Approve() => State = Table.Next(State, TrainingEvent.Approve);

    public void Close() => State = Table.Next(State, TrainingEvent.Close);

    /// <summary>Hours of held sessions that the person attended.</summary>
    public decimal AttendedBy(Guid person) => sessions.Where(s => s.State == SessionState.Held && s.Attendances.Any(a => a.PersonId == person && a.Present)).Sum(s => s.Hours);
}

/// <summary>A part of the programme: «Роль наставника», 2 hours.</summary>
public sealed class TrainingSection : TenantEntity, IPartOf<TrainingProgramme>
{
    private TrainingSection()
    {
    }

    public TrainingSection(Guid programmeId, int number, string title, string? content, decimal hours) =>
        (ProgrammeId, Number, Title, Content, Hours) = (programmeId, number, title, content, hours);

    public Guid ProgrammeId { get; private set; }

    public int Number { get; private set; }

    public string Title { get; private set; } = "";

    public string? Content { get; private set; }

    public decimal Hours { get; private set; }

    Guid IPartOf<TrainingProgramme>.RootId => ProgrammeId;
}

/// <summary>Somebody who learns.</summary>
public sealed class Trainee : TenantEntity, IPartOf<TrainingProgramme>
{
    private Trainee()
    {
    }

    public Trainee(Guid programmeId, Guid personId) => (ProgrammeId, PersonId) = (programmeId, personId);

    public Guid ProgrammeId { get; private set; }

    public Guid PersonId { get; private set; }

    Guid IPartOf<TrainingProgramme>.RootId => ProgrammeId;
}

/// <summary>A file or a link given to those who learn.</summary>
public sealed class TrainingMaterial : TenantEntity, IPartOf<TrainingProgramme>
{
    private TrainingMaterial()
    {
    }

    public TrainingMaterial(Guid programmeId, string title, Guid? fileId, string? link) => (ProgrammeId, Title, FileId, Link) = (programmeId, title, fileId, link);

    public Guid ProgrammeId { get; private set; }

    public string Title { get; private set; } = "";

    public Guid? FileId { get; private set; }

    public string? Link { get; private set; }

    Guid IPartOf<TrainingProgramme>.RootId => ProgrammeId;
}
