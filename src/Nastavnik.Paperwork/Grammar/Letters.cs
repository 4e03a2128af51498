using System.Text.RegularExpressions;

namespace Nastavnik.Paperwork.Grammar;

/// <summary>What the rules of endings ask about letters.</summary>
internal static partial class Letters
{
    public const string Velars = "гкх";
    public const string Sibilants = "жшчщ";

    public const char NonBreakingSpace = '\u00A0';

    public static bool IsVowel(char c) => "аеёиоуыэюя".Contains(c);

    public static bool IsConsonant(char c) => "бвгджзклмнпрстфхцчшщ".Contains(c);

    public static int Syllables(string lower) => lower.Count(IsVowel);

    /// <summary>ALL CAPS, two letters or more.</summary>
    public static bool IsShouted(string word)
    {
        int letters = 0;
        foreach (char c in word)
        {
            if (char.IsLower(c))
            {
                return false;
            }

            letters += char.IsLetter(c) ? 1 : 0;
        }

        return letters > 1;
    }

    public static bool EndsWithAny(string lower, params ReadOnlySpan<string> endings)
    {
        foreach (string ending in endings)
        {
            if (lower.EndsWith(ending, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Trims and leaves one space where there were several; a single non-breaking space stays.</summary>
    public static string OneSpace(string? text) =>
        string.IsNullOrWhiteSpace(text) ? "" : Gaps().Replace(text.Trim(), " ");

    [GeneratedRegex(@"[\s]{2,}|[\t\r\n\v\f\u0085\u2028\u2029]")]
    private static partial Regex Gaps();
}
