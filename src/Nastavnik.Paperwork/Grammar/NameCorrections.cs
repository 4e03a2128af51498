namespace Nastavnik.Paperwork.Grammar;

/// <summary>Forms of one part of a name as the person writes them; an empty case is left to the rules. JSON-safe.</summary>
public sealed record CaseCorrections(
    string? Genitive = null,
    string? Dative = null,
    string? Accusative = null,
    string? Instrumental = null,
    string? Prepositional = null)
{
    /// <summary>The rules' forms with the person's own put over them.</summary>
    public CaseForms Over(CaseForms guessed) => new(
        guessed.Nominative,
        Own(Genitive) ?? guessed.Genitive,
        Own(Dative) ?? guessed.Dative,
        Own(Accusative) ?? guessed.Accusative,
        Own(Instrumental) ?? guessed.Instrumental,
        Own(Prepositional) ?? guessed.Prepositional);

    /// <summary>What differs between checked forms and the rules' guess; null when nothing does.</summary>
    public static CaseCorrections? Difference(CaseForms guessed, CaseForms checkedForms)
    {
        CaseCorrections found = new(
            Changed(GrammaticalCase.Genitive),
            Changed(GrammaticalCase.Dative),
            Changed(GrammaticalCase.Accusative),
            Changed(GrammaticalCase.Instrumental),
            Changed(GrammaticalCase.Prepositional));
        return found == new CaseCorrections() ? null : found;

        string? Changed(GrammaticalCase c)
        {
            string? own = Own(checkedForms[c]);
            return own == guessed[c] ? null : own;
        }
    }

    private static string? Own(string? form) => Letters.OneSpace(form) is { Length: > 0 } text ? text : null;
}

/// <summary>A person's own forms of the name. They come before every rule. JSON-safe.</summary>
public sealed record NameCorrections(
    CaseCorrections? Surname = null,
    CaseCorrections? GivenName = null,
    CaseCorrections? Patronymic = null);
