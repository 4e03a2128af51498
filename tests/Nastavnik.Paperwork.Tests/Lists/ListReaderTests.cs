using System.IO.Compression;
using System.Text;
using Nastavnik.Paperwork.Lists;
using Xunit;

namespace Nastavnik.Paperwork.Tests.Lists;

public class ListReaderTests
{
    static ListReaderTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    private const string Csv = "ФИО;Класс\r\nПетров Лев;5А\r\n";

    public static TheoryData<string, string> Encodings => new()
    {
        { "utf-8", ";" }, { "utf-8-bom", ";" }, { "windows-1251", ";" }, { "utf-16", ";" },
        { "utf-8", "," }, { "windows-1251", "\t" }, { "utf-8-bom", "\t" },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Text_lists_of_every_encoding_and_delimiter_are_read(string encoding, string delimiter)
    {
        Encoding coding = encoding switch
        {
            "utf-8" => new UTF8Encoding(false),
            "utf-8-bom" => new UTF8Encoding(true),
            "utf-16" => Encoding.Unicode,
            _ => Encoding.GetEncoding(1251),
        };
        byte[] bytes = [.. coding.GetPreamble(), .. coding.GetBytes(Csv.Replace(";", delimiter, StringComparison.Ordinal))];

        var file = Samples.Open(bytes);

        Assert.Equal(ListFormat.Csv, file.Format);
        Assert.Equal(["ФИО", "Класс"], file.Sheets[0].Rows[0].Cells.Select(c => c.Text));
        Assert.Equal(["Петров Лев", "5А"], file.Sheets[0].Rows[1].Cells.Select(c => c.Text));
    }

    [Fact]
    public void Quotes_hold_delimiters_and_lines_and_a_stray_quote_loses_nothing()
    {
        var file = Samples.OpenText("ФИО;Место;Прим\n\"Ким; Лев\";\"две\nстроки \"\"в кавычках\"\"\";ООО \"Заря\"\n\"не закрыта;б;в\nПетров;г;д\n");

        Assert.Equal(["Ким; Лев", "две\nстроки \"в кавычках\"", "ООО \"Заря\""], file.Sheets[0].Rows[1].Cells.Select(c => c.Text));
        Assert.Equal(["\"не закрыта", "б", "в"], file.Sheets[0].Rows[2].Cells.Select(c => c.Text));
        Assert.Equal(4, file.Sheets[0].Rows[3].Number);
    }

    [Fact]
    public void The_first_line_of_excel_names_the_delimiter()
    {
        Assert.Equal(2, Samples.OpenText("sep=|\nФИО|Класс\nКим, Лев|5\n").Sheets[0].Rows[0].Cells.Count);
    }

    [Fact]
    public void Cells_keep_text_numbers_dates_and_formulas()
    {
        var file = Samples.Open(Workbooks.Xlsx(
            "<row r=\"2\"><c r=\"A2\"><v>17.5</v></c><c r=\"B2\" s=\"1\"><v>42272</v></c><c r=\"C2\" t=\"inlineStr\"><is><t>текст</t></is></c>"
            + "<c r=\"E2\"><f>A2*2</f><v>35</v></c><c r=\"F2\" t=\"e\"><v>#N/A</v></c></row>"));

        var row = Assert.Single(file.Sheets[0].Rows);
        Assert.Equal(2, row.Number);
        Assert.Equal(
            [ListCellKind.Number, ListCellKind.Date, ListCellKind.Text, ListCellKind.Empty, ListCellKind.Number, ListCellKind.Error],
            row.Cells.Select(c => c.Kind));
        Assert.Equal(new DateOnly(2015, 9, 25), row.Cells[1].Date);
        Assert.Equal(["17.5", "25.09.2015", "текст", "", "35"], row.Cells.Take(5).Select(c => c.Text));
        Assert.Equal([false, false, false, false, true, false], row.Cells.Select(c => c.IsFormula));
    }

    [Fact]
    public void An_old_workbook_is_read_like_a_new_one()
    {
        var file = Samples.Open(MiniXls.Book("7А", [["№", "ФИО", "Дата рождения"], [1d, "Петров Лев Ильич", new DateOnly(2014, 7, 21)]]), "список.csv");

        Assert.Equal(ListFormat.Xls, file.Format);
        Assert.Equal("7А", file.Sheets[0].Name);
        Assert.Equal(["1", "Петров Лев Ильич", "21.07.2014"], file.Sheets[0].Rows[1].Cells.Select(c => c.Text));
        Assert.Equal(ListCellKind.Date, file.Sheets[0].Rows[1].Cells[2].Kind);
    }

    [Fact]
    public void Formulas_of_an_old_workbook_are_named_too()
    {
        var row = Samples.Open(MiniXls.Book("7А", [["№", "ФИО", "Стаж"], [1d, "Петров Лев Ильич", new MiniXls.Formula(12)]]), "список.xls").Sheets[0].Rows[1];

        Assert.Equal([false, false, true], row.Cells.Select(c => c.IsFormula));
        Assert.Equal("12", row.Cells[2].Text);
    }

    [Theory]
    [InlineData("", ListRefusalReason.Empty)]
    [InlineData(" \r\n\t", ListRefusalReason.Empty)]
    [InlineData(";;;\n;;;\n", ListRefusalReason.Empty)]
    [InlineData("\uFEFF", ListRefusalReason.Empty)]
    [InlineData("%PDF-1.7 …", ListRefusalReason.WrongType)]
    [InlineData("{\\rtf1", ListRefusalReason.WrongType)]
    [InlineData("<html><table><tr><td>ФИО</td></tr></table>", ListRefusalReason.WrongType)]
    [InlineData("\u0089PNG\r\n\u001a\n\0\0", ListRefusalReason.WrongType)]
    [InlineData("PK\u0003\u0004 оборвано", ListRefusalReason.Broken)]
    public void What_is_not_a_list_is_refused_by_its_content(string content, ListRefusalReason reason)
    {
        Refused(Encoding.UTF8.GetBytes(content), reason);
    }

    [Fact]
    public void A_damaged_workbook_is_refused()
    {
        var whole = Samples.Bytes("pupils.xlsx");

        Refused(whole[..(whole.Length / 2)], ListRefusalReason.Broken);
        Refused(Workbooks.Xlsx("<row r=\"1\"><c r=\"A1\"><v>1</v></row>"), ListRefusalReason.Broken);
        Refused(MiniXls.Book("А", [["б"]])[..1500], ListRefusalReason.Broken);
    }

    [Fact]
    public void A_workbook_closed_by_a_password_is_refused()
    {
        Refused(MiniXls.Compound("EncryptedPackage", new byte[5000]), ListRefusalReason.Encrypted);
        Refused(MiniXls.Book("А", [["б"]], locked: true), ListRefusalReason.Encrypted);
    }

    [Fact]
    public void A_workbook_with_macros_is_refused_whatever_its_name()
    {
        Refused(Workbooks.Zip(("xl/workbook.xml", "<x/>"), ("xl/vbaProject.bin", "x")), ListRefusalReason.Macros);
        Refused(Workbooks.Zip(("[Content_Types].xml", "application/vnd.ms-excel.sheet.macroEnabled.main+xml"), ("xl/workbook.xml", "<x/>")), ListRefusalReason.Macros);
        Refused(MiniXls.Compound("_VBA_PROJECT_CUR", new byte[5000]), ListRefusalReason.Macros);
    }

    [Fact]
    public void Other_packed_files_are_named_for_what_they_are()
    {
        Assert.Contains("документ", Refused(Workbooks.Zip(("word/document.xml", "<x/>")), ListRefusalReason.WrongType), StringComparison.Ordinal);
        Assert.Contains("ODS", Refused(Workbooks.Zip(("mimetype", "x"), ("content.xml", "<x/>")), ListRefusalReason.WrongType), StringComparison.Ordinal);
        Assert.Contains("XLSB", Refused(Workbooks.Zip(("xl/workbook.bin", "x")), ListRefusalReason.WrongType), StringComparison.Ordinal);
        Refused(Workbooks.Zip(("photo.txt", "x")), ListRefusalReason.WrongType);
    }

    [Fact]
    public void Fifty_megabytes_are_refused_before_a_byte_is_read()
    {
        using var large = new UnreadableStream(50L * 1024 * 1024);

        var refusal = Assert.IsType<ListFileRefusal>(ListReader.Open(large, "список.xlsx"));

        Assert.Equal(ListRefusalReason.TooLarge, refusal.Reason);
        Assert.Contains("10 МБ", refusal.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_stream_without_a_length_is_read_no_further_than_the_limit()
    {
        using var endless = new UnreadableStream(long.MaxValue, endless: true);

        Assert.Equal(ListRefusalReason.TooLarge, Assert.IsType<ListFileRefusal>(ListReader.Open(endless, "список.xlsx")).Reason);
        Assert.InRange(endless.Position, 10L * 1024 * 1024, 11L * 1024 * 1024);
    }

    [Fact]
    public void A_zip_bomb_is_refused_whether_it_owns_up_to_its_size_or_lies()
    {
        var honest = Workbooks.Zip(("xl/workbook.xml", "<x/>"), ("xl/worksheets/sheet1.xml", new string(' ', 30_000_000)));
        var lying = Workbooks.WithDeclaredSize(honest, 30_000_000, 1000);

        Refused(honest, ListRefusalReason.ZipBomb);
        Assert.Contains(Assert.IsType<ListFileRefusal>(ListReader.Open(new MemoryStream(lying), "")).Reason, (ListRefusalReason[])[ListRefusalReason.ZipBomb, ListRefusalReason.Broken]);
        Refused(Samples.Bytes("pupils.xlsx"), ListRefusalReason.ZipBomb, new(UnpackedBytes: 50_000));
    }

    [Fact]
    public void Too_many_rows_or_columns_are_refused_not_cut()
    {
        var limits = new ListLimits(Rows: 3, Columns: 2);

        Refused(Encoding.UTF8.GetBytes("a;b\n1;2\n3;4\n5;6\n"), ListRefusalReason.TooManyRows, limits);
        Refused(Encoding.UTF8.GetBytes("a;b;c\n"), ListRefusalReason.TooManyColumns, limits);
        Refused(Samples.Bytes("teachers.xlsx"), ListRefusalReason.TooManyRows, new(Rows: 20));
        Refused(Samples.Bytes("teachers.xlsx"), ListRefusalReason.TooManyColumns, new(Columns: 5));
        Assert.Contains("20\u00A0000", Refused(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("a;b\n", 20_001))), ListRefusalReason.TooManyRows), StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_far_below_does_not_hang_the_reading()
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();

        var file = Samples.Open(Workbooks.Xlsx("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"1048576\"><c r=\"XFD1048576\"><v>2</v></c></row>"));

        Assert.Single(file.Sheets[0].Rows);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), $"{watch.Elapsed}");
    }

    private static string Refused(byte[] bytes, ListRefusalReason reason, ListLimits? limits = null)
    {
        var refusal = Assert.IsType<ListFileRefusal>(ListReader.Open(new MemoryStream(bytes), "список.xlsx", limits));
        Assert.Equal(reason, refusal.Reason);
        Assert.EndsWith(".", refusal.Sentence, StringComparison.Ordinal);
        return refusal.Sentence;
    }
}
