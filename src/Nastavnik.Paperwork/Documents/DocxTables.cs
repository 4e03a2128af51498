namespace Nastavnik.Paperwork.Documents;

/// <summary>Ruled tables, and the unruled ones that hold signatures and stamps side by side. Widths in twips.</summary>
internal static class DocxTables
{
    public static void Ruled(this XmlBytes xml, Table table, int width)
    {
        var total = table.Columns.Sum(c => c.Width);
        var widths = table.Columns.Select(c => (int)(width * c.Width / total)).ToArray();
        xml.OpenTable("Ruled"u8, width, widths, table.Caption);
        if (table.Columns.Any(c => c.Header.Length > 0))
        {
            xml.Raw("<w:tr><w:trPr><w:cantSplit/>"u8).Raw(table.RepeatHeader ? "<w:tblHeader/>"u8 : default).Raw("</w:trPr>"u8);
            for (var i = 0; i < widths.Length; i++)
            {
                xml.OpenCell(widths[i]);
                xml.Paragraph(new("TableHead"), table.Columns[i].Header);
                xml.CloseCell();
            }

            xml.Raw("</w:tr>"u8);
        }

        foreach (var row in table.Rows)
        {
            Row(xml, table, row, widths);
        }

        xml.CloseTable();
    }

    public static void OpenTable(this XmlBytes xml, ReadOnlySpan<byte> style, int width, ReadOnlySpan<int> widths, string caption = "")
    {
        xml.Raw("<w:tbl><w:tblPr><w:tblStyle w:val=\""u8).Raw(style).Raw("\"/><w:tblW"u8).Attribute("w:w"u8, width)
            .Raw(" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/><w:tblLook w:val=\"0420\"/>"u8);
        if (caption.Length > 0)
        {
            xml.Raw("<w:tblCaption"u8).Attribute("w:val"u8, caption).Raw("/>"u8);
        }

        xml.Raw("</w:tblPr><w:tblGrid>"u8);
        foreach (var w in widths)
        {
            xml.Raw("<w:gridCol"u8).Attribute("w:w"u8, w).Raw("/>"u8);
        }

        xml.Raw("</w:tblGrid>"u8);
    }

    public static void OpenRow(this XmlBytes xml) => xml.Raw("<w:tr><w:trPr><w:cantSplit/></w:trPr>"u8);

    public static void CloseRow(this XmlBytes xml) => xml.Raw("</w:tr>"u8);

    public static void CloseTable(this XmlBytes xml) => xml.Raw("</w:tbl>"u8);

    public static void OpenCell(this XmlBytes xml, int width, int span = 1, bool lineBelow = false, bool atBottom = false)
    {
        xml.Raw("<w:tc><w:tcPr><w:tcW"u8).Attribute("w:w"u8, width).Raw(" w:type=\"dxa\"/>"u8);
        if (span > 1)
        {
            xml.Raw("<w:gridSpan"u8).Attribute("w:val"u8, span).Raw("/>"u8);
        }

        xml.Raw(lineBelow ? "<w:tcBorders><w:bottom w:val=\"single\" w:sz=\"6\" w:space=\"0\" w:color=\"auto\"/></w:tcBorders>"u8 : default)
            .Raw(atBottom ? "<w:vAlign w:val=\"bottom\"/>"u8 : default)
            .Raw("</w:tcPr>"u8);
    }

    public static void CloseCell(this XmlBytes xml) => xml.Raw("</w:tc>"u8);

    private static void Row(XmlBytes xml, Table table, TableRow row, int[] widths)
    {
        xml.OpenRow();
        var column = 0;
        foreach (var cell in row.Cells)
        {
            if (column >= widths.Length)
            {
                break;
            }

            var span = Math.Clamp(cell.Span, 1, widths.Length - column);
            xml.OpenCell(widths.AsSpan(column, span).ToArray().Sum(), span);
            var align = cell.Align ?? table.Columns[column].Align;
            var shape = new ParagraphShape("TableText") { Align = align == Align.Left ? null : align };
            foreach (var paragraph in cell.Paragraphs)
            {
                xml.Paragraph(shape, paragraph);
            }

            if (cell.Paragraphs.Count == 0)
            {
                xml.Paragraph(shape, RichText.Empty);
            }

            xml.CloseCell();
            column += span;
        }

        for (; column < widths.Length; column++)
        {
            xml.OpenCell(widths[column]);
            xml.Paragraph(new("TableText"), RichText.Empty);
            xml.CloseCell();
        }

        xml.CloseRow();
    }
}
