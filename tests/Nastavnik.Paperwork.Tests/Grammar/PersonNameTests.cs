using System.Text.Json;
using Nastavnik.Paperwork.Grammar;
using Xunit;

namespace Nastavnik.Paperwork.Tests.Grammar;

public sealed class PersonNameTests
{
    private static readonly PersonName Ivanova = new("Иванова", "Мария", "Петровна", Gender.Female);

    [Theory]
    [InlineData(GrammaticalCase.Nominative, "Иванова\u00A0М.\u00A0П.")]
    [InlineData(GrammaticalCase.Genitive, "Ивановой\u00A0М.\u00A0П.")]
    [InlineData(GrammaticalCase.Accusative, "Иванову\u00A0М.\u00A0П.")]
    public void Short_form_inflects_the_surname_only(GrammaticalCase c, string expected) =>
        Assert.Equal(expected, Ivanova.Short(c));

    [Fact]
    public void Signature_puts_initials_first() => Assert.Equal("М.\u00A0П.\u00A0Иванова", Ivanova.Signature);

    [Fact]
    public void Address_is_given_name_and_patronymic() => Assert.Equal("Мария Петровна", Ivanova.Address);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    public void No_patronymic_gives_one_initial_and_no_spare_space(string? patronymic)
    {
        PersonName name = new("Ли", "Анна", patronymic, Gender.Female);

        Assert.Equal("Ли Анной", name.Full(GrammaticalCase.Instrumental));
        Assert.Equal("Ли\u00A0А.", name.Short(GrammaticalCase.Instrumental));
        Assert.Equal("А.\u00A0Ли", name.Signature);
        Assert.Equal("Анна", name.Address);
    }

    [Theory]
    [InlineData("Савва", "Мамед оглы", "С.\u00A0М.")]
    [InlineData("Савва", "М. оглы", "С.\u00A0М.")]
    [InlineData("Анна-Мария", "Ильинична", "А.-М.\u00A0И.")]
    [InlineData("Хосе Мария", null, "Х.\u00A0М.")]
    [InlineData("П.", "Н.", "П.\u00A0Н.")]
    [InlineData("ольга", "петровна", "О.\u00A0П.")]
    public void Initials(string given, string? patronymic, string expected) =>
        Assert.Equal(expected, new PersonName("Петров", given, patronymic, Gender.Male).Initials);

    [Fact]
    public void Turkic_patronymic_stands_in_the_full_name()
    {
        PersonName name = new("Сёмина", "Екатерина", "Мамед кызы", Gender.Female);

        Assert.Equal("Сёминой Екатерине Мамед кызы", name.Full(GrammaticalCase.Dative));
    }

    [Fact]
    public void Own_forms_come_before_the_rules()
    {
        NameCorrections own = new(Surname: new CaseCorrections(Genitive: "Каменя", Instrumental: "Каменем"));
        PersonName name = new("Камень", "Олег", "Ильич", Gender.Male, own);

        Assert.Equal("Каменя Олега Ильича", name.Full(GrammaticalCase.Genitive));
        Assert.Equal("Каменем\u00A0О.\u00A0И.", name.Short(GrammaticalCase.Instrumental));
        Assert.Equal("Камню Олегу Ильичу", name.Full(GrammaticalCase.Dative));
        Assert.Equal("Камень Олег Ильич", name.Full(GrammaticalCase.Nominative));
    }

    [Fact]
    public void Blank_own_form_is_left_to_the_rules()
    {
        NameCorrections own = new(Surname: new CaseCorrections(Genitive: "  "));

        Assert.Equal("Камня", new PersonName("Камень", "Олег", null, Gender.Male, own).SurnameForms().Genitive);
    }

    [Fact]
    public void Corrections_survive_JSON()
    {
        NameCorrections own = new(
            new CaseCorrections(Genitive: "Каменя"),
            GivenName: null,
            Patronymic: new CaseCorrections(Instrumental: "Ильичем"));

        NameCorrections? back = JsonSerializer.Deserialize<NameCorrections>(JsonSerializer.Serialize(own));

        Assert.Equal(own, back);
    }

    [Fact]
    public void Checked_forms_give_only_what_differs()
    {
        CaseForms guessed = NameDeclension.Surname("Камень", Gender.Male);

        Assert.Null(CaseCorrections.Difference(guessed, guessed));
        Assert.Equal(
            new CaseCorrections(Dative: "Каменю"),
            CaseCorrections.Difference(guessed, guessed with { Dative = " Каменю " }));
    }

    [Theory]
    [InlineData("НУРМАГОМЕДОВА  ольга", "Нурмагомедова Ольга")]
    [InlineData("  иванов   ИВАН\tиванович ", "Иванов Иван Иванович")]
    [InlineData("РИМСКАЯ-КОРСАКОВА", "Римская-Корсакова")]
    [InlineData("мамин - сибиряк", "Мамин-Сибиряк")]
    [InlineData("Мамин–Сибиряк", "Мамин-Сибиряк")]
    [InlineData("МАМЕД КЫЗЫ", "Мамед кызы")]
    [InlineData("Мамед Оглы", "Мамед оглы")]
    [InlineData("МакДональд", "МакДональд")]
    [InlineData("О'КОННОР", "О'Коннор")]
    [InlineData("иВАНОВ", "Иванов")]
    [InlineData("Петров П.П.", "Петров П.П.")]
    [InlineData("ФЁДОРОВА", "Фёдорова")]
    [InlineData("Пeтpoв", "Петров")]
    [InlineData("Иванова\u00A0Анна", "Иванова Анна")]
    [InlineData(null, "")]
    public void Tidy_spelling(string? raw, string expected) => Assert.Equal(expected, NameSpelling.Tidy(raw));

    [Theory]
    [InlineData("Шевчук", "Анна", "Игоревна", Gender.Female)]
    [InlineData("Жук", "Илья", "Никитич", Gender.Male)]
    [InlineData("Петров", "Савва", "Мамед оглы", Gender.Male)]
    [InlineData("Галимова", "Лилия", "Мамед кызы", Gender.Female)]
    [InlineData("НУРМАГОМЕДОВА", "ОЛЬГА", null, Gender.Female)]
    [InlineData("Лебедь", "Савва", null, Gender.Male)]
    [InlineData("Дубко", "Карине", null, Gender.Female)]
    [InlineData("Дубко", "Любовь", null, Gender.Female)]
    [InlineData("Дубко", "Алексей", null, Gender.Male)]
    [InlineData("Ковальчук", "Зоя", null, Gender.Female)]
    [InlineData("Ким", "Айгуль", "", Gender.Female)]
    [InlineData("Цой", "Кирилл", null, Gender.Male)]
    [InlineData("Петров", "П.", "П.", Gender.Male)]
    [InlineData("Морозова", "Саша", null, Gender.Female)]
    [InlineData("Римская-Корсакова", "Р.", null, Gender.Female)]
    [InlineData("Ли", "Тимур", "", Gender.Male)]
    public void Gender_is_guessed(string surname, string given, string? patronymic, Gender expected) =>
        Assert.Equal(expected, GenderGuess.From(surname, given, patronymic));

    [Theory]
    [InlineData("Дубко", "Саша", null)]
    [InlineData("Ли", "А.", "А.")]
    [InlineData("Ким", "Айнур", null)]
    [InlineData("Иванова", "Никита", null)]
    [InlineData("", "", null)]
    public void Gender_is_asked_when_nothing_tells(string surname, string given, string? patronymic) =>
        Assert.Null(GenderGuess.From(surname, given, patronymic));
}
