using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using ExcelDataReader;
using Nastavnik.Paperwork.Sheets;
using Xunit;
using Sheet = Nastavnik.Paperwork.Sheets.Sheet;

namespace Nastavnik.Paperwork.Tests.Sheets;

public class XlsxWriterTests
{
    private static readonly Sheet People = new(
        "Люди: 5/А",
        "Наставники",
        "Выгрузил Шевчук А. И., 07.09.2026 12:40",
        [new("ФИО", 40), new("Дата рождения"), new("Стаж, лет", 9.5)],
        [
            ["Иванова М. П.", new DateOnly(1987, 4, 13), 17],
            ["=HYPERLINK(\"http://x\")", SheetCell.Empty, 4.5],
            ["строка\nвторая <&>"],
        ]);

    [Fact]
    public void The_file_is_valid_and_reads_back_typed()
    {
        System.Text.Encoding.RegisterProvider(System.Text.CodePagesEncodingProvider.Instance);
        var bytes = XlsxWriter.ToBytes(People);

        using var stream = new MemoryStream(bytes);
        using (var document = SpreadsheetDocument.Open(stream, false))
        {
            Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document).Select(e => e.Description));
            Assert.Equal("Люди 5А", document.WorkbookPart!.Workbook.Sheets!.Elements<DocumentFormat.OpenXml.Spreadsheet.Sheet>().Single().Name!.Value);
            var sheet = document.WorkbookPart.WorksheetParts.Single().Worksheet;
            Assert.Equal("A3:C6", sheet.GetFirstChild<AutoFilter>()!.Reference!.Value);
            Assert.Equal(3d, sheet.Descendants<Pane>().Single().VerticalSplit!.Value);
        }

        stream.Position = 0;
        using var reader = ExcelReaderFactory.CreateReader(stream);
        var rows = new List<object?[]>();
        while (reader.Read())
        {
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue)]);
        }

        Assert.Equal("Наставники", rows[0][0]);
        Assert.Equal("Выгрузил Шевчук А. И., 07.09.2026 12:40", rows[1][0]);
        Assert.Equal(["ФИО", "Дата рождения", "Стаж, лет"], rows[2]);
        Assert.Equal(["Иванова М. П.", new DateTime(1987, 4, 13), 17d], rows[3]);
        Assert.Equal(4.5, rows[4][2]);
        Assert.Equal("строка\nвторая <&>", rows[5][0]);
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+7 928")]
    [InlineData("-5")]
    [InlineData("@СУММ")]
    public void Text_that_looks_like_a_formula_stays_text(string text)
    {
        using var stream = new MemoryStream(XlsxWriter.ToBytes(People with { Rows = [[text]] }));
        using var document = SpreadsheetDocument.Open(stream, false);
        var sheet = document.WorkbookPart!.WorksheetParts.Single().Worksheet;
        var cell = sheet.Descendants<Cell>().Single(c => c.CellReference == "A4");

        Assert.Empty(sheet.Descendants<CellFormula>());
        Assert.Equal(CellValues.InlineString, cell.DataType!.Value);
        Assert.Equal(text, cell.InnerText);
        Assert.Equal(5u, cell.StyleIndex!.Value);
    }

    [Fact]
    public void Rows_are_taken_one_by_one_and_the_same_rows_give_the_same_bytes()
    {
        var taken = 0;
        IEnumerable<IReadOnlyList<SheetCell>> Many()
        {
            for (var i = 0; i < 3000; i++)
            {
                taken++;
                yield return [$"Человек {i}", SheetCell.Empty, i];
            }
        }

        var first = XlsxWriter.ToBytes(People with { Rows = Many() });

        Assert.Equal(3000, taken);
        Assert.Equal(first, XlsxWriter.ToBytes(People with { Rows = Many() }));
    }
}
