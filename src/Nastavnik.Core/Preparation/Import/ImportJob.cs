using Nastavnik.Core.Foundation.Data;
using Nastavnik.Paperwork.Lists.Recognition;

namespace Nastavnik.Core.Preparation.Import;

public enum ImportState
{
    Checked,
    Applying,
    Applied,
    Cancelled,
}

/// <summary>One uploaded list: what was understood, what the person corrected, how far the writing has come.</summary>
public sealed class ImportJob : AggregateRoot
{
    private ImportJob()
    {
    }

    public ImportJob(string fileName, Guid fileId, Guid? uploadedBy, DateTimeOffset at) => (FileName, FileId, UploadedBy, UploadedAt) = (fileName, fileId, uploadedBy, at);

    public string FileName { get; private set; } = "";

    public Guid FileId { get; private set; }

    public Guid? UploadedBy { get; private set; }

    public DateTimeOffset UploadedAt { get; private set; }

    public ImportState State { get; set; } = ImportState.Checked;

    public ListKind Kind { get; set; }

    public bool KindSure { get; set; }

    /// <summary>The kind as the person said it; null: guessed.</summary>
    public ListKind? KindChosen { get; set; }

    public ColumnChoices Choices { get; set; } = ColumnChoices.None;

    /// <summary>How the columns of each sheet were read, for the page.</summary>
    public IReadOnlyList<SheetSummary> Sheets { get; set; } = [];

    /// <summary>Rows chosen to be written when «Применить» was pressed; progress is counted against it.</summary>
    public int Planned { get; set; }

    public int Added { get; set; }

    public int Updated { get; set; }

    public int Unchanged { get; set; }

    /// <summary>Raw rows are destroyed after this day.</summary>
    public DateOnly DestroyAfter { get; set; }

    public bool RowsDestroyed { get; set; }
}

/// <summary>A sheet for the page «Как прочитали столбцы».</summary>
public sealed record SheetSummary(int Index, string Name, int HeaderRow, string? Problem, IReadOnlyList<ColumnSummary> Columns);

/// <summary>A column: its header, what it was taken for, whether by a known header.</summary>
public sealed record ColumnSummary(int Index, string Header, ColumnMeaning Meaning, bool Sure);
