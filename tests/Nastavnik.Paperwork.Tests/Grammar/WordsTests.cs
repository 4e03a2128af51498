using Nastavnik.Paperwork.Grammar;
using Xunit;

namespace Nastavnik.Paperwork.Tests.Grammar;

public sealed class WordsTests
{
    [Theory]
    [InlineData(0, "месяцев", "наставляемых", "пар", "групп")]
    [InlineData(1, "месяц", "наставляемый", "пара", "группа")]
    [InlineData(2, "месяца", "наставляемых", "пары", "группы")]
    [InlineData(4, "месяца", "наставляемых", "пары", "группы")]
    [InlineData(5, "месяцев", "наставляемых", "пар", "групп")]
    [InlineData(11, "месяцев", "наставляемых", "пар", "групп")]
    [InlineData(14, "месяцев", "наставляемых", "пар", "групп")]
    [InlineData(20, "месяцев", "наставляемых", "пар", "групп")]
    [InlineData(21, "месяц", "наставляемый", "пара", "группа")]
    [InlineData(112, "месяцев", "наставляемых", "пар", "групп")]
    [InlineData(-3, "месяца", "наставляемых", "пары", "группы")]
    public void Noun_after_a_number(int n, string month, string mentee, string pair, string group)
    {
        Assert.Equal($"{n}\u00A0{month}", Numerals.Months(n));
        Assert.Equal($"{n}\u00A0{mentee}", Numerals.Mentees(n));
        Assert.Equal($"{n}\u00A0{pair}", Numerals.Pairs(n));
        Assert.Equal($"{n}\u00A0{group}", Numerals.Groups(n));
    }

    [Theory]
    [InlineData(1, "человека")]
    [InlineData(2, "человек")]
    [InlineData(5, "человек")]
    [InlineData(12, "человек")]
    [InlineData(21, "человека")]
    [InlineData(22, "человека")]
    public void Whom_one_awaits(int n, string whom) => Assert.Equal($"{n}\u00A0{whom}", Numerals.Whom(n));

    [Fact]
    public void The_smallest_number_does_not_overflow() =>
        Assert.Equal("пар", Numerals.Form(int.MinValue, "пара", "пары", "пар"));

    [Fact]
    public void Dates()
    {
        DateOnly date = new(2026, 9, 7);

        Assert.Equal("7 сентября 2026\u00A0г.", RussianDate.Long(date));
        Assert.Equal("07 сентября 2026\u00A0г.", RussianDate.LongPadded(date));
        Assert.Equal("07.09.2026", RussianDate.Short(date));
        Assert.Equal("7 сентября", RussianDate.DayMonth(date));
    }

    [Fact]
    public void Words_agree_with_gender()
    {
        Assert.Equal(("назначен", "назначена"), Both(Gendered.Appointed));
        Assert.Equal(("ознакомлен", "ознакомлена"), Both(Gendered.Acquainted));
        Assert.Equal(("согласен", "согласна"), Both(Gendered.Agreed));
        Assert.Equal(("прошёл", "прошла"), Both(Gendered.Completed));
        Assert.Equal(("зарегистрированный", "зарегистрированная"), Both(g => Gendered.Registered(g).Nominative));
        Assert.Equal(("действующего", "действующей"), Both(g => Gendered.Acting(g).Genitive));
        Assert.Equal(("ученику", "ученице"), Both(g => Gendered.Pupil(g).Dative));
        Assert.Equal(("обучающегося", "обучающуюся"), Both(g => Gendered.Learner(g).Accusative));
        Assert.Equal(("наставляемым", "наставляемой"), Both(g => Gendered.Mentee(g).Instrumental));
        Assert.Equal(("отцом", "матерью"), Both(g => Gendered.Parent(g).Instrumental));
        Assert.Equal("сын|сына|сыну|сына|сыном|сыне", Forms.Row(Gendered.Child(Gender.Male)));
        Assert.Equal("дочь|дочери|дочери|дочь|дочерью|дочери", Forms.Row(Gendered.Child(Gender.Female)));
        Assert.Equal("моего сына", Gendered.MyChild(Gender.Male).Genitive);
        Assert.Equal("моей дочери", Gendered.MyChild(Gender.Female).Genitive);
        Assert.Equal("молодым специалистом", Gendered.YoungSpecialist.Instrumental);

        static (string Male, string Female) Both(Func<Gender, string> word) => (word(Gender.Male), word(Gender.Female));
    }

    [Theory]
    [InlineData("в школе", "в_школе")]
    [InlineData("В 2026 г. в школе № 5", "В_2026_г. в_школе №_5")]
    [InlineData("приказ №5", "приказ №_5")]
    [InlineData("И.И. Иванов", "И._И._Иванов")]
    [InlineData("Иванова М. П. назначена", "Иванова_М._П. назначена")]
    [InlineData("Ли А., учитель", "Ли_А., учитель")]
    [InlineData("МБОУ \"СОШ № 5\"", "МБОУ «СОШ №_5»")]
    [InlineData("(\"Лучший наставник\")", "(«Лучший наставник»)")]
    [InlineData("наставник - учитель", "наставник — учитель")]
    [InlineData("наставник – учитель", "наставник — учитель")]
    [InlineData("учитель-логопед", "учитель-логопед")]
    [InlineData("с 07.09.2026 по 31.05.2027", "с_07.09.2026 по_31.05.2027")]
    [InlineData("2026г.", "2026_г.")]
    [InlineData("истёк, 2028 г.. Далее...", "истёк, 2028_г. Далее...")]
    [InlineData("и. о. директора", "и. о._директора")]
    [InlineData("", "")]
    public void Typography_for_print(string raw, string expected) =>
        Assert.Equal(expected.Replace('_', '\u00A0'), Typography.Set(raw));
}
