using System.Text.Json.Serialization;

namespace Nastavnik.Paperwork.Documents;

/// <summary>A column: its header and its share of the width (any unit, only the ratio counts).</summary>
public sealed record TableColumn(string Header, double Width = 1, Align Align = Align.Left);

/// <summary>A cell of one or more paragraphs, over one or more columns.</summary>
public sealed record TableCell(IReadOnlyList<RichText> Paragraphs, int Span = 1, Align? Align = null)
{
    public static implicit operator TableCell(string text) => FromString(text);

    public static implicit operator TableCell(RichText text) => FromRichText(text);

    public static TableCell FromString(string text) => new([RichText.FromString(text)]);

    public static TableCell FromRichText(RichText text) => new([text]);
}

/// <summary>A row; missing cells at its end are drawn empty.</summary>
[method: JsonConstructor]
public sealed record TableRow(IReadOnlyList<TableCell> Cells)
{
    public TableRow(params TableCell[] cells)
        : this((IReadOnlyList<TableCell>)cells)
    {
    }

    /// <summary>A row over all columns: the name of a section inside the table.</summary>
    public static TableRow Section(RichText text, int columns) =>
        new([new TableCell([text], columns, Documents.Align.Centre)]);
}

/// <summary>
/// A ruled table. The header row is marked as one and repeated on every page;
/// with no header texts at all it is left out. Landscape puts the table on its own wide pages.
/// </summary>
/// <param name="Caption">Says what the table is to those who cannot see it; not printed.</param>
public sealed record Table(
    IReadOnlyList<TableColumn> Columns,
    IReadOnlyList<TableRow> Rows,
    bool RepeatHeader = true,
    bool Landscape = false,
    string Caption = "") : Block;
