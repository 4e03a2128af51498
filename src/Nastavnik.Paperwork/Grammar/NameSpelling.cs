using System.Text;
using System.Text.RegularExpressions;

namespace Nastavnik.Paperwork.Grammar;

/// <summary>Puts a name from a list into the usual spelling.</summary>
public static partial class NameSpelling
{
    private const string Latin = "ABCEHKMOPTXYaceopxy";
    private const string Cyrillic = "АВСЕНКМОРТХУасеорху";

    /// <summary>
    /// «НУРМАГОМЕДОВА  ольга» gives «Нурмагомедова Ольга»; «Мамин - сибиряк» gives «Мамин-Сибиряк»;
    /// «МАМЕД КЫЗЫ» gives «Мамед кызы». Latin look-alikes inside a Cyrillic word become Cyrillic.
    /// Words already in mixed case («МакДональд») keep it.
    /// </summary>
    public static string Tidy(string? name)
    {
        string text = Letters.OneSpace(name).Replace(Letters.NonBreakingSpace, ' ');
        text = Dashes().Replace(text, "-");
        return Words().Replace(text, match => Word(match.Value, match.Index == 0));
    }

    private static string Word(string raw, bool first)
    {
        string word = ToCyrillic(raw);
        string lower = word.ToLowerInvariant();
        if (!first && (NameDeclension.IsParticle(lower) || lower == "фон"))
        {
            return lower;
        }

        bool mixed = char.IsUpper(word[0]) && word.Skip(1).Any(char.IsLower);
        return mixed ? word : char.ToUpperInvariant(lower[0]) + lower[1..];
    }

    private static string ToCyrillic(string word)
    {
        if (!word.Any(c => c is >= 'А' and <= 'я' or 'ё' or 'Ё') || !word.Any(Latin.Contains))
        {
            return word;
        }

        StringBuilder result = new(word.Length);
        foreach (char c in word)
        {
            int index = Latin.IndexOf(c, StringComparison.Ordinal);
            result.Append(index < 0 ? c : Cyrillic[index]);
        }

        return result.ToString();
    }

    [GeneratedRegex(@"\p{L}+")]
    private static partial Regex Words();

    [GeneratedRegex(@"\s*[-–—‐‑]\s*")]
    private static partial Regex Dashes();
}
