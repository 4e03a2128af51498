using Nastavnik.Paperwork.Lists;
using Nastavnik.Paperwork.Lists.Recognition;
using Xunit;

namespace Nastavnik.Paperwork.Tests.Lists;

public class AnythingInAListTests
{
    private static readonly string[] Odd =
    [
        "", " ", "-", "Петров Лев Ильич", "ПЕТРОВ  лев", "П.П.", ".", "..", "((((", "))", "мать", "мать:", "(отец)", "8-928-233-02-52", "1", "31.02.2012", "0.0.00", "99.99.9999",
        "5А", "7 «Б» класс", "Классный руководитель:", "кл. рук. Ким", "Итого: 5", "ФИО", "Дата рождения", "Должность", "Стаж", "№", "оглы", "Мамед кызы", "кызы оглы кызы",
        "\"", "«", ",,,,", ";", "/", "\u00A0", "\uFFFD", "ё", "Ё-Ё", "Smith", "=1+1", "999999999999999999999", "-5", "1e308", "NaN", "0", "42272", "т. 5", "до 2020", "высшая до", "с 32.13.2020",
        "14 мая 20", "Директор ____", "😀", "Иванова Мария Петровна (мать), Петров П.П. (отец)", "под опекой, ОВЗ", "молодой специалист", "ООО «А, Б»; в, г",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Whatever_stands_in_the_cells_every_row_is_read_or_named_as_skipped(int seed)
    {
        var random = new Random(seed);
        foreach (var kind in Enum.GetValues<ListKind>())
        {
            var rows = new List<ListRow> { Row(1, "№", "ФИО", "Дата рождения", "Пол", "Родители", "Телефон родителя", "Должность", "Стаж", "Категория", "Телефон", "E-mail", "Прим.", "Класс", "Место работы", "Кем приходится") };
            for (var i = 2; i < 1500; i++)
            {
                rows.Add(Row(i, [.. Enumerable.Range(0, 15).Select(_ => random.Next(4) == 0 ? "" : Odd[random.Next(Odd.Length)])]));
            }

            rows.RemoveAll(r => r.Cells.All(c => c.IsEmpty));
            var list = ListRecognition.Recognise(new("список", ListFormat.Xlsx, [new("Лист", rows)]), new(Samples.Today, kind));

            Assert.Equal(rows.Select(r => r.Number), list.Rows.Select(r => r.Number).Concat(list.Sheets[0].Skipped.Select(s => s.Number)).Order());
            Assert.All(list.Rows.Where(r => r.Name is null), r => Assert.True(r.IsBlocked));
            Assert.All(list.Rows.SelectMany(r => r.Doubts), d => Assert.Matches("[.»]$", d.Sentence));
        }
    }

    [Fact]
    public void A_cell_of_a_page_of_text_does_not_hang_the_reading()
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        foreach (var filler in (string[])["(", " ", "- ", "8 ", "кл ", "1 ", ", "])
        {
            var text = string.Concat(Enumerable.Repeat(filler, 30_000 / filler.Length));
            ListRow[] rows =
            [
                Row(1, "Список" + text),
                Row(2, "ФИО", "Дата рождения", "Родители", "Телефон родителя", "Прим."),
                .. Enumerable.Range(3, 20).Select(n => Row(n, "а" + text + "б", "1" + text + "а", text + "а", text + "а", text + "а")),
            ];
            ListRecognition.Recognise(new("список", ListFormat.Xlsx, [new("Лист", rows)]), new(Samples.Today));
        }

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"{watch.Elapsed}");
    }

    private static ListRow Row(int number, params string[] cells) => new(number, Array.ConvertAll(cells, c => ListCell.OfText(c)));
}
