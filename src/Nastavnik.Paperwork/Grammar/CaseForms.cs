namespace Nastavnik.Paperwork.Grammar;

/// <summary>One word or phrase in all six cases. Safe to keep as JSON.</summary>
public sealed record CaseForms(
    string Nominative,
    string Genitive,
    string Dative,
    string Accusative,
    string Instrumental,
    string Prepositional)
{
    /// <summary>The form of one case.</summary>
    public string this[GrammaticalCase c] => c switch
    {
        GrammaticalCase.Nominative => Nominative,
        GrammaticalCase.Genitive => Genitive,
        GrammaticalCase.Dative => Dative,
        GrammaticalCase.Accusative => Accusative,
        GrammaticalCase.Instrumental => Instrumental,
        GrammaticalCase.Prepositional => Prepositional,
        _ => throw new ArgumentOutOfRangeException(nameof(c), c, "There are six cases."),
    };

    /// <summary>A word that has one form in every case.</summary>
    public static CaseForms Same(string text) => new(text, text, text, text, text, text);

    /// <summary>Forms computed case by case.</summary>
    public static CaseForms Of(Func<GrammaticalCase, string> form) => new(
        form(GrammaticalCase.Nominative),
        form(GrammaticalCase.Genitive),
        form(GrammaticalCase.Dative),
        form(GrammaticalCase.Accusative),
        form(GrammaticalCase.Instrumental),
        form(GrammaticalCase.Prepositional));

    /// <summary>The same change made to every form.</summary>
    public CaseForms Map(Func<string, string> change) => Of(c => change(this[c]));

    /// <summary>Joins two phrases case by case.</summary>
    internal CaseForms Then(CaseForms next) => Of(c => this[c] + next[c]);

    internal CaseForms Then(string unchanged) => Map(form => form + unchanged);
}
