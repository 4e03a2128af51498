using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Nastavnik.Paperwork.Documents;
using Xunit;
using Paragraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;
using Table = DocumentFormat.OpenXml.Wordprocessing.Table;

namespace Nastavnik.Paperwork.Tests.Documents;

public class DocxWriterTests
{
    public static TheoryData<string> Layouts => ["GOST2025", "GOST2016"];

    [Theory]
    [MemberData(nameof(Layouts))]
    public void Every_block_makes_a_valid_document_whose_text_reads_back(string layout)
    {
        var text = Docx.ValidText(OrderPaper.Full(LayoutProfile.ByCode(layout)));

        Assert.Contains("07.09.2026\tс. Светлый Ключ\t№ 12-од", text, StringComparison.Ordinal);
        Assert.Contains("1. Закрепить за молодым специалистом Кузьменко О. И. наставника Иванову М. П.", text, StringComparison.Ordinal);
        Assert.Contains("1.1. Срок: с 1 октября 2026 г. по ____________________", text, StringComparison.Ordinal);
        Assert.Contains("Директор МБОУ «СОШ № 5»\t\tС. В. Власова", text, StringComparison.Ordinal);
        Assert.Contains("Приложение 1\nк приказу от 07.09.2026 № 12-од", text, StringComparison.Ordinal);
        Assert.Contains("№\tНаставник\tНаставляемый\tСрок", text, StringComparison.Ordinal);
        Assert.Contains("2\tШевчук А. И. Ли А.\tБабич Н. И.\t1 год", text, StringComparison.Ordinal);
        Assert.Contains("РАССМОТРЕНО на заседании педсовета\tУТВЕРЖДАЮ Директор ____ С. В. Власова", text, StringComparison.Ordinal);
        Assert.EndsWith("Последний лист\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_paper_gives_the_same_bytes()
    {
        Assert.Equal(DocxWriter.ToBytes(OrderPaper.Full(LayoutProfile.Gost2025)), DocxWriter.ToBytes(OrderPaper.Full(LayoutProfile.Gost2025)));
    }

    [Fact]
    public void The_sheet_is_a4_with_the_margins_of_the_standard_and_a_number_from_the_second_page()
    {
        Docx.Look(Paper.Titled("Лист").Text("Текст").Build(), body =>
        {
            var section = body.Elements<SectionProperties>().Single();
            Assert.Equal(11906u, section.GetFirstChild<PageSize>()!.Width!.Value);
            Assert.Equal(16838u, section.GetFirstChild<PageSize>()!.Height!.Value);
            var margin = section.GetFirstChild<PageMargin>()!;
            Assert.Equal((1701u, 567u, 1134, 1134), (margin.Left!.Value, margin.Right!.Value, margin.Top!.Value, margin.Bottom!.Value));
            Assert.NotNull(section.GetFirstChild<TitlePage>());
            Assert.Equal(HeaderFooterValues.Default, section.GetFirstChild<HeaderReference>()!.Type!.Value);
        });
    }

    [Fact]
    public void Non_breaking_spaces_are_kept()
    {
        var text = DocxText.Read(DocxWriter.ToBytes(Paper.Titled("Лист").Text("С.\u00A0В. Власова").Build()), keepNonBreaking: true);

        Assert.Equal("С.\u00A0В. Власова\n", text);
    }

    [Fact]
    public void Text_of_people_cannot_break_the_markup()
    {
        var text = Docx.ValidText(Paper.Titled("<&\">").Centered("a<b> & \"c\"\u0001\uFFFE", bold: true).Text("строка\nвторая\tтретья 😀").Build());

        Assert.Equal("a<b> & \"c\"\nстрока\nвторая\tтретья 😀\n", text);
    }

    [Fact]
    public void A_table_header_is_marked_and_repeated_and_a_wide_table_turns_its_pages()
    {
        Docx.Look(OrderPaper.Full(LayoutProfile.Gost2025), body =>
        {
            var wide = body.Elements<Table>().Single(t => t.Descendants<TableHeader>().Any());
            Assert.Single(wide.Elements<DocumentFormat.OpenXml.Wordprocessing.TableRow>().First().Descendants<TableHeader>());
            var sections = body.Descendants<SectionProperties>().ToList();
            Assert.Equal(3, sections.Count);
            Assert.Equal(
                [false, true, false],
                sections.Select(s => s.GetFirstChild<PageSize>()!.Orient?.Value == PageOrientationValues.Landscape));
            Assert.Contains("Приложение 1", sections[1].Parent!.Parent!.ElementsBefore().OfType<Paragraph>().Select(p => p.InnerText));
            Assert.DoesNotContain("Приложение 1", sections[0].Parent!.Parent!.ElementsBefore().Select(p => p.InnerText));
            Assert.Equal([true, false, false], sections.Select(s => s.GetFirstChild<TitlePage>() is not null));
        });
    }

    [Fact]
    public void What_is_signed_is_kept_on_the_page_of_its_signature()
    {
        var paper = Paper.Titled("Лист").Text("Первый").Text("Последний").Space(2).Signature("Директор", "С. В. Власова").Build();

        Docx.Look(paper, body =>
        {
            var kept = body.Elements<Paragraph>().Take(4).Select(p => p.ParagraphProperties?.KeepNext is not null);
            Assert.Equal([false, true, true, true], kept);
            Assert.NotNull(body.Elements<Table>().Single().Descendants<CantSplit>().First());
        });
    }

    [Fact]
    public void An_annex_begins_a_page_once()
    {
        var paper = Paper.Titled("Лист").Text("Текст").PageBreak().Annex(1, null, null).Text("Далее").Build();

        Assert.Contains("к приказу от ____________ № ________", Docx.ValidText(paper), StringComparison.Ordinal);
        Docx.Look(paper, body => Assert.Single(body.Descendants<PageBreakBefore>()));
    }

    [Fact]
    public void Several_papers_share_a_file_each_from_a_new_page_with_its_own_numbers()
    {
        var papers = Enumerable.Range(1, 3).Select(n => Paper.Titled("Согласия").Text($"Согласие {n}").Build());

        var docx = DocxWriter.ToBytes(papers);

        Assert.Equal("Согласие 1\n\nСогласие 2\n\nСогласие 3\n", Docx.ValidText(docx));
        Docx.Look(docx, body => Assert.All(
            body.Descendants<SectionProperties>(),
            s => Assert.Equal(1, s.GetFirstChild<PageNumberType>()!.Start!.Value)));
    }

    [Fact]
    public void Papers_of_different_layouts_do_not_share_a_file()
    {
        Paper[] papers = [Paper.Titled("А", LayoutProfile.Gost2025).Build(), Paper.Titled("Б", LayoutProfile.Gost2016).Build()];

        Assert.Throws<ArgumentException>(() => DocxWriter.ToBytes(papers));
        Assert.Throws<ArgumentException>(() => DocxWriter.ToBytes([]));
    }

    [Fact]
    public void An_empty_paper_and_an_empty_table_are_valid()
    {
        Docx.ValidText(Paper.Titled("Пусто").Build());
        Docx.ValidText(Paper.Titled("Пусто").Table([new("", 1), new("", 1)], [new Nastavnik.Paperwork.Documents.TableRow()]).Build());
        Docx.ValidText(Paper.Titled("Пусто").Table([new("А", 1)], [], landscape: true).Build());
    }

    [Fact]
    public void The_language_is_russian_and_headings_are_headings()
    {
        using var stream = new MemoryStream(DocxWriter.ToBytes(OrderPaper.Full(LayoutProfile.Gost2025)));
        using var document = WordprocessingDocument.Open(stream, false);
        var styles = document.MainDocumentPart!.StyleDefinitionsPart!.Styles!;

        Assert.Equal("ru-RU", styles.DocDefaults!.Descendants<Languages>().Single().Val!.Value);
        Assert.Equal("Times New Roman", styles.DocDefaults.Descendants<RunFonts>().Single().Ascii!.Value);
        Assert.Equal("28", styles.DocDefaults.Descendants<FontSize>().Single().Val!.Value);
        Assert.Equal(0, styles.Elements<Style>().Single(s => s.StyleId == "Heading1").Descendants<OutlineLevel>().Single().Val!.Value);
    }
}
