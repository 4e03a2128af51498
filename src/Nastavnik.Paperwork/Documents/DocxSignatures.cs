namespace Nastavnik.Paperwork.Documents;

/// <summary>Signatures, stamps and corner blocks. Everything that is signed stays on one page with its name.</summary>
internal static class DocxSignatures
{
    private static ReadOnlySpan<byte> SideBySide => "SideBySide"u8;

    private const string DateGap = "«___»\u00A0____________\u00A020___\u00A0г.";

    public static void Signature(this XmlBytes xml, SignatureLine line, int width, bool keepNext)
    {
        int[] widths = [width * 44 / 100, width * 22 / 100, width - (width * 44 / 100) - (width * 22 / 100)];
        xml.OpenTable(SideBySide, width, widths);
        xml.OpenRow();
        var shape = new ParagraphShape("Corner") { KeepNext = keepNext || line.Hints || line.Dated };
        Cell(xml, widths[0], shape, line.Position, false);
        Cell(xml, widths[1], shape, RichText.Empty, true);
        Cell(xml, widths[2], shape with { Align = Align.Right }, line.Name, false);
        xml.CloseRow();
        if (line.Hints)
        {
            xml.OpenRow();
            var hint = new ParagraphShape("Hint") { KeepNext = keepNext || line.Dated };
            Cell(xml, widths[0], hint, RichText.Empty, false);
            Cell(xml, widths[1], hint, "(подпись)", false);
            Cell(xml, widths[2], hint with { Align = Align.Right }, "(расшифровка подписи)", false);
            xml.CloseRow();
        }

        xml.CloseTable();
        if (line.Dated)
        {
            xml.Paragraph(new("Corner") { KeepNext = keepNext }, DateGap);
        }
    }

    public static void Signatures(this XmlBytes xml, TwoColumnSignatures block, int width, bool keepNext)
    {
        int[] widths = [width / 2, width - (width / 2)];
        xml.OpenTable(SideBySide, width, widths);
        xml.OpenRow();
        Party(xml, block.Left, widths[0], keepNext);
        Party(xml, block.Right, widths[1], keepNext);
        xml.CloseRow();
        xml.CloseTable();
    }

    /// <summary>Several stamps side by side; true when a table was drawn.</summary>
    public static bool Stamps(this XmlBytes xml, StampBlock block, int width, int corner, bool newPage)
    {
        if (block.Stamps.Count == 1)
        {
            var aside = Math.Max(0, width - corner);
            var shape = block.ToRight ? new ParagraphShape("Corner") { Left = aside } : new ParagraphShape("Corner") { Right = aside };
            Stamp(xml, block.Stamps[0], shape, newPage);
            return false;
        }

        var widths = new int[block.Stamps.Count];
        Array.Fill(widths, width / block.Stamps.Count);
        xml.OpenTable(SideBySide, width, widths);
        xml.OpenRow();
        foreach (var stamp in block.Stamps)
        {
            xml.OpenCell(widths[0]);
            Stamp(xml, stamp, new("Corner"), false);
            xml.CloseCell();
        }

        xml.CloseRow();
        xml.CloseTable();
        return true;
    }

    private static void Stamp(XmlBytes xml, Stamp stamp, ParagraphShape shape, bool newPage)
    {
        xml.Paragraph(shape with { KeepNext = stamp.Lines.Count > 0, NewPage = newPage }, stamp.Word);
        for (var i = 0; i < stamp.Lines.Count; i++)
        {
            xml.Paragraph(shape with { KeepNext = i < stamp.Lines.Count - 1, After = i == stamp.Lines.Count - 1 ? 240 : 0 }, stamp.Lines[i]);
        }
    }

    private static void Party(XmlBytes xml, SignatureParty party, int width, bool keepNext)
    {
        var shape = new ParagraphShape("Corner") { KeepNext = keepNext };
        xml.OpenCell(width);
        xml.Paragraph(shape, party.Title, RunStyle.Bold);
        foreach (var line in party.Lines)
        {
            xml.Paragraph(shape, line);
        }

        xml.Paragraph(shape, RichText.Empty);
        xml.Paragraph(shape, RichText.Join("_____________ / ", party.Name));
        xml.Paragraph(shape, DateGap);
        xml.CloseCell();
    }

    private static void Cell(XmlBytes xml, int width, ParagraphShape shape, RichText text, bool lineBelow)
    {
        xml.OpenCell(width, 1, lineBelow, true);
        xml.Paragraph(shape, text);
        xml.CloseCell();
    }
}
