namespace Nastavnik.Paperwork.Lists;

public enum ListFormat
{
    Xlsx,
    Xls,
    Csv,
}

public enum ListCellKind
{
    Empty,
    Text,
    Number,
    Date,
    Error,
}

/// <summary>A cell as it stood in the file. A formula's cell holds the value the table had counted when it was saved.</summary>
public readonly record struct ListCell
{
    private ListCell(ListCellKind kind, string text, double number, bool formula) =>
        (Kind, Text, Number, IsFormula) = (kind, text, number, formula);

    public ListCellKind Kind { get; }

    /// <summary>The cell as a person reads it: a date is «dd.MM.yyyy», a number has no needless digits.</summary>
    public string Text => field ?? "";

    /// <summary>The number, or the day's number of a date; 0 for the rest.</summary>
    public double Number { get; }

    public bool IsFormula { get; }

    public bool IsEmpty => Kind == ListCellKind.Empty;

    /// <summary>The day of a date cell.</summary>
    public DateOnly? Date => Kind == ListCellKind.Date ? DateOnly.FromDayNumber((int)Number) : null;

    public static ListCell Empty(bool formula = false) => new(ListCellKind.Empty, "", 0, formula);

    public static ListCell OfText(string text, bool formula = false) =>
        string.IsNullOrWhiteSpace(text) ? Empty(formula) : new(ListCellKind.Text, text, 0, formula);

    public static ListCell OfNumber(double number, bool formula = false) =>
        new(ListCellKind.Number, number.ToString("0.##########", System.Globalization.CultureInfo.InvariantCulture), number, formula);

    public static ListCell OfDate(DateOnly date, bool formula = false) =>
        new(ListCellKind.Date, date.ToString("dd.MM.yyyy", System.Globalization.CultureInfo.InvariantCulture), date.DayNumber, formula);

    public static ListCell OfError(bool formula = false) => new(ListCellKind.Error, "#ОШИБКА", 0, formula);
}

/// <summary>A row that is not wholly empty; <paramref name="Number"/> is its number in the file, from 1.</summary>
public sealed record ListRow(int Number, IReadOnlyList<ListCell> Cells);

/// <summary>A sheet; a CSV file has one, with an empty name.</summary>
public sealed record ListSheet(string Name, IReadOnlyList<ListRow> Rows, bool Hidden = false);

/// <summary>What opening a list gives: <see cref="ListFile"/> or <see cref="ListFileRefusal"/>.</summary>
public abstract record ListOpening;

/// <summary>A list that was read whole.</summary>
public sealed record ListFile(string Name, ListFormat Format, IReadOnlyList<ListSheet> Sheets) : ListOpening;

/// <summary>A file that will not be read, and a sentence of why and what to do.</summary>
public sealed record ListFileRefusal(ListRefusalReason Reason, string Sentence) : ListOpening;

public enum ListRefusalReason
{
    Empty,
    Broken,
    Encrypted,
    Macros,
    TooLarge,
    ZipBomb,
    WrongType,
    TooManyRows,
    TooManyColumns,
}

/// <summary>How much of a list is read. Beyond it the file is refused as a whole, never cut.</summary>
/// <param name="Bytes">Of the file itself.</param>
/// <param name="UnpackedBytes">Of everything inside a packed workbook.</param>
/// <param name="PackingRatio">How many times larger a packed part may become, once it is over a megabyte.</param>
public sealed record ListLimits(
    long Bytes = 10 * 1024 * 1024,
    long UnpackedBytes = 200 * 1024 * 1024,
    int PackingRatio = 150,
    int Rows = 20_000,
    int Columns = 60)
{
    public static ListLimits Default { get; } = new();
}
