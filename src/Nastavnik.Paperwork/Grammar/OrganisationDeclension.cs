namespace Nastavnik.Paperwork.Grammar;

/// <summary>
/// Declines the full name of an organisation: «муниципального бюджетного … учреждения «Школа № 5»».
/// The quoted name and everything after the head stay; abbreviations («МБОУ «…»») never change.
/// </summary>
public static class OrganisationDeclension
{
    /// <summary>All cases; an empty text gives empty forms.</summary>
    public static CaseForms Decline(string fullName)
    {
        string text = Letters.OneSpace(fullName);
        bool person = text.Contains("предприниматель", StringComparison.OrdinalIgnoreCase);
        HeadPhrase.Found head = HeadPhrase.Decline(text, person);
        return head.Forms.Then(text[head.Length..]);
    }
}
