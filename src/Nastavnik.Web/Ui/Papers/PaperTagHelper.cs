using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Nastavnik.Paperwork.Documents;

namespace Nastavnik.Web.Ui;

/// <summary>A paper as it prints, drawn from the same blocks as its DOCX; blanks still to be filled are tinted. <c>&lt;n-paper of="paper" /&gt;</c>.</summary>
[HtmlTargetElement("n-paper", Attributes = "of", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class PaperTagHelper : TagHelper
{
    public Paper Of { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "article";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "n-paper");
        output.Attributes.SetAttribute("aria-label", $"{Of.Title}: текст, как он напечатается");
        var tables = 0;
        for (var i = 0; i < Of.Blocks.Count; i++)
        {
            if (Of.Blocks[i] is Table table)
            {
                output.Content.AppendHtml(PaperParts.Table(table, ++tables));
            }
            else if (PaperParts.Draw(Of.Blocks[i], first: i == 0) is { } drawn)
            {
                output.Content.AppendHtml(drawn);
            }
        }
    }
}

/// <summary>Blocks of a paper as HTML.</summary>
internal static class PaperParts
{
    public static IHtmlContent? Draw(Block block, bool first) => block switch
    {
        Centered { Spaced: true } b => FieldParts.Element("h2", null, FieldParts.Element("span", "n-paper__spaced", Words(b.Text))),
        Centered { Bold: true } b => FieldParts.Element("p", "n-paper__flat n-paper__centre", FieldParts.Element("strong", null, Words(b.Text))),
        Centered b => FieldParts.Element("p", "n-paper__flat n-paper__centre", Words(b.Text)),
        Heading b => FieldParts.Element($"h{b.Level + 1}", b.Align == Align.Left ? "n-paper__about" : null, Words(b.Text)),
        Paragraph b => FieldParts.Element("p", ParagraphClass(b), Words(b.Text)),
        Numbered b => FieldParts.Element("p", null, b.Label, "\u00A0", Words(b.Text)),
        FieldLine b => FieldParts.Element("div", "n-paper__line", Span(b.Left), " ", Span(b.Middle), " ", Span(b.Right)),
        Spacer => FieldParts.Element("div", "n-paper__skip"),
        Rule => FieldParts.Element("div", "n-paper__rule"),
        FillIn b => FieldParts.Element("p", "n-paper__flat n-paper__fill", b.Label, FieldParts.Element("span", "n-paper__gap"), b.Hint.Length == 0 ? null : FieldParts.Element("small", null, b.Hint)),
        SignatureLine b => Signature(b),
        TwoColumnSignatures b => FieldParts.Element("div", "n-paper__sides", Party(b.Left), Party(b.Right)),
        StampBlock b => FieldParts.Element("div", b.Stamps.Count == 1 && b.ToRight ? "n-paper__sides n-paper__sides--right" : "n-paper__sides", [.. b.Stamps.Select(Mark)]),
        AddresseeBlock b => FieldParts.Element("div", "n-paper__sides n-paper__sides--right", FieldParts.Element("p", "n-paper__flat", Lines(b.Lines))),
        AnnexHeader b => Annex(b, first),
        PageBreak or SectionBreak when !first => Line(),
        _ => null,
    };

    public static IHtmlContent Table(Table table, int number)
    {
        var element = FieldParts.Element("table");
        var caption = table.Caption.Length > 0 ? table.Caption : $"Таблица {number}";
        if (table.Columns.Any(c => c.Header.Length > 0))
        {
            element.InnerHtml.AppendHtml(FieldParts.Element("thead", null, FieldParts.Element("tr", null, [.. table.Columns.Select(c => FieldParts.Element("th", null, c.Header).With("scope", "col"))])));
        }

        element.InnerHtml.AppendHtml(FieldParts.Element("tbody", null, [.. table.Rows.Select(r => Row(r, table.Columns.Count))]));
        return FieldParts.Element("div", "n-scroll", element).With("role", "region").With("aria-label", $"{caption} ({number})").With("tabindex", "0");
    }

    private static IHtmlContent Row(TableRow row, int columns)
    {
        var cells = row.Cells.Select(c => (object)FieldParts.Element("td", null, Lines(c.Paragraphs)).With("colspan", c.Span > 1 ? $"{c.Span}" : null)).ToList();
        var missing = columns - row.Cells.Sum(c => c.Span);
        cells.AddRange(Enumerable.Range(0, Math.Max(0, missing)).Select(_ => (object)FieldParts.Element("td")));
        return FieldParts.Element("tr", null, [.. cells]);
    }

    private static string? ParagraphClass(Paragraph paragraph)
    {
        var classes = new[]
        {
            paragraph.Indent && paragraph.Align is Align.Justify or Align.Left ? null : "n-paper__flat",
            paragraph.Align switch { Align.Centre => "n-paper__centre", Align.Right => "text-end", _ => null },
        };
        return classes.Any(c => c is not null) ? string.Join(' ', classes.OfType<string>()) : null;
    }

    private static IHtmlContent Signature(SignatureLine line)
    {
        var row = FieldParts.Element("div", "n-paper__sign", Span(line.Position), " ", FieldParts.Element("span"), Span(line.Name));
        return line.Dated
            ? FieldParts.Element("div", null, row, FieldParts.Element("p", "n-paper__flat n-paper__dated", "«___» ____________ 20___\u00A0г."))
            : row;
    }

    private static IHtmlContent Party(SignatureParty party) => FieldParts.Element("div", null,
        FieldParts.Element("p", "n-paper__flat", FieldParts.Element("strong", null, party.Title)),
        FieldParts.Element("p", "n-paper__flat", Lines(party.Lines)),
        FieldParts.Element("div", "n-paper__sign", FieldParts.Element("span"), FieldParts.Element("span"), Span(party.Name)));

    private static object Mark(Stamp stamp) => FieldParts.Element("div", null,
        FieldParts.Element("p", "n-paper__flat", FieldParts.Element("strong", null, stamp.Word)),
        FieldParts.Element("p", "n-paper__flat", Lines(stamp.Lines)));

    private static IHtmlContent Annex(AnnexHeader annex, bool first)
    {
        var mark = FieldParts.Element("p", "n-paper__flat text-end", Lines(annex.Lines));
        return annex.NewPage && !first ? FieldParts.Element("div", null, Line(), mark) : mark;
    }

    private static IHtmlContent Line() => new HtmlString("<hr>");

    private static IHtmlContent Span(RichText text) => FieldParts.Element("span", null, Words(text));

    private static IHtmlContent Lines(IReadOnlyList<RichText> lines)
    {
        var all = new HtmlContentBuilder();
        for (var i = 0; i < lines.Count; i++)
        {
            if (i > 0)
            {
                all.AppendHtml("<br>");
            }

            all.AppendHtml(Words(lines[i]));
        }

        return all;
    }

    private static IHtmlContent Words(RichText text)
    {
        var all = new HtmlContentBuilder();
        foreach (var run in text.Runs)
        {
            all.AppendHtml(Word(run));
        }

        return all;
    }

    private static IHtmlContent Word(Run run)
    {
        if (run.IsBlank)
        {
            return FieldParts.Element("span", "n-paper__blank", run.Value.Length > 0 ? run.Value : "пусто");
        }

        var tag = run.Style switch { RunStyle.Plain => null, _ when run.Style.HasFlag(RunStyle.Bold) => "strong", _ when run.Style.HasFlag(RunStyle.Italic) => "em", _ => "u" };
        var lines = new HtmlContentBuilder();
        foreach (var (i, part) in run.Value.Split('\n').Index())
        {
            if (i > 0)
            {
                lines.AppendHtml("<br>");
            }

            lines.Append(part);
        }

        return tag is null ? lines : FieldParts.Element(tag, null, lines);
    }
}
