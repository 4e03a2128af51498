namespace Nastavnik.Paperwork.Documents;

/// <summary>Puts a paper together line by line. <c>Paper.Titled("…").Centered("ПРИКАЗ").Build()</c>.</summary>
public sealed class PaperBuilder(string title, LayoutProfile layout)
{
    private readonly List<Block> _blocks = [];

    public PaperBuilder Add(Block block)
    {
        _blocks.Add(block);
        return this;
    }

    public PaperBuilder AddRange(IEnumerable<Block> blocks)
    {
        _blocks.AddRange(blocks);
        return this;
    }

    /// <summary>Adds what <paramref name="then"/> adds, only when the condition holds.</summary>
    public PaperBuilder When(bool condition, Action<PaperBuilder> then)
    {
        if (condition)
        {
            then(this);
        }

        return this;
    }

    public PaperBuilder Centered(RichText text, bool bold = false, bool spaced = false, bool caps = false) =>
        Add(new Centered(text, bold, spaced, caps));

    public PaperBuilder Heading(int level, RichText text, Align align = Align.Centre) => Add(new Heading(level, text, align));

    public PaperBuilder Text(RichText text, bool indent = true, Align align = Align.Justify, bool keepWithNext = false) =>
        Add(new Paragraph(text, indent, align, keepWithNext));

    public PaperBuilder Numbered(string label, RichText text) => Add(new Numbered(label, text));

    public PaperBuilder Numbered(int number, RichText text) => Add(new Numbered(number, text));

    public PaperBuilder FieldLine(RichText left, RichText middle, RichText right) => Add(new FieldLine(left, middle, right));

    public PaperBuilder Rule() => Add(new Rule());

    public PaperBuilder Space(int lines = 1) => Add(new Spacer(lines));

    public PaperBuilder FillIn(string label, string hint = "", int lines = 1) => Add(new FillIn(label, hint, lines));

    public PaperBuilder Signature(RichText position, RichText name, bool hints = false, bool dated = false) =>
        Add(new SignatureLine(position, name, hints, dated));

    public PaperBuilder Signatures(SignatureParty left, SignatureParty right) => Add(new TwoColumnSignatures(left, right));

    public PaperBuilder Stamps(params Stamp[] stamps) => Add(new StampBlock(stamps));

    public PaperBuilder Addressee(params RichText[] lines) => Add(new AddresseeBlock(lines));

    public PaperBuilder Annex(int? number, DateOnly? date, string? orderNumber, string to = "приказу") =>
        Add(AnnexHeader.ToOrder(number, date, orderNumber, to));

    public PaperBuilder Table(IReadOnlyList<TableColumn> columns, IReadOnlyList<TableRow> rows, bool landscape = false, string caption = "") =>
        Add(new Table(columns, rows, true, landscape, caption));

    public PaperBuilder PageBreak() => Add(new PageBreak());

    public PaperBuilder Section(bool landscape) => Add(new SectionBreak(landscape));

    public Paper Build() => new(title, layout, [.. _blocks]);
}
