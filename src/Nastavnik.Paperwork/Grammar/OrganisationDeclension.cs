using System.Text.RegularExpressions;

namespace Nastavnik.Paperwork.Grammar;

/// <summary>
/// Declines the full name of an organisation: «муниципального бюджетного … учреждения «Школа № 5»».
/// The quoted name and everything after the head stay; abbreviations («МБОУ «…»») never change.
/// </summary>
public static partial class OrganisationDeclension
{
    /// <summary>All cases; an empty text gives empty forms.</summary>
    public static CaseForms Decline(string fullName)
    {
        string text = Letters.OneSpace(fullName);
        bool person = text.Contains("предприниматель", StringComparison.OrdinalIgnoreCase);
        HeadPhrase.Found head = HeadPhrase.Decline(text, person);
        CaseForms forms = head.Forms;
        int at = head.Length;
        while (at > 0 && Joint().Match(text, at) is { Success: true } joint && NamesAnOrganisation(text[(at + joint.Length)..]))
        {
            int start = at + joint.Length;
            HeadPhrase.Found next = HeadPhrase.Decline(text[start..], person: false);
            if (next.Length == 0)
            {
                break;
            }

            forms = forms.Then(joint.Value).Then(next.Forms);
            at = start + next.Length;
        }

        return forms.Then(text[at..]);
    }

    // «учреждение средняя школа № 5»: a second head follows when adjectives in the nominative lead to a known word.
    private static bool NamesAnOrganisation(string rest)
    {
        foreach (Match match in Words().Matches(rest))
        {
            string lower = match.Groups["word"].Value.ToLowerInvariant();
            if (PositionWords.IsOrganisation(lower))
            {
                return true;
            }

            if (AdjectivePatterns.Find(lower) is null)
            {
                return false;
            }
        }

        return false;
    }

    [GeneratedRegex(@"\G(?:\s[–—-]\s|\s)")]
    private static partial Regex Joint();

    [GeneratedRegex(@"\G\s?(?<word>\p{IsCyrillic}+(?:-\p{IsCyrillic}+)*)")]
    private static partial Regex Words();
}
