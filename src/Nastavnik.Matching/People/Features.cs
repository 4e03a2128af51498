namespace Nastavnik.Matching.People;

/// <summary>How a person is ready to meet.</summary>
public enum MeetingWay
{
    Any,
    InPerson,
    Remote,
}

/// <summary>
/// What matching may know of a person. Empty lists and nulls mean «not told» and are neither merit nor fault. Words are compared without case and ё.
/// </summary>
public abstract record PersonFeatures
{
    /// <summary>The person: the same id on both sides is the same person.</summary>
    public required Guid Id { get; init; }

    /// <summary>What equal cases are decided by: a number in the bank, never a name. Empty: the id.</summary>
    public string Key { get; init; } = "";

    /// <summary>Nominative, as sentences print it. Neither the plan nor its hash depends on it.</summary>
    public string Name { get; init; } = "";

    public bool IsFemale { get; init; }

    /// <summary>The category's name, as in <see cref="Fit.FormRule"/>.</summary>
    public string Category { get; init; } = "";

    /// <summary>Codes of the forms wanted: UU, TT… Empty: any the category allows.</summary>
    public IReadOnlyList<string> Forms { get; init; } = [];

    /// <summary>Codes of the role models accepted, the dearest first. Empty: any of the forms.</summary>
    public IReadOnlyList<string> RoleModels { get; init; } = [];

    public IReadOnlyList<string> Subjects { get; init; } = [];

    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>The pupil's class (1–11), the student's year; null for others.</summary>
    public int? Class { get; init; }

    /// <summary>Length of pedagogical or professional service in months.</summary>
    public int? ExperienceMonths { get; init; }

    public Slots Slots { get; init; }

    public MeetingWay Way { get; init; }

    /// <summary>Whom the person asked for in the questionnaire.</summary>
    public IReadOnlyList<Guid> Wishes { get; init; } = [];

    internal string OrderKey => Key.Length > 0 ? Key : Id.ToString("N");
}

/// <summary>One who offers: наставник.</summary>
public sealed record MentorFeatures : PersonFeatures
{
    /// <summary>What the mentor can help with.</summary>
    public IReadOnlyList<string> Competences { get; init; } = [];

    /// <summary>Leads or has led a class (INV-18).</summary>
    public bool IsClassTeacher { get; init; }

    /// <summary>Наставник-предметник (INV-21).</summary>
    public bool SubjectMentor { get; init; }

    /// <summary>Classes of mentees the mentor would like; empty: any.</summary>
    public IReadOnlyList<int> WantedClasses { get; init; } = [];

    public bool Trained { get; init; }

    /// <summary>How many mentees the mentor offers to lead at once.</summary>
    public int Capacity { get; init; } = 1;

    /// <summary>How many of them are taken now.</summary>
    public int Load { get; init; }

    /// <summary>When the nearest place becomes free, if there is none now.</summary>
    public DateOnly? FreeFrom { get; init; }

    /// <summary>Places left, never below 0.</summary>
    public int FreePlaces => Math.Max(0, Capacity - Load);
}

/// <summary>One who asks: наставляемый.</summary>
public sealed record MenteeFeatures : PersonFeatures
{
    /// <summary>What the mentee asks for, the main request first.</summary>
    public IReadOnlyList<string> Requests { get; init; } = [];
}
