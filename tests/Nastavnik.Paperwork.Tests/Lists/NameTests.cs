using Nastavnik.Paperwork.Lists.Names;
using Nastavnik.Paperwork.Lists.Values;
using Xunit;

namespace Nastavnik.Paperwork.Tests.Lists;

public class NameTests
{
    [Theory]
    [InlineData("Петров Семён Ильич", "Петров|Семён|Ильич", null)]
    [InlineData("Лебедь  Илья Кузьмич", "Лебедь|Илья|Кузьмич", DoubtSeverity.Note)]
    [InlineData("НУРМАГОМЕДОВА ОЛЬГА КУЗЬМИНИЧНА", "Нурмагомедова|Ольга|Кузьминична", DoubtSeverity.Note)]
    [InlineData("римская - корсакова дарья андреевна", "Римская-Корсакова|Дарья|Андреевна", DoubtSeverity.Note)]
    [InlineData("Петров Лев", "Петров|Лев|", null)]
    [InlineData("Петров П.П.", "Петров|П|П", null)]
    [InlineData("Петров П. П.", "Петров|П|П", null)]
    [InlineData("П.П. Петров", "Петров|П|П", null)]
    [InlineData("Дубко К..", "Дубко|К|", null)]
    [InlineData("Галимова Лилия Мамед кызы", "Галимова|Лилия|Мамед кызы", null)]
    [InlineData("ПЕТРОВ САВВА МАМЕД ОГЛЫ", "Петров|Савва|Мамед оглы", DoubtSeverity.Note)]
    [InlineData("Пeтpoв Лев Ильич", "Петров|Лев|Ильич", DoubtSeverity.Look)]
    [InlineData("Мария Ивановна Петрова", "Петрова|Мария|Ивановна", DoubtSeverity.Look)]
    [InlineData("Саид-оглы Руслан Мамедов", "Саид-оглы|Руслан|Мамедов", DoubtSeverity.Look)]
    [InlineData("Гарсиа Лопес Мария Ивановна", "Гарсиа Лопес|Мария|Ивановна", DoubtSeverity.Look)]
    [InlineData("Smith John", "Smith|John|", DoubtSeverity.Look)]
    public void Names_are_read_with_their_oddities_named(string text, string expected, DoubtSeverity? doubt)
    {
        var reading = NameReading.Read(text);

        Assert.Equal(expected, $"{reading.Value!.Surname}|{reading.Value.GivenName}|{reading.Value.Patronymic}");
        Assert.Equal(doubt, reading.Remarks.Count == 0 ? null : reading.Remarks.Max(r => r.Severity));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Петров")]
    [InlineData("Мария Ивановна")]
    [InlineData("Петров 2 Лев")]
    public void What_is_not_a_whole_name_blocks(string text)
    {
        Assert.Contains(NameReading.Read(text).Remarks, r => r.Severity == DoubtSeverity.Blocking);
    }

    [Theory]
    [InlineData("Фёдорова Алёна", "ФЕДОРОВА  Алена")]
    [InlineData("Петрова - Водкина Анна", "Петрова-Водкина Анна")]
    [InlineData("Пeтpoв Лев", "Петров Лев")]
    public void Keys_do_not_mind_case_yo_spaces_and_look_alikes(string a, string b) => Assert.Equal(NameKey.Of(a), NameKey.Of(b));

    [Theory]
    [InlineData("Семёнова|Алёна|Игоревна", "Семенова|Алена|Игоревна", Likeness.Same)]
    [InlineData("Иванов|Пётр|Ильич", "Пётр|Иванов|Ильич", Likeness.SwappedParts)]
    [InlineData("Иванов|Пётр|Ильич", "Пётр|Ильич|Иванов", Likeness.SwappedParts)]
    [InlineData("Ковальчук|Анна|Петровна", "Ковальчюк|Анна|Петровна", Likeness.OneLetter)]
    [InlineData("Шевчук|Данил|Ильич", "Шевчук|Данила|Ильич", Likeness.OneLetter)]
    [InlineData("Петров|Павел|Ильич", "Петров|П|И", Likeness.Initials)]
    [InlineData("Петров|Павел|Ильич", "Петров|Павел|", Likeness.NoPatronymic)]
    [InlineData("Петров|Павел|Ильич", "Петров|Савва|Ильич", Likeness.Different)]
    [InlineData("Иванов|Пётр|Ильич", "Иванова|Анна|Ильинична", Likeness.Different)]
    [InlineData("Ким|Анна|", "Ким|Инна|Львовна", Likeness.Different)]
    public void Likeness_of_names_is_told(string a, string b, Likeness expected)
    {
        Assert.Equal(expected, NameLikeness.Compare(Parts(a), Parts(b)));
        Assert.Equal(expected, NameLikeness.Compare(Parts(b), Parts(a)));
    }

    [Fact]
    public void The_index_finds_what_comparing_everybody_would_find()
    {
        string[] surnames = ["Иванов", "Иваноф", "Петров", "Ким", "Цой", "Фёдоров"];
        string[] given = ["Пётр", "Петр", "Павел", "Савва", "П"];
        string[] patronymics = ["Ильич", "Ильйич", "Львович", "", "И"];
        var all = (from s in surnames from g in given from p in patronymics select new NameParts(s, g, p)).ToList();
        all.AddRange(all.Take(20).Select(n => new NameParts(n.GivenName, n.Surname, n.Patronymic)).ToList());
        var index = new NameIndex<int>();
        for (var i = 0; i < all.Count; i++)
        {
            index.Add(all[i], i);
        }

        foreach (var sought in all)
        {
            var expected = all.Select((n, i) => (n, i)).Where(x => NameLikeness.Compare(sought, x.n) != Likeness.Different).Select(x => x.i);
            Assert.Equal(expected, index.Find(sought).Select(f => f.Item).Order());
        }
    }

    private static NameParts Parts(string text) => text.Split('|') is [var s, var g, var p] ? new(s, g, p) : throw new ArgumentException(text);
}
