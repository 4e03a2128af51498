using System.Text;
using System.Text.RegularExpressions;

namespace Nastavnik.Core.School.Accounts;

/// <summary>Names for signing in, made of the surname in Latin: «Иванова Мария» gives «ivanova-m».</summary>
public static partial class SignInNames
{
    private static readonly Dictionary<char, string> Latin = new()
    {
        ['а'] = "a", ['б'] = "b", ['в'] = "v", ['г'] = "g", ['д'] = "d", ['е'] = "e", ['ё'] = "e", ['ж'] = "zh", ['з'] = "z", ['и'] = "i", ['й'] = "y",
        ['к'] = "k", ['л'] = "l", ['м'] = "m", ['н'] = "n", ['о'] = "o", ['п'] = "p", ['р'] = "r", ['с'] = "s", ['т'] = "t", ['у'] = "u", ['ф'] = "f",
        ['х'] = "kh", ['ц'] = "ts", ['ч'] = "ch", ['ш'] = "sh", ['щ'] = "sch", ['ъ'] = "", ['ы'] = "y", ['ь'] = "", ['э'] = "e", ['ю'] = "yu", ['я'] = "ya",
    };

    /// <summary>«ivanova-m»; the caller adds a number when the name is taken.</summary>
    public static string Propose(string surname, string givenName)
    {
        var name = ToLatin(surname);
        var first = ToLatin(givenName);
        var proposed = first.Length == 0 ? name : $"{name}-{first[0]}";
        return proposed.Length < 3 ? "user-" + proposed : proposed;
    }

    /// <summary>Latin letters, digits and hyphens; everything else becomes one hyphen.</summary>
    public static string ToLatin(string text)
    {
        var latin = new StringBuilder();
        foreach (var letter in text.ToLowerInvariant())
        {
            if (Latin.TryGetValue(letter, out var letters))
            {
                latin.Append(letters);
            }
            else if (char.IsAsciiLetterOrDigit(letter))
            {
                latin.Append(letter);
            }
            else if (latin.Length > 0 && latin[^1] != '-')
            {
                latin.Append('-');
            }
        }

        return latin.ToString().Trim('-');
    }

    /// <summary>3–40 Latin letters, digits, dots and hyphens, beginning with a letter.</summary>
    public static bool IsFit(string name) => Fit().IsMatch(name);

    /// <summary>Looks like an address of electronic mail; whether it lives is not asked.</summary>
    public static bool IsEmail(string text) => Email().IsMatch(text) && text.Length <= 254;

    [GeneratedRegex(@"^[a-z][a-z0-9.\-]{2,39}\z")]
    private static partial Regex Fit();

    [GeneratedRegex(@"^[^@\s]+@[^@\s]+\.[^@\s.]+\z")]
    private static partial Regex Email();
}
