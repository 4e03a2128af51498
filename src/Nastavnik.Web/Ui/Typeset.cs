using System.Text.RegularExpressions;
using Nastavnik.Paperwork.Grammar;

namespace Nastavnik.Web.Ui;

/// <summary>Puts non-breaking spaces where Russian text must not break: after short words and №, between initials, before a dash, after a number.</summary>
public static partial class Typeset
{
    public static string Text(string text)
    {
        text = Typography.OneStop(text);
        text = ShortWord().Replace(text, "${word}\u00A0");
        text = Initials().Replace(text, "${word}\u00A0");
        text = Number().Replace(text, "${word}\u00A0");
        return text.Replace(" —", "\u00A0—", StringComparison.Ordinal).Replace("№ ", "№\u00A0", StringComparison.Ordinal);
    }

    [GeneratedRegex(@"(?<![\p{L}\p{N}-])(?<word>\p{L}{1,2}) (?=\S)", RegexOptions.ExplicitCapture, 200)]
    private static partial Regex ShortWord();

    [GeneratedRegex(@"(?<!\p{L})(?<word>\p{Lu}\.) (?=\p{Lu})", RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Initials();

    [GeneratedRegex(@"(?<![\p{L}.,])(?<word>\d+) (?=\p{Ll})", RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Number();
}
