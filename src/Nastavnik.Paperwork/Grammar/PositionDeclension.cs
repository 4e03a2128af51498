using System.Text.RegularExpressions;

namespace Nastavnik.Paperwork.Grammar;

/// <summary>
/// Declines the name of a post or a role («учитель математики», «ученица 9 «А» класса», «родитель (законный представитель)»).
/// The head agrees, dependents stay, «и. о. директора» never changes.
/// </summary>
public static partial class PositionDeclension
{
    /// <summary>All cases; an empty text gives empty forms.</summary>
    public static CaseForms Decline(string position)
    {
        string text = Letters.OneSpace(position);
        if (text.Length == 0 || Acting().IsMatch(text))
        {
            return CaseForms.Same(text);
        }

        HeadPhrase.Found head = HeadPhrase.Decline(text, person: true);
        CaseForms forms = head.Forms;
        int at = head.Length;
        foreach (Match joint in Joints().Matches(text, at))
        {
            int start = joint.Index + joint.Length;
            if (joint.Index < at || !NamesAPerson(text[start..]))
            {
                continue;
            }

            HeadPhrase.Found next = HeadPhrase.Decline(text[start..], person: true);
            forms = forms.Then(text[at..start]).Then(next.Forms);
            at = start + next.Length;
        }

        return forms.Then(text[at..]);
    }

    // A joint starts a second head only when adjectives in the nominative lead to a known word:
    // «русского языка и литературы» is not one.
    private static bool NamesAPerson(string rest)
    {
        if (Rank().IsMatch(rest))
        {
            return true;
        }

        foreach (Match match in Words().Matches(rest))
        {
            string lower = match.Value.ToLowerInvariant();
            if (lower.Split('-').Any(PositionWords.IsNoun) || PositionWords.IsSubstantive(lower))
            {
                return true;
            }

            if (match.Index > 0 && rest[match.Index - 1] is not (' ' or '-'))
            {
                return false;
            }

            if (AdjectivePatterns.Find(lower) is null)
            {
                return false;
            }
        }

        return false;
    }

    [GeneratedRegex(@"^(?:и\s*\.\s*о\s*\.|ио\s|врио\s|врип\s|и/о\s)", RegexOptions.IgnoreCase)]
    private static partial Regex Acting();

    [GeneratedRegex(@"^(?:старш|младш|ведущ|главн)(?:ий|ая|ый)\)")]
    private static partial Regex Rank();

    [GeneratedRegex(@"\s*[(,;/]\s*|\sи\s|\s[–—-]\s")]
    private static partial Regex Joints();

    [GeneratedRegex(@"\p{IsCyrillic}+(?:-\p{IsCyrillic}+)*")]
    private static partial Regex Words();
}
