using System.Text;

namespace Nastavnik.Paperwork.Lists.Names;

/// <summary>What of a name is compared: no case, no spaces at the edges or doubled, ё as е, Latin look-alikes as Cyrillic, one kind of hyphen.</summary>
public static class NameKey
{
    public static string Of(NameParts name) => Of(name.Surname, name.GivenName, name.Patronymic);

    /// <summary>«ИВАНОВ|ПЕТР|ИЛЬИЧ»; a missing patronymic leaves the last part empty.</summary>
    public static string Of(string surname, string givenName, string? patronymic) =>
        $"{Of(surname)}|{Of(givenName)}|{Of(patronymic ?? "")}";

    /// <summary>One part of a name, or any other text.</summary>
    public static string Of(string text)
    {
        var key = new StringBuilder(text.Length);
        foreach (var c in LookAlikes.ToCyrillic(text.ToUpperInvariant()))
        {
            if (c is ' ' or '\u00A0' or '\t' or '\n' or '\r')
            {
                if (key.Length > 0 && key[^1] is not (' ' or '-'))
                {
                    key.Append(' ');
                }
            }
            else if (c is '-' or '–' or '—' or '‐' or '‑')
            {
                key.Length -= key.Length > 0 && key[^1] == ' ' ? 1 : 0;
                key.Append('-');
            }
            else if (c is not '.')
            {
                key.Append(c == 'Ё' ? 'Е' : c);
            }
        }

        return key.ToString().TrimEnd();
    }
}
