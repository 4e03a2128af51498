using Nastavnik.Paperwork.Grammar;
using Nastavnik.Paperwork.Lists.Names;
using Nastavnik.Paperwork.Lists.Values;

namespace Nastavnik.Paperwork.Lists.Recognition;

/// <summary>Something strange in a cell: a sentence for the person, and what was taken instead.</summary>
public sealed record Doubt(DoubtSeverity Severity, ColumnMeaning Column, string Sentence, string? Taken = null);

/// <summary>A column as it was understood. Not sure: by its content, without a known header.</summary>
public sealed record RecognisedColumn(int Index, string Header, ColumnMeaning Meaning, bool Sure);

public enum SkipReason
{
    Title,
    Header,
    RepeatedHeader,
    Section,
    Total,
    Footer,
}

/// <summary>A row that holds no person, and why.</summary>
public sealed record SkippedRow(int Number, string Text, SkipReason Reason);

/// <summary>Somebody named as class teacher in a title, offered as an employee.</summary>
public sealed record RecognisedClassTeacher(int Sheet, string SheetName, int Row, ClassName? Class, NameParts Name, IReadOnlyList<Doubt> Doubts);

/// <summary>A sheet as it was understood.</summary>
/// <param name="HeaderRow">Number of the header's row; 0: there is no header.</param>
/// <param name="Problem">Why nothing was taken from it; null when something was.</param>
public sealed record RecognisedSheet(
    int Index,
    string Name,
    int HeaderRow,
    IReadOnlyList<RecognisedColumn> Columns,
    ClassName? Class,
    IReadOnlyList<SkippedRow> Skipped,
    string? Problem);

/// <summary>A person read from one row. What a list of that kind does not have stays empty.</summary>
public sealed record RecognisedRow(int Sheet, string SheetName, int Number, IReadOnlyList<string> Raw)
{
    /// <summary>The section the row stands under: «Начальная школа».</summary>
    public string Section { get; init; } = "";

    /// <summary>Null only with a blocking doubt.</summary>
    public NameParts? Name { get; init; }

    public DateOnly? BirthDate { get; init; }

    /// <summary>From its column, else guessed by the name (<see cref="GenderGuessed"/>); null: nothing tells.</summary>
    public Gender? Gender { get; init; }

    public bool GenderGuessed { get; init; }

    public ClassName? Class { get; init; }

    public IReadOnlyList<RecognisedRepresentative> Representatives { get; init; } = [];

    public string Position { get; init; } = "";

    public string Subject { get; init; } = "";

    /// <summary>Teaching experience in full months.</summary>
    public int? TeachingMonths { get; init; }

    public QualificationReading? Category { get; init; }

    /// <summary>By teaching experience, never by the note; null when the experience is not known.</summary>
    public bool? IsYoungSpecialist { get; init; }

    /// <summary>The person's own phones, +7XXXXXXXXXX.</summary>
    public IReadOnlyList<string> Phones { get; init; } = [];

    public string Email { get; init; } = "";

    public PartnerKindReading? PartnerKind { get; init; }

    public EmployerReading? Employer { get; init; }

    public string Offer { get; init; } = "";

    public IReadOnlyList<NoteReading> Notes { get; init; } = [];

    public IReadOnlyList<Doubt> Doubts { get; init; } = [];

    /// <summary>An earlier row of the same file with the same name and birth date.</summary>
    public RecognisedRow? SameAs { get; init; }

    public bool IsBlocked => Doubts.Any(d => d.Severity == DoubtSeverity.Blocking);

    public bool NeedsLook => !IsBlocked && Doubts.Any(d => d.Severity == DoubtSeverity.Look);
}

/// <summary>What was understood from a whole list. Nothing of it is written anywhere yet.</summary>
/// <param name="KindSure">False: the kind is a guess from little, ask.</param>
public sealed record RecognisedList(
    ListKind Kind,
    bool KindSure,
    IReadOnlyList<RecognisedSheet> Sheets,
    IReadOnlyList<RecognisedRow> Rows,
    IReadOnlyList<RecognisedClassTeacher> ClassTeachers);
