using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.School.People;
using Nastavnik.Paperwork.Grammar;
using Nastavnik.Paperwork.Lists.Recognition;
using Nastavnik.Paperwork.Lists.Values;

namespace Nastavnik.Core.Preparation.Import;

/// <summary>Whether a row comes in.</summary>
public enum Verdict
{
    Ready,
    Look,
    Blocked,
}

public enum RowDecision
{
    Undecided,
    Take,
    Skip,
}

public enum RowResult
{
    None,
    Added,
    Updated,
    Unchanged,
}

/// <summary>A row of a list with its verdict, its reasons and what the person decided.</summary>
public sealed class ImportRow : TenantEntity
{
    private ImportRow()
    {
    }

    public ImportRow(Guid jobId, int position, int sheet, string sheetName, int number, bool isClassTeacher) =>
        (JobId, Position, Sheet, SheetName, Number, IsClassTeacher) = (jobId, position, sheet, sheetName, number, isClassTeacher);

    public Guid JobId { get; private set; }

    /// <summary>Order of appearance in the whole file.</summary>
    public int Position { get; private set; }

    public int Sheet { get; private set; }

    public string SheetName { get; private set; } = "";

    /// <summary>Number of the row in the file, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>Not a row of the table: somebody named as class teacher in a title.</summary>
    public bool IsClassTeacher { get; private set; }

    public PersonDraft? Draft { get; set; }

    public IReadOnlyList<RowDoubt> Doubts { get; set; } = [];

    /// <summary>People of the school who may be this person or his representative.</summary>
    public IReadOnlyList<Offer> Offers { get; set; } = [];

    public Verdict Verdict { get; set; }

    public RowDecision Decision { get; set; }

    /// <summary>Slot → person who is the same; an empty id: somebody new.</summary>
    public IReadOnlyDictionary<string, Guid> Same { get; set; } = new Dictionary<string, Guid>();

    /// <summary>The card this row surely belongs to; found when the list was checked.</summary>
    public Guid? KnownPersonId { get; set; }

    public RowResult Result { get; set; }

    public Guid? PersonId { get; set; }

    public bool Applied { get; set; }

    public bool WillApply => !Applied && Draft is not null && Decision != RowDecision.Skip && (Verdict == Verdict.Ready || (Verdict == Verdict.Look && Decision == RowDecision.Take));
}

/// <summary>What was strange, said about a cell.</summary>
/// <param name="Column">Index of the cell in the row; null: nothing to correct there.</param>
/// <param name="Raw">The cell as it stands in the file.</param>
public sealed record RowDoubt(DoubtSeverity Severity, string Sentence, int? Column, string? Label, string? Raw);

/// <summary>Somebody who may be the same: «person», «rep0», «rep1» say whose place.</summary>
public sealed record Offer(string Slot, Guid PersonId, string Name, string Place);

/// <summary>What will be written of a row.</summary>
public sealed record PersonDraft(
    string Surname, string GivenName, string? Patronymic, Gender Gender, DateOnly? BirthDate)
{
    public int? Parallel { get; init; }

    public string? Letter { get; init; }

    public string? Position { get; init; }

    public string? Subject { get; init; }

    public int? TeachingMonths { get; init; }

    public string? Qualification { get; init; }

    public string? Phone { get; init; }

    public string? Email { get; init; }

    public string? Workplace { get; init; }

    public string? Employer { get; init; }

    public PartnerRole? PartnerRole { get; init; }

    public string? Offer { get; init; }

    public bool FullNameMissing { get; init; }

    public IReadOnlyList<RepresentativeDraft> Representatives { get; init; } = [];

    public string FullName => string.Join(' ', new[] { Surname, GivenName, Patronymic }.Where(p => !string.IsNullOrEmpty(p)));

    public string? ClassName => Parallel is not { } n ? null : string.IsNullOrEmpty(Letter) ? n.ToString() : $"{n} «{Letter}»";
}

public sealed record RepresentativeDraft(string Surname, string GivenName, string? Patronymic, AuthorityBasis? Basis, string? Phone, bool FullNameMissing)
{
    public string FullName => string.Join(' ', new[] { Surname, GivenName, Patronymic }.Where(p => !string.IsNullOrEmpty(p)));
}
