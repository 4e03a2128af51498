using System.Globalization;
using System.IO.Compression;
using Nastavnik.Paperwork.Documents;

namespace Nastavnik.Paperwork.Sheets;

/// <summary>
/// Tables as XLSX, written row by row: title, note, frozen header with a filter, typed cells.
/// Text is always text: «=1+1» in a name is never a formula. The same rows give the same bytes.
/// </summary>
public static class XlsxWriter
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>The longest text a cell may hold; longer text is cut.</summary>
    public const int LongestText = 32_767;

    private static readonly DateTimeOffset ZipTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly DayZero = new(1899, 12, 30);

    public static byte[] ToBytes(Sheet sheet)
    {
        using var memory = new MemoryStream();
        Write(memory, sheet);
        return memory.ToArray();
    }

    public static void Write(Stream to, Sheet sheet)
    {
        using var zip = new ZipArchive(to, ZipArchiveMode.Create, leaveOpen: true);
        var headerRow = 1 + (sheet.Title.Length > 0 ? 1 : 0) + (sheet.Note.Length > 0 ? 1 : 0);
        Part(zip, "[Content_Types].xml", XlsxParts.ContentTypes);
        Part(zip, "_rels/.rels", XlsxParts.PackageRelations);
        Part(zip, "xl/workbook.xml", XlsxParts.Workbook(TabName(sheet.Name), headerRow));
        Part(zip, "xl/_rels/workbook.xml.rels", XlsxParts.WorkbookRelations);
        Part(zip, "xl/styles.xml", XlsxParts.Styles);
        using var stream = Entry(zip, "xl/worksheets/sheet1.xml");
        Rows(stream, sheet, headerRow);
    }

    private static void Rows(Stream stream, Sheet sheet, int headerRow)
    {
        var xml = new XmlBytes();
        var names = sheet.Columns.Select((_, i) => System.Text.Encoding.ASCII.GetBytes(ColumnName(i))).ToArray();
        xml.Raw("""<?xml version="1.0" encoding="UTF-8" standalone="yes"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0"><pane"""u8)
            .Attribute("ySplit"u8, headerRow).Attribute("topLeftCell"u8, $"A{headerRow + 1}")
            .Raw(""" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>"""u8);
        for (var i = 0; i < sheet.Columns.Count; i++)
        {
            xml.Raw("<col"u8).Attribute("min"u8, i + 1).Attribute("max"u8, i + 1)
                .Attribute("width"u8, sheet.Columns[i].Width.ToString(CultureInfo.InvariantCulture)).Raw(" customWidth=\"1\"/>"u8);
        }

        xml.Raw("</cols><sheetData>"u8);
        var row = 0;
        if (sheet.Title.Length > 0)
        {
            Row(xml, names, ++row, [sheet.Title], XlsxParts.TitleStyle);
        }

        if (sheet.Note.Length > 0)
        {
            Row(xml, names, ++row, [sheet.Note], XlsxParts.NoteStyle);
        }

        Row(xml, names, ++row, [.. sheet.Columns.Select(c => SheetCell.FromText(c.Header))], XlsxParts.HeaderStyle);
        foreach (var cells in sheet.Rows)
        {
            Row(xml, names, ++row, cells, 0);
            xml.FlushOver(32 * 1024, stream);
        }

        xml.Raw("</sheetData><autoFilter"u8).Attribute("ref"u8, $"A{headerRow}:{ColumnName(sheet.Columns.Count - 1)}{row}")
            .Raw("/><pageMargins left=\"0.4\" right=\"0.4\" top=\"0.6\" bottom=\"0.6\" header=\"0.3\" footer=\"0.3\"/><pageSetup paperSize=\"9\" orientation=\"landscape\" fitToHeight=\"0\"/></worksheet>"u8);
        xml.FlushOver(0, stream);
    }

    private static void Row(XmlBytes xml, byte[][] names, int row, IReadOnlyList<SheetCell> cells, int style)
    {
        xml.Raw("<row"u8).Attribute("r"u8, row).Raw(">"u8);
        for (var i = 0; i < Math.Min(cells.Count, names.Length); i++)
        {
            Cell(xml, names[i], row, cells[i], style);
        }

        xml.Raw("</row>"u8);
    }

    private static void Cell(XmlBytes xml, byte[] column, int row, SheetCell cell, int style)
    {
        if (cell == default || cell.Text is "")
        {
            return;
        }

        xml.Raw("<c r=\""u8).Raw(column).Number(row).Raw("\""u8);
        if (cell.Text is { } text)
        {
            style = style == 0 && text[0] is '=' or '+' or '-' or '@' ? XlsxParts.QuotedStyle : style;
            xml.Attribute("s"u8, style).Raw(" t=\"inlineStr\"><is><t xml:space=\"preserve\">"u8)
                .Multiline(text.AsSpan(0, Math.Min(text.Length, LongestText))).Raw("</t></is></c>"u8);
        }
        else if (cell.Date is { } date)
        {
            xml.Attribute("s"u8, XlsxParts.DateStyle).Raw("><v>"u8).Number(date.DayNumber - DayZero.DayNumber).Raw("</v></c>"u8);
        }
        else
        {
            xml.Raw("><v>"u8).Escaped(cell.Number!.Value.ToString("R", CultureInfo.InvariantCulture)).Raw("</v></c>"u8);
        }
    }

    private static string TabName(string name)
    {
        var clean = string.Concat(name.Where(c => !"[]:*?/\\".Contains(c, StringComparison.Ordinal))).Trim('\'', ' ');
        return clean.Length == 0 ? "Лист1" : clean[..Math.Min(31, clean.Length)];
    }

    private static string ColumnName(int index)
    {
        var name = "";
        for (var i = index + 1; i > 0; i = (i - 1) / 26)
        {
            name = (char)('A' + ((i - 1) % 26)) + name;
        }

        return name;
    }

    private static void Part(ZipArchive zip, string name, ReadOnlySpan<byte> content)
    {
        using var stream = Entry(zip, name);
        stream.Write(content);
    }

    private static Stream Entry(ZipArchive zip, string name)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = ZipTime;
        return entry.Open();
    }
}
