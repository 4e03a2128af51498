namespace Nastavnik.Paperwork.Sheets;

/// <summary>A column of an exported table: its header and its width in characters.</summary>
public sealed record SheetColumn(string Header, double Width = 16);

/// <summary>One cell: text, a number, a date, or nothing.</summary>
public readonly record struct SheetCell
{
    private SheetCell(string? text, double? number, DateOnly? date) => (Text, Number, Date) = (text, number, date);

    public string? Text { get; }

    public double? Number { get; }

    public DateOnly? Date { get; }

    public static SheetCell Empty => default;

    public static implicit operator SheetCell(string? text) => FromText(text);

    public static implicit operator SheetCell(int? number) => FromNumber(number);

    public static implicit operator SheetCell(double? number) => FromNumber(number);

    public static implicit operator SheetCell(DateOnly? date) => FromDate(date);

    public static SheetCell FromText(string? text) => new(text, null, null);

    public static SheetCell FromNumber(double? number) => new(null, number, null);

    public static SheetCell FromDate(DateOnly? date) => new(null, null, date);
}

/// <summary>A table to be exported. Rows are read once, as they are written.</summary>
/// <param name="Name">The tab; forbidden characters are dropped, at most 31 stay.</param>
/// <param name="Title">The first row; empty: none.</param>
/// <param name="Note">The second row: who exported it and when; empty: none.</param>
public sealed record Sheet(
    string Name,
    string Title,
    string Note,
    IReadOnlyList<SheetColumn> Columns,
    IEnumerable<IReadOnlyList<SheetCell>> Rows);
