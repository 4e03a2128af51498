using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.Mentoring.Pairs;
using Nastavnik.Core.Preparation.SchoolProgrammes;

namespace Nastavnik.Core.Mentoring.Programmes;

public enum PlanItemStatus
{
    Planned,
    InWork,
    Done,
    Moved,
    Cancelled,
}

/// <summary>A row of the plan: six columns and where it stands.</summary>
public sealed class PlanItem : TenantEntity, IPartOf<PersonalProgramme>
{
    private PlanItem()
    {
    }

    internal PlanItem(Guid programmeId, int position, PlanCells cells)
    {
        (ProgrammeId, Position) = (programmeId, position);
        Write(cells);
    }

    public Guid ProgrammeId { get; private set; }

    /// <summary>From 0.</summary>
    public int Position { get; private set; }

    public string Difficulty { get; private set; } = "";

    public string Tasks { get; private set; } = "";

    public string MentorWork { get; private set; } = "";

    public string MenteeWork { get; private set; } = "";

    public string Timing { get; private set; } = "";

    public string Results { get; private set; } = "";

    public PlanItemStatus Status { get; private set; }

    /// <summary>What shows that it is done, in words.</summary>
    public string? Evidence { get; private set; }

    /// <summary>The day the mentor or the curator agreed that it is done.</summary>
    public DateOnly? CheckedOn { get; private set; }

    public PlanCells Cells => new(Difficulty, Tasks, MentorWork, MenteeWork, Timing, Results);

    Guid IPartOf<PersonalProgramme>.RootId => ProgrammeId;

    internal void Track(PlanItemStatus status, string? evidence, DateOnly? checkedOn) => (Status, Evidence, CheckedOn) = (status, evidence, checkedOn);

    internal void Write(PlanCells cells) =>
        (Difficulty, Tasks, MentorWork, MenteeWork, Timing, Results) = (cells.Difficulty, cells.Tasks, cells.MentorWork, cells.MenteeWork, cells.Timing, cells.Results);
}

public static class PlanItemWords
{
    public static string Name(this PlanItemStatus status) => status switch
    {
        PlanItemStatus.Planned => "по плану",
        PlanItemStatus.InWork => "в работе",
        PlanItemStatus.Done => "выполнено",
        PlanItemStatus.Moved => "перенесено",
        _ => "отменено",
    };
}

/// <summary>In what capacity a mark is given.</summary>
public enum MarkSide
{
    Mentor,
    Mentee,
    Representative,
    Witness,
}

/// <summary>A party's agreement to the text, or the mentee's acquaintance with it: who, when, how, with exactly which text.</summary>
public sealed class ProgrammeMark : TenantEntity, IPartOf<PersonalProgramme>
{
    private ProgrammeMark()
    {
    }

    public ProgrammeMark(PersonalProgramme of, MarkSide side, Guid personId, Guid? childId, AnswerWay way, DateOnly on, string textHash) =>
        (ProgrammeId, Round, Side, PersonId, ChildId, Way, On, TextHash) = (of.Id, of.Round, side, personId, childId, way, on, textHash);

    public Guid ProgrammeId { get; private set; }

    public int Round { get; private set; }

    public MarkSide Side { get; private set; }

    public Guid PersonId { get; private set; }

    /// <summary>For whom a representative answers.</summary>
    public Guid? ChildId { get; private set; }

    public AnswerWay Way { get; private set; }

    public DateOnly On { get; private set; }

    /// <summary>SHA-256 of the text agreed to.</summary>
    public string TextHash { get; private set; } = "";

    Guid IPartOf<PersonalProgramme>.RootId => ProgrammeId;
}

/// <summary>A remark to the draft, or the reason why it was returned. It changes nothing of the text, so it does not raise the version of those who write.</summary>
public sealed class ProgrammeRemark : TenantEntity
{
    private ProgrammeRemark()
    {
    }

    internal ProgrammeRemark(Guid programmeId, Guid authorId, string text, DateTimeOffset at, bool isReason) =>
        (ProgrammeId, AuthorId, Text, At, IsReason) = (programmeId, authorId, text, at, isReason);

    public const int Longest = 1000;

    public Guid ProgrammeId { get; private set; }

    public Guid AuthorId { get; private set; }

    public string Text { get; private set; } = "";

    public DateTimeOffset At { get; private set; }

    /// <summary>Said when the programme was returned for edits.</summary>
    public bool IsReason { get; private set; }
}

/// <summary>An approved text: never changed afterwards; another approval makes another version.</summary>
public sealed class ProgrammeVersion : TenantEntity
{
    private ProgrammeVersion()
    {
    }

    internal ProgrammeVersion(Guid programmeId, int number, DateOnly approvedOn, Guid approvedById, ProgrammeSheet sheet, DateTimeOffset at, Guid? scanFileId) =>
        (ProgrammeId, Number, ApprovedOn, ApprovedById, Sheet, Hash, At, ScanFileId) = (programmeId, number, approvedOn, approvedById, sheet, sheet.Text.Hash(), at, scanFileId);

    public Guid ProgrammeId { get; private set; }

    /// <summary>From 1.</summary>
    public int Number { get; private set; }

    public DateOnly ApprovedOn { get; private set; }

    public Guid ApprovedById { get; private set; }

    /// <summary>Everything the paper says.</summary>
    public ProgrammeSheet Sheet { get; private set; } = null!;

    /// <summary>SHA-256 of the text.</summary>
    public string Hash { get; private set; } = "";

    public DateTimeOffset At { get; private set; }

    /// <summary>The signed paper, when it was entered from paper.</summary>
    public Guid? ScanFileId { get; private set; }

    /// <summary>The kept text is still the one that was approved.</summary>
    public bool IsIntact => Sheet.Text.Hash() == Hash;
}
