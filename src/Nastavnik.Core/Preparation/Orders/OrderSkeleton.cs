using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.School.Organisations;
using Nastavnik.Paperwork.Documents;
using Nastavnik.Paperwork.Grammar;

namespace Nastavnik.Core.Preparation.Orders;

/// <summary>A numbered point of an order with its sub-points; numbers are given by the skeleton.</summary>
public sealed record OrderPoint(RichText Text, IReadOnlyList<RichText> Parts)
{
    public OrderPoint(RichText text)
        : this(text, [])
    {
    }

    public static implicit operator OrderPoint(string text) => FromString(text);

    public static OrderPoint FromString(string text) => new(RichText.FromString(text));
}

/// <summary>An annex: begins a page under its mark.</summary>
public sealed record OrderAnnex(string Title, Action<PaperBuilder> Draw);

/// <summary>What a kind writes; the rest of the order is the same for all.</summary>
/// <param name="Title">«Об утверждении …»</param>
/// <param name="Preamble">Grounds and purpose, without «ПРИКАЗЫВАЮ:».</param>
public sealed record OrderText(string Title, string Preamble, IReadOnlyList<OrderPoint> Points, IReadOnlyList<OrderAnnex> Annexes);

/// <summary>
/// The order's layout: organisation, ПРИКАЗ, date – place – number, «О …», grounds, ПРИКАЗЫВАЮ, points, signature, «ознакомлены», annexes
/// (ГОСТ Р 7.0.97-2025). Number and date are blanks until the order is signed.
/// </summary>
public sealed class OrderSkeleton(NastavnikDb db, PeopleOnPaper people)
{
    /// <summary>Hints of the blanks that signing fills.</summary>
    public const string NumberBlank = "номер";
    public const string LongDateBlank = "дата приказа";
    public const string ShortDateBlank = "дата";

    private const int LinesOfAcquaintance = 6;

    public async Task<Paper> DrawAsync(Order order, OrderText text, IReadOnlyCollection<Guid> named, DateOnly on, CancellationToken ct = default)
    {
        var organisation = await db.OurOrganisationAsync(ct);
        var all = await people.OfAsync(order.SignerId is { } s ? [.. named, s] : named, on, ct);
        var paper = Paper.Titled($"Приказ {text.Title}")
            .Centered(Typography.Capitalise(organisation.FullName), bold: true)
            .Centered($"({organisation.ShortName})")
            .Rule()
            .Centered("ПРИКАЗ", bold: true, spaced: true)
            .FieldLine(RichText.Blank(LongDateBlank, 20), organisation.City, RichText.Join("№\u00A0", RichText.Blank(NumberBlank, 8)))
            .Space()
            .Heading(1, text.Title, Align.Left)
            .Text(text.Preamble)
            .Text("ПРИКАЗЫВАЮ:", indent: false, keepWithNext: true);
        Points(paper, text.Points);
        paper.Space(2);
        var signer = order.SignerId is { } id && all.TryGetValue(id, out var head) ? head : null;
        paper.Add(SignatureOf(organisation, signer, order.SignerActing));
        Acquainted(paper, [.. named.Where(all.ContainsKey).Select(n => all[n])]);
        Annexes(paper, text.Annexes);
        return Typeset(paper.Build());
    }

    /// <summary>«Директор … Н. С. Громова», «И. о. директора …».</summary>
    public static SignatureLine SignatureOf(Organisation organisation, PersonOnPaper? signer, bool acting) => new(
        PostOf(organisation, acting),
        signer is null ? RichText.Blank("кто подписывает", 20) : signer.Name.Signature);

    public static string PostOf(Organisation organisation, bool acting) => acting
        ? $"И.\u00A0о.\u00A0{PositionDeclension.Decline(organisation.HeadPosition).Genitive}"
        : Typography.Capitalise(organisation.HeadPosition);

    /// <summary>The signed paper: number, date and the one who really signed stand in their places.</summary>
    internal static Paper Complete(Paper body, string number, DateOnly date, SignatureLine drafted, SignatureLine signed, StampBlock? mark)
    {
        var filled = PaperText.Fill(body, new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [NumberBlank] = number,
            [LongDateBlank] = RussianDate.Long(date),
            [ShortDateBlank] = RussianDate.Short(date),
        });
        return filled with { Blocks = [.. filled.Blocks.SelectMany(b => IsDrafted(b) ? mark is null ? [signed] : (Block[])[signed, mark] : [b])] };

        bool IsDrafted(Block block) =>
            block is SignatureLine { Dated: false } line && line.Position.ToString() == drafted.Position.ToString() && line.Name.ToString() == drafted.Name.ToString();
    }

    /// <summary>Отметка об электронной подписи: certificate, owner, term; it stands under the signature and covers no text.</summary>
    internal static StampBlock MarkOf(PersonOnPaper signer, ElectronicMark mark) => new(new Stamp(
        "Документ подписан электронной подписью",
        $"Сертификат {mark.Certificate}",
        $"Владелец {signer.Name.Full(GrammaticalCase.Nominative)}",
        $"Действителен с {RussianDate.Short(mark.ValidFrom)} по {RussianDate.Short(mark.ValidTo)}"));

    private static void Points(PaperBuilder paper, IReadOnlyList<OrderPoint> points)
    {
        for (var i = 0; i < points.Count; i++)
        {
            paper.Numbered(i + 1, points[i].Text);
            for (var j = 0; j < points[i].Parts.Count; j++)
            {
                paper.Numbered($"{i + 1}.{j + 1}.", points[i].Parts[j]);
            }
        }
    }

    private static void Acquainted(PaperBuilder paper, IReadOnlyList<PersonOnPaper> named)
    {
        if (named.Count == 0)
        {
            return;
        }

        paper.Space();
        if (named.Count > LinesOfAcquaintance)
        {
            paper.Text($"С приказом ознакомлены: лист ознакомления на {Numerals.Whom(named.Count)} прилагается.", indent: false);
            return;
        }

        paper.Text("С приказом ознакомлены:", indent: false, keepWithNext: true);
        foreach (var person in named)
        {
            paper.Signature(Typography.Capitalise(person.Post ?? ""), person.Name.Signature, dated: true);
        }
    }

    private static void Annexes(PaperBuilder paper, IReadOnlyList<OrderAnnex> annexes)
    {
        for (var i = 0; i < annexes.Count; i++)
        {
            paper.Annex(annexes.Count > 1 ? i + 1 : null, null, null);
            paper.Heading(1, annexes[i].Title);
            annexes[i].Draw(paper);
        }
    }

    /// <summary>Non-breaking spaces and quotes; the short dash of forms («учитель – ученик») stays.</summary>
    private static Paper Typeset(Paper paper) =>
        PaperText.Change(paper, run => run.IsBlank ? run : run with { Value = Typography.Set(run.Value.Replace('–', '\uE000')).Replace('\uE000', '–') });
}
