using Nastavnik.Paperwork.Grammar;

namespace Nastavnik.Paperwork.Tests.Grammar;

/// <summary>Short notation for rows of forms.</summary>
internal static class Forms
{
    public static string Row(CaseForms forms) => string.Join('|', Enum.GetValues<GrammaticalCase>().Select(c => forms[c]));

    public static string[] Oblique(CaseForms forms) => [.. Enum.GetValues<GrammaticalCase>().Skip(1).Select(c => forms[c])];

    public static string[] Words(string forms) => forms.Split(' ');
}
