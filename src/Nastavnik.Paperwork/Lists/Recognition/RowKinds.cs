using System.Text.RegularExpressions;
using Nastavnik.Paperwork.Lists.Names;
using Nastavnik.Paperwork.Lists.Values;

namespace Nastavnik.Paperwork.Lists.Recognition;

/// <summary>Tells people from sections, totals and signatures.</summary>
internal static partial class RowKinds
{
    private static readonly string[] SectionWords =
    [
        "школ", "класс", "звен", "специалист", "администрац", "педагог", "учител", "воспитател", "служб", "состав", "персонал", "отделени", "кафедр",
        "методическ", "работник", "сотрудник", "обучающ", "учащ", "учени", "групп", "корпус", "филиал", "основн", "начальн", "средн", "партн", "выпускник", "список",
    ];

    /// <summary>Null: a person's row. <paramref name="nameColumn"/> is where names stand.</summary>
    public static SkipReason? Of(ListRow row, int nameColumn)
    {
        var (filled, texts, first) = (0, 0, "");
        foreach (var cell in row.Cells)
        {
            if (cell.IsEmpty)
            {
                continue;
            }

            filled++;
            if (cell.Kind == ListCellKind.Text)
            {
                texts++;
                first = first.Length == 0 ? cell.Text.Trim() : first;
            }
        }

        if (Total().IsMatch(first))
        {
            return SkipReason.Total;
        }

        var named = nameColumn < row.Cells.Count && LooksLikeName(row.Cells[nameColumn].Text);
        if (first.Contains("___", StringComparison.Ordinal) || (filled <= 3 && !named && Signed().IsMatch(first)))
        {
            return SkipReason.Footer;
        }

        // Numbers printed in advance with nobody beside them.
        if (texts == 0 && (nameColumn >= row.Cells.Count || row.Cells[nameColumn].IsEmpty))
        {
            return filled <= 1 ? SkipReason.Footer : null;
        }

        if (texts == 1 && !named && (filled == 1 || (filled == 2 && HasSectionWord(first))))
        {
            return SkipReason.Section;
        }

        return null;
    }

    /// <summary>Two to five words, each from a capital letter, no word of a section.</summary>
    public static bool LooksLikeName(string text)
    {
        if (text.Length > 80 || text.AsSpan().ContainsAnyInRange('0', '9') || text.Contains(':', StringComparison.Ordinal))
        {
            return false;
        }

        var words = text.Split([' ', '\u00A0'], StringSplitOptions.RemoveEmptyEntries);
        if (!words.Any(NameReading.IsPatronymic) && HasSectionWord(text))
        {
            return false;
        }

        return words.Length is >= 2 and <= 5
            && words.All(w => char.IsUpper(w[0]) || w is "оглы" or "кызы" or "углы" or "гызы" or "оглу")
            && words.All(w => w.All(c => char.IsLetter(c) || c is '-' or '.' or '\'' or '’'));
    }

    /// <summary>The class teacher named in a title or a section: «Классный руководитель: Ткач Анна Ивановна».</summary>
    public static Reading<NameParts?>? ClassTeacher(string text)
    {
        var match = Teacher().Match(text);
        if (!match.Success)
        {
            return null;
        }

        var name = AfterName().Replace(match.Groups["name"].Value, "").Trim(' ', '.', '_', '-', '–', ':');
        return name.Length < 4 ? null : NameReading.Read(name);
    }

    private static bool HasSectionWord(string text) =>
        SectionWords.Any(w => text.Contains(w, StringComparison.OrdinalIgnoreCase));

    [GeneratedRegex(@"^(итого|всего|общее количество|количество|кол-во|в том числе|из них)(\s|:|$|\W)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Total();

    [GeneratedRegex(@"^(директор|заведующ|и\.?\s?о\.?\s|исполнител|исп\.|составил|подпись|м\.\s?п\.|согласовано|утвержда|секретар|ответственн|специалист по кадрам|дата[:\s])", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Signed();

    [GeneratedRegex(@"(?:классн\p{L}*|кл\.?)\s*(?:рук\p{L}*\.?|воспитател\p{L}*)\s*[:–—-]?\s*(?<name>.+)$", RegexOptions.IgnoreCase)]
    private static partial Regex Teacher();

    [GeneratedRegex(@"[,;(].*$|\s+(тел|моб|каб)\b.*$|\s*\+?\d.*$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex AfterName();
}
