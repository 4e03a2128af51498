using System.Text.RegularExpressions;

namespace Nastavnik.Paperwork.Grammar;

/// <summary>
/// A person's name as papers need it. Parts are kept as written; gender picks the endings;
/// corrections come before the rules. A patronymic may be absent.
/// </summary>
public sealed partial record PersonName(
    string Surname,
    string GivenName,
    string? Patronymic,
    Gender Gender,
    NameCorrections? Corrections = null)
{
    /// <summary>«Ивановой Марии Петровны».</summary>
    public string Full(GrammaticalCase c) =>
        Join(' ', SurnameForms()[c], GivenNameForms()[c], PatronymicForms()[c]);

    /// <summary>«Ивановой М. П.» with non-breaking spaces: the surname is inflected, initials never are.</summary>
    public string Short(GrammaticalCase c) => Join(Letters.NonBreakingSpace, SurnameForms()[c], Initials);

    /// <summary>«М. П. Иванова» with non-breaking spaces, as under a signature.</summary>
    public string Signature => Join(Letters.NonBreakingSpace, Initials, Letters.OneSpace(Surname));

    /// <summary>«Мария Петровна», as in a letter.</summary>
    public string Address => Join(' ', Letters.OneSpace(GivenName), Letters.OneSpace(Patronymic));

    /// <summary>«М. П.»; «Мамед оглы» gives one initial, «Анна-Мария» gives «А.-М.».</summary>
    public string Initials => Join(Letters.NonBreakingSpace, InitialsOf(GivenName), InitialsOf(Patronymic));

    /// <summary>Surname in all cases, corrections applied.</summary>
    public CaseForms SurnameForms() => Corrected(Corrections?.Surname, NameDeclension.Surname(Surname, Gender));

    /// <summary>Given name in all cases, corrections applied.</summary>
    public CaseForms GivenNameForms() => Corrected(Corrections?.GivenName, NameDeclension.GivenName(GivenName, Gender));

    /// <summary>Patronymic in all cases, corrections applied; empty forms when there is none.</summary>
    public CaseForms PatronymicForms() => Corrected(Corrections?.Patronymic, NameDeclension.Patronymic(Patronymic ?? "", Gender));

    private static CaseForms Corrected(CaseCorrections? own, CaseForms guessed) => own is null ? guessed : own.Over(guessed);

    private static string InitialsOf(string? name)
    {
        string result = "";
        foreach (Match match in NameWords().Matches(Letters.OneSpace(name)))
        {
            if (NameDeclension.IsParticle(match.Groups["word"].Value))
            {
                continue;
            }

            string letter = char.ToUpperInvariant(match.Groups["word"].ValueSpan[0]) + ".";
            string between = match.Groups["gap"].Value == "-" ? "-" : Letters.NonBreakingSpace.ToString();
            result = result.Length == 0 ? letter : result + between + letter;
        }

        return result;
    }

    private static string Join(char gap, params string[] parts) => string.Join(gap, parts.Where(part => part.Length > 0));

    [GeneratedRegex(@"(?<gap>-?)(?<word>\p{L}+(?:['’ʼ]\p{L}+)*)")]
    private static partial Regex NameWords();
}
