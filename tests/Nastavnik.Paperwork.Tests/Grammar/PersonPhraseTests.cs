using Nastavnik.Paperwork.Grammar;
using Xunit;

namespace Nastavnik.Paperwork.Tests.Grammar;

/// <summary>The map of phrases and cases, with the examples it gives.</summary>
public sealed class PersonPhraseTests
{
    private static readonly PersonName Ivanova = new("Иванова", "Мария", "Петровна", Gender.Female);
    private static readonly PersonName Kuzmenko = new("Кузьменко", "Олег", "Ильич", Gender.Male);
    private static readonly PersonName Shevchuk = new("Шевчук", "Анна", "Игоревна", Gender.Female);

    [Fact]
    public void Appoint_a_mentor() => Assert.Equal(
        "Назначить наставником учителя математики Иванову Марию Петровну",
        $"Назначить наставником {PersonPhrase.Full(PhraseSlot.AppointMentor, "учитель математики", Ivanova)}");

    [Fact]
    public void Post_of_a_curator_stays_masculine()
    {
        PersonName name = new("Пономарёва", "Елена", "Андреевна", Gender.Female);

        Assert.Equal("заведующего Пономарёву\u00A0Е.\u00A0А.", PersonPhrase.Short(PhraseSlot.AppointCurator, "заведующий", name));
    }

    [Fact]
    public void Assign_a_mentor_to_a_mentee() => Assert.Equal(
        "Закрепить за молодым специалистом Кузьменко Олегом Ильичом наставника Иванову Марию Петровну",
        $"Закрепить за {PersonPhrase.Full(PhraseSlot.AssignTo, "молодой специалист", Kuzmenko)} наставника {PersonPhrase.Full(PhraseSlot.AssignMentor, null, Ivanova)}");

    [Fact]
    public void Entrust_control() => Assert.Equal(
        "заместителя директора Шевчук Анну Игоревну",
        PersonPhrase.Full(PhraseSlot.EntrustTo, "заместитель директора", Shevchuk));

    [Fact]
    public void Instruct_the_curator()
    {
        PersonName name = new("Сидорова", "Елена", "Андреевна", Gender.Female);

        Assert.Equal("Куратору Сидоровой\u00A0Е.\u00A0А.", PersonPhrase.Short(PhraseSlot.Instruct, "Куратор", name));
    }

    [Fact]
    public void Release_from_duties() => Assert.Equal(
        "Освободить Иванову\u00A0М.\u00A0П. от обязанностей наставника Кузьменко\u00A0О.\u00A0И.",
        $"Освободить {PersonPhrase.Short(PhraseSlot.Release, null, Ivanova)} от обязанностей наставника {PersonPhrase.Short(PhraseSlot.DutiesTowards, null, Kuzmenko)}");

    [Fact]
    public void On_an_application()
    {
        PersonName name = new("Гарифуллина", "Алсу", "Рашидовна", Gender.Female);

        Assert.Equal("учителя Гарифуллиной\u00A0А.\u00A0Р.", PersonPhrase.Short(PhraseSlot.ApplicationOf, "учитель", name));
    }

    [Theory]
    [InlineData(PhraseSlot.DrawnUpBy, "Ивановой\u00A0М.\u00A0П.")]
    [InlineData(PhraseSlot.Heard, "Иванову\u00A0М.\u00A0П.")]
    [InlineData(PhraseSlot.To, "Ивановой\u00A0М.\u00A0П.")]
    [InlineData(PhraseSlot.Listed, "Иванова\u00A0М.\u00A0П.")]
    public void Name_alone(PhraseSlot slot, string expected) => Assert.Equal(expected, PersonPhrase.Short(slot, " ", Ivanova));

    [Theory]
    [InlineData(PhraseSlot.LeavingOf, GrammaticalCase.Genitive)]
    [InlineData(PhraseSlot.Concerning, GrammaticalCase.Genitive)]
    [InlineData(PhraseSlot.From, GrammaticalCase.Genitive)]
    [InlineData(PhraseSlot.RepresentedBy, GrammaticalCase.Genitive)]
    [InlineData(PhraseSlot.Thank, GrammaticalCase.Dative)]
    [InlineData(PhraseSlot.Award, GrammaticalCase.Accusative)]
    [InlineData(PhraseSlot.AgreedWith, GrammaticalCase.Instrumental)]
    [InlineData(PhraseSlot.About, GrammaticalCase.Prepositional)]
    public void Case_of_a_slot(PhraseSlot slot, GrammaticalCase expected) => Assert.Equal(expected, PersonPhrase.Case(slot));

    [Fact]
    public void Every_slot_has_a_case() => Assert.All(Enum.GetValues<PhraseSlot>(), slot => PersonPhrase.Case(slot));
}
