namespace Nastavnik.Paperwork.Documents;

/// <summary>How one paragraph stands: what its style does not say already. Lengths in twips.</summary>
internal readonly record struct ParagraphShape(string Style = "")
{
    public Align? Align { get; init; }

    public bool KeepNext { get; init; }

    public bool NewPage { get; init; }

    public int Left { get; init; }

    public int Right { get; init; }

    public int After { get; init; }

    public int TabStop { get; init; }

    public bool TabLeader { get; init; }

    public int CentreStop { get; init; }

    public bool RuleBelow { get; init; }
}

/// <summary>Paragraphs and runs as WordprocessingML; the order of elements is the schema's.</summary>
internal static class DocxParagraphs
{
    public static void Paragraph(this XmlBytes xml, ParagraphShape shape, RichText text, RunStyle also = RunStyle.Plain, bool spaced = false, bool caps = false)
    {
        xml.Begin(shape);
        xml.Runs(text, also, spaced, caps);
        xml.End();
    }

    public static void Begin(this XmlBytes xml, ParagraphShape shape)
    {
        xml.Raw("<w:p>"u8);
        if (shape == default)
        {
            return;
        }

        xml.Raw("<w:pPr>"u8);
        Properties(xml, shape);
        xml.Raw("</w:pPr>"u8);
    }

    public static void End(this XmlBytes xml) => xml.Raw("</w:p>"u8);

    public static void Runs(this XmlBytes xml, RichText text, RunStyle also = RunStyle.Plain, bool spaced = false, bool caps = false)
    {
        foreach (var run in text.Runs)
        {
            xml.Raw("<w:r>"u8);
            Look(xml, run.Style | also, spaced, caps);
            Characters(xml, run.Printed);
            xml.Raw("</w:r>"u8);
        }
    }

    public static void Tab(this XmlBytes xml) => xml.Raw("<w:r><w:tab/></w:r>"u8);

    private static void Properties(XmlBytes xml, ParagraphShape shape)
    {
        if (!string.IsNullOrEmpty(shape.Style))
        {
            xml.Raw("<w:pStyle"u8).Attribute("w:val"u8, shape.Style).Raw("/>"u8);
        }

        if (shape.KeepNext)
        {
            xml.Raw("<w:keepNext/>"u8);
        }

        if (shape.NewPage)
        {
            xml.Raw("<w:pageBreakBefore/>"u8);
        }

        if (shape.RuleBelow)
        {
            xml.Raw("<w:pBdr><w:bottom w:val=\"single\" w:sz=\"6\" w:space=\"1\" w:color=\"auto\"/></w:pBdr>"u8);
        }

        if (shape.TabStop > 0)
        {
            xml.Raw("<w:tabs>"u8);
            if (shape.CentreStop > 0)
            {
                xml.Raw("<w:tab w:val=\"center\""u8).Attribute("w:pos"u8, shape.CentreStop).Raw("/>"u8);
            }

            xml.Raw("<w:tab w:val=\"right\""u8).Raw(shape.TabLeader ? " w:leader=\"underscore\""u8 : default)
                .Attribute("w:pos"u8, shape.TabStop).Raw("/></w:tabs>"u8);
        }

        if (shape.After > 0)
        {
            xml.Raw("<w:spacing"u8).Attribute("w:after"u8, shape.After).Raw("/>"u8);
        }

        if (shape.Left > 0 || shape.Right > 0)
        {
            xml.Raw("<w:ind"u8).Attribute("w:left"u8, shape.Left).Attribute("w:right"u8, shape.Right).Raw("/>"u8);
        }

        if (shape.Align is { } align)
        {
            xml.Raw("<w:jc w:val=\""u8).Raw(align switch
            {
                Align.Centre => "center"u8,
                Align.Right => "right"u8,
                Align.Justify => "both"u8,
                _ => "left"u8,
            }).Raw("\"/>"u8);
        }
    }

    private static void Look(XmlBytes xml, RunStyle style, bool spaced, bool caps)
    {
        if (style == RunStyle.Plain && !spaced && !caps)
        {
            return;
        }

        xml.Raw("<w:rPr>"u8)
            .Raw(style.HasFlag(RunStyle.Bold) ? "<w:b/><w:bCs/>"u8 : default)
            .Raw(style.HasFlag(RunStyle.Italic) ? "<w:i/><w:iCs/>"u8 : default)
            .Raw(caps ? "<w:caps/>"u8 : default)
            .Raw(spaced ? "<w:spacing w:val=\"60\"/>"u8 : default)
            .Raw(style.HasFlag(RunStyle.Underline) ? "<w:u w:val=\"single\"/>"u8 : default)
            .Raw("</w:rPr>"u8);
    }

    private static void Characters(XmlBytes xml, ReadOnlySpan<char> text)
    {
        while (true)
        {
            var at = text.IndexOfAny('\n', '\t');
            var plain = at < 0 ? text : text[..at];
            if (!plain.IsEmpty)
            {
                xml.Raw("<w:t xml:space=\"preserve\">"u8).Escaped(plain).Raw("</w:t>"u8);
            }

            if (at < 0)
            {
                return;
            }

            xml.Raw(text[at] == '\n' ? "<w:br/>"u8 : "<w:tab/>"u8);
            text = text[(at + 1)..];
        }
    }
}
