using System.Text.RegularExpressions;

namespace Nastavnik.Paperwork.Grammar;

/// <summary>
/// Declines the head of a phrase – agreeing adjectives and one noun – and leaves its dependents as they are:
/// «социальн|ый педагог», «учитель| математики», «муниципальное … учреждение| «Школа № 5»».
/// </summary>
internal static partial class HeadPhrase
{
    /// <summary>How far the head reaches and its forms; the tail is the caller's.</summary>
    public sealed record Found(CaseForms Forms, int Length);

    /// <param name="text">A phrase in the nominative, one space between words.</param>
    /// <param name="person">The head names a person, so masculine accusative equals genitive.</param>
    public static Found Decline(string text, bool person)
    {
        CaseForms forms = CaseForms.Same("");
        int at = 0;
        string? agreement = null;
        while (NextWord().Match(text, at) is { Success: true } match)
        {
            string word = match.Groups["word"].Value;
            if (at > 0 && match.Groups["gap"].Length == 0)
            {
                break;
            }

            string lower = word.ToLowerInvariant();
            if (IsAbbreviation(word, lower) || (agreement is not null && IsPreposition(lower)))
            {
                break;
            }

            bool adjective = AdjectivePatterns.Find(lower) is not null && !PositionWords.IsNoun(lower);
            int end = match.Index + match.Length;
            bool shortened = end < text.Length && text[end] == '.';
            if (shortened && !PositionWords.IsShortAdjective(lower))
            {
                break;
            }

            forms = forms.Then(match.Groups["gap"].Value).Then(shortened ? CaseForms.Same(word + ".") : Word(word, person));
            at = shortened ? end + 1 : end;
            agreement = lower;
            if (!(adjective || shortened) || StandsAlone(lower, text, at))
            {
                break;
            }
        }

        return new Found(forms, at);
    }

    private static bool StandsAlone(string lower, string text, int at)
    {
        if (!PositionWords.IsSubstantive(lower))
        {
            return false;
        }

        Match next = NextWord().Match(text, at);
        return !next.Success || !IsNominativeNoun(next.Groups["word"].Value.ToLowerInvariant());
    }

    private static bool IsNominativeNoun(string lower) => lower.Split('-').All(PositionWords.IsNoun);

    private static CaseForms Word(string word, bool person)
    {
        string[] parts = word.Split('-');
        CaseForms forms = Part(parts[0], person, last: parts.Length == 1);
        for (int i = 1; i < parts.Length; i++)
        {
            forms = forms.Then("-").Then(Part(parts[i], person, last: i == parts.Length - 1));
        }

        return forms;
    }

    private static CaseForms Part(string part, bool person, bool last)
    {
        string lower = part.ToLowerInvariant();
        if (IsAbbreviation(part, lower) || char.IsAsciiLetter(part[0]) || (!last && (PositionWords.IsStandingPart(lower) || lower.EndsWith('о'))))
        {
            return CaseForms.Same(part);
        }

        if (!PositionWords.IsNoun(lower) && AdjectivePatterns.Find(lower) is { } pattern && !IsNounInIj(lower))
        {
            CaseForms forms = pattern.Apply(part);
            return !person && AdjectivePatterns.IsMasculine(lower) ? forms with { Accusative = forms.Nominative } : forms;
        }

        bool neuterPerson = person && Letters.EndsWithAny(lower, "лицо");
        return (PositionWords.IsSubstantive(lower) ? AdjectivePatterns.Find(lower) : null)?.Apply(part)
            ?? CommonNouns.Find(lower, person && !neuterPerson).Apply(part);
    }

    // «лицей», «санаторий»: nouns whose ending an adjective could have.
    private static bool IsNounInIj(string lower) => Letters.EndsWithAny(lower, "торий", "арий", "герой", "строй");

    private static bool IsAbbreviation(string word, string lower) =>
        Letters.IsShouted(word) && !PositionWords.IsNoun(lower) && !PositionWords.IsSubstantive(lower) && lower.Length < 9;

    private static bool IsPreposition(string lower) => lower is "по" or "за" or "в" or "во" or "с" or "со" or "на" or "при" or "и" or "для" or "о" or "об" or "к" or "у" or "из" or "от" or "до" or "имени";

    [GeneratedRegex(@"\G(?<gap>\)?[ \u00A0]?\(?)(?<word>(?:[A-Za-z]+-)?\p{IsCyrillic}+(?:-\p{IsCyrillic}+)*)")]
    private static partial Regex NextWord();
}
