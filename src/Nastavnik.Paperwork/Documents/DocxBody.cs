namespace Nastavnik.Paperwork.Documents;

/// <summary>The text of one DOCX: blocks of one paper after another, each paper in sections of its own.</summary>
internal sealed class DocxBody
{
    private readonly XmlBytes _xml = new();
    private LayoutProfile _layout = LayoutProfile.Gost2025;
    private bool _landscape;
    private bool _firstSection = true;
    private bool _sectionEmpty = true;
    private bool _newPage;
    private bool _any;

    public DocxBody() => _xml.Raw("""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"""u8)
        .Raw("""<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:body>"""u8);

    public ReadOnlySpan<byte> Xml => _xml.Written;

    private int Width => _layout.TextWidth(_landscape);

    public void Add(Paper paper)
    {
        if (_any)
        {
            EndSection();
        }

        (_any, _layout, _landscape, _firstSection, _sectionEmpty, _newPage) = (true, paper.Layout, false, true, true, false);
        for (var i = 0; i < paper.Blocks.Count; i++)
        {
            if (!_landscape && paper.Blocks[i] is AnnexHeader { NewPage: true } && LeadsToWideTable(paper.Blocks, i))
            {
                Turn(true);
            }

            Block(paper.Blocks[i], IsSignedNext(paper.Blocks, i), i == paper.Blocks.Count - 1);
        }
    }

    public void Finish()
    {
        if (_sectionEmpty)
        {
            _xml.Paragraph(default, RichText.Empty);
        }

        SectionProperties();
        _xml.Raw("</w:body></w:document>"u8);
    }

    private static bool IsSignedNext(IReadOnlyList<Block> blocks, int at)
    {
        var next = at + 1;
        while (next < blocks.Count && blocks[next] is Spacer)
        {
            next++;
        }

        return next < blocks.Count && blocks[next] is SignatureLine or TwoColumnSignatures;
    }

    // The mark and the title of a wide annex stand on the turned sheet with their table.
    private static bool LeadsToWideTable(IReadOnlyList<Block> blocks, int at)
    {
        var next = at + 1;
        while (next < blocks.Count && blocks[next] is Centered or Heading or Spacer)
        {
            next++;
        }

        return next < blocks.Count && blocks[next] is Table { Landscape: true };
    }

    private void Block(Block block, bool keepNext, bool last)
    {
        switch (block)
        {
            case PageBreak:
                _newPage = !_sectionEmpty;
                return;
            case SectionBreak section:
                Turn(section.Landscape);
                return;
            case Table { Landscape: true } wide:
                if (!_landscape)
                {
                    Turn(true);
                }

                Tabular(() => _xml.Ruled(wide, Width));
                if (!last)
                {
                    Turn(false);
                }

                return;
            case AnnexHeader annex:
                _newPage |= annex.NewPage && !_sectionEmpty;
                Corner(annex.Lines);
                break;
            case Table table:
                Tabular(() => _xml.Ruled(table, Width));
                break;
            case SignatureLine line:
                Tabular(() => _xml.Signature(line, Width, keepNext), keepNext);
                break;
            case TwoColumnSignatures two:
                Tabular(() => _xml.Signatures(two, Width, keepNext), keepNext);
                break;
            case StampBlock { Stamps.Count: > 1 } stamps:
                Tabular(() => _xml.Stamps(stamps, Width, 0, false));
                break;
            default:
                Line(block, keepNext);
                break;
        }

        (_sectionEmpty, _newPage) = (false, false);
    }

    private void Line(Block block, bool keepNext)
    {
        var shape = new ParagraphShape { KeepNext = keepNext, NewPage = _newPage };
        switch (block)
        {
            case Centered c:
                _xml.Paragraph(shape with { Style = "Centre" }, c.Text, c.Bold ? RunStyle.Bold : RunStyle.Plain, c.Spaced, c.Caps);
                break;
            case Heading h:
                _xml.Paragraph(shape with { Style = $"Heading{Math.Clamp(h.Level, 1, 3)}", Align = h.Align }, h.Text);
                break;
            case Paragraph p:
                _xml.Paragraph(
                    shape with { Style = p.Indent ? "Body" : "", Align = p.Indent && p.Align == Align.Justify ? null : p.Align, KeepNext = keepNext || p.KeepWithNext },
                    p.Text);
                break;
            case Numbered n:
                _xml.Paragraph(shape with { Style = "Body" }, RichText.Join(n.Label + " ", n.Text));
                break;
            case FieldLine f:
                Parts(f, shape with { TabStop = Width, CentreStop = Width / 2 });
                break;
            case FillIn f:
                FillIn(f, shape with { TabStop = Width, TabLeader = true });
                break;
            case Rule:
                _xml.Paragraph(shape with { Style = "Gap", RuleBelow = true }, RichText.Empty);
                break;
            case Spacer s:
                for (var i = 0; i < s.Lines; i++)
                {
                    _xml.Paragraph(shape with { NewPage = _newPage && i == 0 }, RichText.Empty);
                }

                break;
            case AddresseeBlock a:
                Corner(a.Lines);
                break;
            case StampBlock s when s.Stamps.Count == 1:
                _xml.Stamps(s, Width, LayoutProfile.Twips(_layout.Corner), _newPage);
                break;
        }
    }

    private void Parts(FieldLine line, ParagraphShape shape)
    {
        _xml.Begin(shape);
        _xml.Runs(line.Left);
        _xml.Tab();
        _xml.Runs(line.Middle);
        _xml.Tab();
        _xml.Runs(line.Right);
        _xml.End();
    }

    private void FillIn(FillIn line, ParagraphShape shape)
    {
        for (var i = 0; i < Math.Max(1, line.Lines); i++)
        {
            _xml.Begin(shape with { KeepNext = shape.KeepNext || line.Hint.Length > 0, NewPage = shape.NewPage && i == 0 });
            _xml.Runs(i == 0 && line.Label.Length > 0 ? line.Label + " " : RichText.Empty);
            _xml.Tab();
            _xml.End();
        }

        if (line.Hint.Length > 0)
        {
            _xml.Paragraph(new("Hint") { KeepNext = shape.KeepNext }, line.Hint);
        }
    }

    private void Corner(IReadOnlyList<RichText> lines)
    {
        var left = Math.Max(0, Width - LayoutProfile.Twips(_layout.Corner));
        for (var i = 0; i < lines.Count; i++)
        {
            _xml.Paragraph(new("Corner") { Left = left, NewPage = _newPage && i == 0, After = i == lines.Count - 1 ? 240 : 0 }, lines[i]);
        }
    }

    // Two tables that touch would be joined into one, so each is followed by a thin line of its own.
    private void Tabular(Action draw, bool keepNext = false)
    {
        if (_newPage)
        {
            _xml.Paragraph(new("Gap") { NewPage = true }, RichText.Empty);
        }

        draw();
        _xml.Paragraph(new("Gap") { KeepNext = keepNext }, RichText.Empty);
        (_sectionEmpty, _newPage) = (false, false);
    }

    private void Turn(bool landscape)
    {
        if (!_sectionEmpty)
        {
            EndSection();
            (_firstSection, _sectionEmpty) = (false, true);
        }

        (_landscape, _newPage) = (landscape, false);
    }

    private void EndSection()
    {
        _xml.Raw("<w:p><w:pPr><w:pStyle w:val=\"Gap\"/>"u8);
        SectionProperties();
        _xml.Raw("</w:pPr></w:p>"u8);
    }

    private void SectionProperties()
    {
        var (width, height) = (LayoutProfile.Twips(210), LayoutProfile.Twips(297));
        // A turned sheet is bound along its top, so the binding margin goes there.
        var (top, right, bottom, left) = _landscape
            ? (_layout.Left, _layout.Top, _layout.Right, _layout.Bottom)
            : (_layout.Top, _layout.Right, _layout.Bottom, _layout.Left);
        _xml.Raw("<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId3\"/><w:pgSz"u8)
            .Attribute("w:w"u8, _landscape ? height : width)
            .Attribute("w:h"u8, _landscape ? width : height)
            .Raw(_landscape ? " w:orient=\"landscape\"/><w:pgMar"u8 : "/><w:pgMar"u8)
            .Attribute("w:top"u8, LayoutProfile.Twips(top))
            .Attribute("w:right"u8, LayoutProfile.Twips(right))
            .Attribute("w:bottom"u8, LayoutProfile.Twips(bottom))
            .Attribute("w:left"u8, LayoutProfile.Twips(left))
            .Raw(" w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/>"u8)
            .Raw(_firstSection ? "<w:pgNumType w:start=\"1\"/><w:cols w:space=\"708\"/><w:titlePg/></w:sectPr>"u8 : "<w:cols w:space=\"708\"/></w:sectPr>"u8);
    }
}
