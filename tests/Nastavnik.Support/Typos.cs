using System.Text.RegularExpressions;

namespace Nastavnik.Support;

/// <summary>Slips that no grammar rule sees and every reader does: two full stops, a space before a comma, a name from the code.</summary>
public static partial class Typos
{
    private const int Around = 30;

    /// <summary>Each slip with the words around it.</summary>
    public static IEnumerable<string> In(string text)
    {
        var line = WebPage.Fold(text);
        return Slips().Matches(line).Select(m => $"slip: «{line[Math.Max(0, m.Index - Around)..Math.Min(line.Length, m.Index + m.Length + Around)]}»");
    }

    [GeneratedRegex(@"(?<!\.)\.\.(?!\.)|[\p{L}\d»)] [,.;:!?](?=\s|$)|,,|;\.|\(\s*\)|« | »(?!\s*$)|\bnull\b|\{\d|\b(Nastavnik|System|Microsoft)\.[A-Z]|\b[A-Z][a-z]+([A-Z][a-z]+)+\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Slips();
}
