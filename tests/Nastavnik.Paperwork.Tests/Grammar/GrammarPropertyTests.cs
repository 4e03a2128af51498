using FsCheck;
using FsCheck.Fluent;
using Nastavnik.Paperwork.Grammar;
using Xunit;

namespace Nastavnik.Paperwork.Tests.Grammar;

/// <summary>What must hold for any word, not only for the words of the tables.</summary>
public sealed class GrammarPropertyTests
{
    private static readonly Gen<string> Word =
        from letters in Gen.Elements("абвгдеёжзийклмнопрстуфхцчшщъыьэюя".ToCharArray()).NonEmptyListOf()
        from ending in Gen.Elements("", "ов", "ова", "ий", "ой", "ая", "ец", "ок", "ёк", "ень", "ия", "их", "ых", "ич", "на", "ша", "щийся", "ие")
        select new string([.. letters]) + ending;

    private static readonly Gen<string> Phrase =
        from words in Gen.NonEmptyListOf(Gen.Frequency((6, Word), (1, Gen.Elements("-", "№ 5", "«А»", "(", ")", "и", "по", "ГПД", "М.", "оглы", "x"))))
        from gap in Gen.Elements(" ", "-", "")
        select string.Join(gap, words).Trim();

    private static readonly Gen<Gender> AnyGender = Gen.Elements(Gender.Male, Gender.Female);

    [Fact]
    public void Declining_keeps_the_nominative_and_never_spoils_the_spacing()
    {
        var cases = from text in Phrase from gender in AnyGender select (text, gender);

        Prop.ForAll(cases.ToArbitrary(), sample => new[]
        {
            NameDeclension.Surname(sample.text, sample.gender),
            NameDeclension.GivenName(sample.text, sample.gender),
            NameDeclension.Patronymic(sample.text, sample.gender),
            PositionDeclension.Decline(sample.text),
            OrganisationDeclension.Decline(sample.text),
        }.All(forms => forms.Nominative == sample.text && Forms.Row(forms).Split('|').All(Clean)))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(500));
    }

    [Fact]
    public void Any_text_at_all_is_taken_without_an_error()
    {
        Prop.ForAll(ArbMap.Default.ArbFor<string>(), text =>
        {
            PersonName name = new(text, text, text, Gender.Male);
            _ = (CaseForms.Of(name.Full), CaseForms.Of(name.Short), name.Signature, name.Address);
            _ = (PositionDeclension.Decline(text), OrganisationDeclension.Decline(text), GenderGuess.From(text, text, text));
            string tidy = NameSpelling.Tidy(text);
            return NameSpelling.Tidy(tidy) == tidy;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
    }

    [Fact]
    public void Typography_applied_twice_changes_nothing_more()
    {
        var pieces = Gen.Elements("в", "Иванов", "И.", "П.", "\"", "-", "–", "№", "5", "2026", "г.", "и. о.", "школа", "(", ")");
        var texts = from words in pieces.ListOf() from gap in Gen.Elements(" ", "", "\u00A0") select string.Join(gap, words);

        Prop.ForAll(texts.ToArbitrary(), text =>
        {
            string once = Typography.Set(text);
            return Typography.Set(once) == once;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
    }

    private static bool Clean(string form) => form.Length > 0 && !form.Contains("  ", StringComparison.Ordinal) && form == form.Trim();
}
