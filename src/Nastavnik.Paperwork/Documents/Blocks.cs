using System.Text.Json.Serialization;

namespace Nastavnik.Paperwork.Documents;

/// <summary>A paper as data: what stands on it in order. Rendered by <see cref="DocxWriter"/>, or by a page as a preview.</summary>
/// <param name="Title">The name of the file's content, read out by screen readers; not printed.</param>
public sealed record Paper(string Title, LayoutProfile Layout, IReadOnlyList<Block> Blocks)
{
    public static PaperBuilder Titled(string title, LayoutProfile? layout = null) => new(title, layout ?? LayoutProfile.Gost2025);
}

public enum Align
{
    Left,
    Centre,
    Right,
    Justify,
}

/// <summary>One thing on a paper. The marks are those of a paper kept as JSON: never rename one.</summary>
[JsonDerivedType(typeof(Centered), "centered")]
[JsonDerivedType(typeof(Paragraph), "paragraph")]
[JsonDerivedType(typeof(Numbered), "numbered")]
[JsonDerivedType(typeof(FieldLine), "fieldLine")]
[JsonDerivedType(typeof(Rule), "rule")]
[JsonDerivedType(typeof(Spacer), "spacer")]
[JsonDerivedType(typeof(FillIn), "fillIn")]
[JsonDerivedType(typeof(Heading), "heading")]
[JsonDerivedType(typeof(SignatureLine), "signature")]
[JsonDerivedType(typeof(TwoColumnSignatures), "signatures")]
[JsonDerivedType(typeof(StampBlock), "stamps")]
[JsonDerivedType(typeof(AddresseeBlock), "addressee")]
[JsonDerivedType(typeof(AnnexHeader), "annex")]
[JsonDerivedType(typeof(Table), "table")]
[JsonDerivedType(typeof(PageBreak), "pageBreak")]
[JsonDerivedType(typeof(SectionBreak), "section")]
public abstract record Block;

/// <summary>A centred line: the organisation's name, «ПРИКАЗ», a title. Spaced: letters set apart; Caps: shown in capitals.</summary>
public sealed record Centered(RichText Text, bool Bold = false, bool Spaced = false, bool Caps = false) : Block;

/// <summary>A paragraph; by default with a first-line indent and justified.</summary>
public sealed record Paragraph(RichText Text, bool Indent = true, Align Align = Align.Justify, bool KeepWithNext = false) : Block;

/// <summary>An item with its own label («1.», «1.2.», «–»): labels are text, so that other papers may refer to them.</summary>
[method: JsonConstructor]
public sealed record Numbered(string Label, RichText Text) : Block
{
    public Numbered(int number, RichText text)
        : this($"{number}.", text)
    {
    }
}

/// <summary>One line of three parts: usually date, place, number.</summary>
public sealed record FieldLine(RichText Left, RichText Middle, RichText Right) : Block;

/// <summary>A thin line across the text.</summary>
public sealed record Rule : Block;

/// <summary>Empty lines.</summary>
public sealed record Spacer(int Lines = 1) : Block;

/// <summary>A line to be filled by hand, with a small hint under it. <paramref name="Lines"/> — how many lines are left for writing.</summary>
public sealed record FillIn(string Label, string Hint = "", int Lines = 1) : Block;

/// <summary>A heading of level 1–3, seen in the navigation of the editor.</summary>
public sealed record Heading(int Level, RichText Text, Align Align = Align.Centre) : Block;

/// <summary>Position, a line for the signature, name («И. О. Фамилия»). Hints: «(подпись)» under the line. Dated: a gap for the date.</summary>
public sealed record SignatureLine(RichText Position, RichText Name, bool Hints = false, bool Dated = false) : Block;

/// <summary>One side of <see cref="TwoColumnSignatures"/>: «Наставник», who it is, name at the signature.</summary>
public sealed record SignatureParty(string Title, IReadOnlyList<RichText> Lines, RichText Name);

/// <summary>Signatures of two parties side by side, each with a gap for the date.</summary>
public sealed record TwoColumnSignatures(SignatureParty Left, SignatureParty Right) : Block;

/// <summary>A stamp: the word («УТВЕРЖДАЮ», «СОГЛАСОВАНО», «РАССМОТРЕНО») and its lines.</summary>
[method: JsonConstructor]
public sealed record Stamp(string Word, IReadOnlyList<RichText> Lines)
{
    public Stamp(string word, params RichText[] lines)
        : this(word, (IReadOnlyList<RichText>)lines)
    {
    }
}

/// <summary>Stamps at the top: one stands at its side, several stand side by side from left to right.</summary>
[method: JsonConstructor]
public sealed record StampBlock(IReadOnlyList<Stamp> Stamps, bool ToRight = true) : Block
{
    public StampBlock(params Stamp[] stamps)
        : this((IReadOnlyList<Stamp>)stamps)
    {
    }
}

/// <summary>To whom and from whom, at the right of the sheet's top.</summary>
[method: JsonConstructor]
public sealed record AddresseeBlock(IReadOnlyList<RichText> Lines) : Block
{
    public AddresseeBlock(params RichText[] lines)
        : this((IReadOnlyList<RichText>)lines)
    {
    }
}

/// <summary>The mark of an annex at the right; begins a new page unless told otherwise.</summary>
public sealed record AnnexHeader(IReadOnlyList<RichText> Lines, bool NewPage = true) : Block
{
    /// <summary>«Приложение 2 / к приказу от 07.09.2024 / № 12-од»; a missing date or number is left blank.</summary>
    public static AnnexHeader ToOrder(int? number, DateOnly? date, string? orderNumber, string to = "приказу") => new(
    [
        number is { } n ? $"Приложение {n}" : "Приложение",
        RichText.Join(
            $"к {to} от ",
            RichText.OrBlank(date?.ToString("dd.MM.yyyy", System.Globalization.CultureInfo.InvariantCulture), "дата", 12),
            " №\u00A0",
            RichText.OrBlank(orderNumber, "номер", 8)),
    ]);
}

/// <summary>What follows begins a new page.</summary>
public sealed record PageBreak : Block;

/// <summary>What follows begins a new page of this orientation, to the next break.</summary>
public sealed record SectionBreak(bool Landscape) : Block;
