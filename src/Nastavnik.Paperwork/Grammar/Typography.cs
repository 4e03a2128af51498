using System.Text.RegularExpressions;

namespace Nastavnik.Paperwork.Grammar;

/// <summary>The last touch on a text for print. Safe to apply twice.</summary>
public static partial class Typography
{
    private const string Gap = "\u00A0";

    /// <summary>
    /// Non-breaking space after short prepositions and «№», before «г.», between initials and beside them;
    /// straight quotes become «ёлочки»; a hyphen or a short dash between spaces becomes « — »; a sentence that ends in «г.» or in initials has no second full stop.
    /// </summary>
    public static string Set(string text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return text ?? "";
        }

        text = Quotes(text);
        text = Dash().Replace(text, "—");
        text = OneStop(text);
        text = Number().Replace(text, "№" + Gap);
        text = Year().Replace(text, "$1" + Gap + "г.");
        text = BetweenInitials().Replace(text, Gap);
        text = InitialsThenSurname().Replace(text, "$1" + Gap);
        text = SurnameThenInitials().Replace(text, "$1" + Gap);
        text = ActingSign().Replace(text, "$1.$2$3." + Gap);
        return Preposition().Replace(text, "$1" + Gap);
    }

    /// <summary>No second full stop where a sentence ends in «г.» or in initials.</summary>
    public static string OneStop(string text) => TwoStops().Replace(text, ".");

    /// <summary>The first letter large: a post at the head of a letter.</summary>
    public static string Capitalise(string text) =>
        string.IsNullOrEmpty(text) ? text ?? "" : char.ToUpperInvariant(text[0]) + text[1..];

    private static string Quotes(string text) =>
        StraightQuote().Replace(text, match => Opens(text, match.Index) ? "«" : "»");

    private static bool Opens(string text, int index)
    {
        if (index == 0)
        {
            return true;
        }

        char before = text[index - 1];
        return before == '"' ? Opens(text, index - 1) : char.IsWhiteSpace(before) || "([«„/—–-".Contains(before);
    }

    [GeneratedRegex(@"(?<!\.)\.\.(?!\.)")]
    private static partial Regex TwoStops();

    [GeneratedRegex("\"")]
    private static partial Regex StraightQuote();

    [GeneratedRegex(@"(?<=\S[ \u00A0])[-–](?=[ \u00A0]\S)")]
    private static partial Regex Dash();

    [GeneratedRegex(@"№[ \u00A0]*(?=[\p{L}\d_])")]
    private static partial Regex Number();

    [GeneratedRegex(@"(\d{4})[ \u00A0]*г\.")]
    private static partial Regex Year();

    [GeneratedRegex(@"(?<=(?<!\p{L})\p{Lu}\.)[ ]?(?=\p{Lu}\.)")]
    private static partial Regex BetweenInitials();

    [GeneratedRegex(@"((?<!\p{L})\p{Lu}\.)[ ](?=\p{Lu}\p{Ll})")]
    private static partial Regex InitialsThenSurname();

    [GeneratedRegex(@"(\p{Lu}\p{Ll}+) (?=\p{Lu}\.(?:[ \u00A0]?\p{Lu}\.|[\s,;)]|$))")]
    private static partial Regex SurnameThenInitials();

    [GeneratedRegex(@"(?<!\p{L})([Ии])\.([ \u00A0]?)(о)\. ")]
    private static partial Regex ActingSign();

    [GeneratedRegex(@"(?<![\p{L}\d-])([вксоуВКСОУ]|[Нн]а|[Пп]о|[Зз]а|[Дд]о|[Оо]т|[Ии]з|[Оо]б|[Вв]о|[Кк]о|[Сс]о) (?=\S)")]
    private static partial Regex Preposition();
}
