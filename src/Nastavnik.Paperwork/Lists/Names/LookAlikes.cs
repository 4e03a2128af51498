using System.Buffers;

namespace Nastavnik.Paperwork.Lists.Names;

/// <summary>Latin letters that look like Cyrillic ones and get into lists from a wrong keyboard.</summary>
public static class LookAlikes
{
    private const string Latin = "ABCEHKMOPTXYaceopxykm";
    private const string Cyrillic = "АВСЕНКМОРТХУасеорхукм";
    private static readonly SearchValues<char> AnyLatin = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    public static bool HasLatin(ReadOnlySpan<char> text) => text.ContainsAny(AnyLatin);

    /// <summary>The text with look-alikes as Cyrillic; other Latin letters stay.</summary>
    public static string ToCyrillic(string text)
    {
        if (!HasLatin(text))
        {
            return text;
        }

        return string.Create(text.Length, text, (letters, from) =>
        {
            for (var i = 0; i < letters.Length; i++)
            {
                var at = Latin.IndexOf(from[i], StringComparison.Ordinal);
                letters[i] = at < 0 ? from[i] : Cyrillic[at];
            }
        });
    }
}
