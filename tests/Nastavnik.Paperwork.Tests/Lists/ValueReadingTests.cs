using Nastavnik.Paperwork.Grammar;
using Nastavnik.Paperwork.Lists;
using Nastavnik.Paperwork.Lists.Values;
using Xunit;

namespace Nastavnik.Paperwork.Tests.Lists;

public class ValueReadingTests
{
    private static readonly (int, int) Pupils = (5, 21);
    private static readonly (int, int) Employees = (16, 90);

    [Theory]
    [InlineData("21.07.14", "2014-07-21", DoubtSeverity.Note)]
    [InlineData("10.01.2015", "2015-01-10", null)]
    [InlineData("2015-12-18", "2015-12-18", null)]
    [InlineData("2015-12-18T00:00:00", "2015-12-18", null)]
    [InlineData("18.12.2015 0:00:00", "2015-12-18", null)]
    [InlineData("3.4.13", "2013-04-03", DoubtSeverity.Look)]
    [InlineData("3.4.2013", "2013-04-03", null)]
    [InlineData("14 марта 2013 г.", "2013-03-14", null)]
    [InlineData("«14» мая 2013 года", "2013-05-14", null)]
    [InlineData("14.03.2013г.р.", "2013-03-14", null)]
    [InlineData("14/03/2013", "2013-03-14", null)]
    [InlineData("12/25/2013", "2013-12-25", DoubtSeverity.Look)]
    [InlineData("42272", "2015-09-25", DoubtSeverity.Look)]
    [InlineData("29.02.2016", "2016-02-29", null)]
    [InlineData("01.01.1990", "1990-01-01", DoubtSeverity.Look)]
    public void Dates_of_pupils_are_read_in_their_many_spellings(string text, string expected, DoubtSeverity? doubt)
    {
        var reading = DateReading.Birth(ListCell.OfText(text), Samples.Today, Pupils);

        Assert.Equal(DateOnly.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), reading.Value);
        Assert.Equal(doubt, reading.Remarks.Count == 0 ? null : reading.Remarks.Max(r => r.Severity));
    }

    [Theory]
    [InlineData("31.02.2012", "31 февраля не бывает")]
    [InlineData("29.02.2015", "29 февраля 2015 года не бывает")]
    [InlineData("31.04.12", "31 апреля не бывает")]
    [InlineData("15.13.2012", "Месяца с номером 13 не бывает")]
    [InlineData("2012", "только год")]
    [InlineData("14 мартобря 2012", "Нет месяца «мартобря»")]
    [InlineData("весной", "не похоже на дату")]
    [InlineData("01.01.2031", "ещё не наступила")]
    [InlineData("01.01.0214", "Год 214 не подходит")]
    public void Days_that_cannot_be_block_the_row(string text, string sentence)
    {
        var reading = DateReading.Birth(ListCell.OfText(text), Samples.Today, Pupils);

        var remark = Assert.Single(reading.Remarks, r => r.Severity == DoubtSeverity.Blocking);
        Assert.Null(reading.Value);
        Assert.Contains(sentence, remark.Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("17.04.84", 1984)]
    [InlineData("16.03.02", 2002)]
    [InlineData("01.09.45", 1945)]
    public void A_two_digit_year_of_an_employee_gives_a_working_age(string text, int year)
    {
        Assert.Equal(year, DateReading.Birth(ListCell.OfText(text), Samples.Today, Employees).Value!.Value.Year);
    }

    [Theory]
    [InlineData("17", 204)]
    [InlineData("17 лет", 204)]
    [InlineData("4 л. 7 мес.", 55)]
    [InlineData("4г 7м", 55)]
    [InlineData("30 л. 4 мес.", 364)]
    [InlineData("2 года и 3 месяца", 27)]
    [InlineData("7 мес.", 7)]
    [InlineData("менее года", 0)]
    [InlineData("1 год", 12)]
    [InlineData("4 г.", 48)]
    [InlineData("0", 0)]
    [InlineData("4,5", 54)]
    [InlineData("нет", 0)]
    [InlineData("с 01.09.2020", 74)]
    [InlineData("много", null)]
    [InlineData("170", null)]
    public void Length_of_service_becomes_months(string text, int? months)
    {
        Assert.Equal(months, ServiceLength.Read(ListCell.OfText(text), Samples.Today).Value);
    }

    [Fact]
    public void What_is_taken_otherwise_than_written_is_said()
    {
        Assert.Equal(DoubtSeverity.Look, ServiceLength.Read(ListCell.OfText("много"), Samples.Today).Remarks.Single().Severity);
        Assert.Equal(DoubtSeverity.Note, ServiceLength.Read(ListCell.OfText("менее года"), Samples.Today).Remarks.Single().Severity);
        Assert.Equal(96, ServiceLength.Read(ListCell.OfNumber(8), Samples.Today).Value);
    }

    [Theory]
    [InlineData("+7 (928) 233-02-52", "+79282330252")]
    [InlineData("8-910-728-96-78", "+79107289678")]
    [InlineData("89788577598", "+79788577598")]
    [InlineData("9788577598", "+79788577598")]
    [InlineData("8 (423) 234-56-78", "+74232345678")]
    [InlineData("89788577598, 8-910-728-96-78", "+79788577598 +79107289678")]
    [InlineData("89788577598\n89107289678", "+79788577598 +79107289678")]
    [InlineData("8 978 857 75 98 8 910 728 96 78", "+79788577598 +79107289678")]
    [InlineData("нет", "")]
    public void Phones_become_one_spelling(string text, string expected)
    {
        var reading = PhoneReading.Read(text);

        Assert.Equal(expected, string.Join(' ', reading.Value));
        Assert.Empty(reading.Remarks);
    }

    [Theory]
    [InlineData("2-34-56")]
    [InlineData("897885775")]
    [InlineData("8-010-728-96-78")]
    [InlineData("8,9788E+10")]
    [InlineData("+375 29 123-45-67")]
    public void An_impossible_phone_is_a_doubt_and_is_not_taken(string text)
    {
        var reading = PhoneReading.Read(text);

        Assert.Empty(reading.Value);
        Assert.Equal(DoubtSeverity.Look, Assert.Single(reading.Remarks).Severity);
    }

    [Theory]
    [InlineData("М", Gender.Male)]
    [InlineData("муж.", Gender.Male)]
    [InlineData("девочка", Gender.Female)]
    [InlineData("ж", Gender.Female)]
    public void Gender_is_read(string text, Gender gender) => Assert.Equal(gender, GenderReading.Read(text).Value);

    [Theory]
    [InlineData("5А", "5А")]
    [InlineData("5 «А»", "5А")]
    [InlineData("10", "10")]
    [InlineData("7 б класс", "7Б")]
    [InlineData("9-В", "9В")]
    [InlineData("11 класс", "11")]
    [InlineData("8 \"г\" кл.", "8Г")]
    [InlineData("5A", "5А")]
    [InlineData("13А", null)]
    [InlineData("Начальная школа", null)]
    [InlineData("5 человек", null)]
    public void Classes_are_a_parallel_and_a_letter(string text, string? expected) => Assert.Equal(expected, ClassName.Read(text)?.ToString());

    [Theory]
    [InlineData("Список обучающихся 7 «А» класса", "7А")]
    [InlineData("10 класс 2026-2027 учебный год", "10")]
    [InlineData("на 01.09.2026 г.", null)]
    public void A_class_is_found_inside_a_title(string title, string? expected) => Assert.Equal(expected, ClassName.Find(title)?.ToString());

    [Theory]
    [InlineData("Высшая (до 2027)", QualificationCategory.Highest, 2027)]
    [InlineData("первая", QualificationCategory.First, null)]
    [InlineData("1 кв. кат.", QualificationCategory.First, null)]
    [InlineData("соответствие", QualificationCategory.Compliance, null)]
    [InlineData("СЗД", QualificationCategory.Compliance, null)]
    [InlineData("б/к", QualificationCategory.None, null)]
    public void Categories_are_read(string text, QualificationCategory category, int? until)
    {
        var reading = CategoryReading.Read(text, Samples.Today);

        Assert.Equal(new QualificationReading(category, until), reading.Value);
        Assert.Empty(reading.Remarks);
    }

    [Fact]
    public void A_category_of_the_past_or_unknown_is_a_doubt()
    {
        Assert.Contains("срок прошёл", CategoryReading.Read("первая до 12.05.2024", Samples.Today).Remarks.Single().Sentence, StringComparison.Ordinal);
        Assert.Null(CategoryReading.Read("красный диплом", Samples.Today).Value);
    }

    [Theory]
    [InlineData("молодой специалист", NoteMark.YoungSpecialist)]
    [InlineData("под опекой", NoteMark.UnderGuardianship)]
    [InlineData("ВШК", NoteMark.InternalRegister)]
    [InlineData("ребёнок с ОВЗ", NoteMark.SpecialNeeds)]
    [InlineData("многодетная", NoteMark.LargeFamily)]
    [InlineData("рук. МО", NoteMark.HeadOfMethodGroup)]
    [InlineData("декретный отпуск", NoteMark.MaternityLeave)]
    [InlineData("совместитель", NoteMark.PartTime)]
    [InlineData("новенький", NoteMark.Newcomer)]
    [InlineData("олимпиадник", NoteMark.OlympiadWinner)]
    [InlineData("слабая успеваемость", NoteMark.LowProgress)]
    [InlineData("любит кошек", NoteMark.Unknown)]
    public void Notes_are_read_and_their_fate_is_said(string text, NoteMark mark)
    {
        var note = Assert.Single(NoteReading.Read(text));

        Assert.Equal(mark, note.Mark);
        Assert.EndsWith(".", note.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Special_and_register_notes_leave_no_words_behind()
    {
        var notes = NoteReading.Read("ВШК, ОВЗ; вид 7.1");

        Assert.All(notes, n => Assert.Equal("", n.Words));
        Assert.Contains("никогда не хранится", notes[0].Sentence, StringComparison.Ordinal);
        Assert.Contains("D-13а", notes[1].Sentence, StringComparison.Ordinal);
    }
}
