using System.Globalization;
using System.Text.RegularExpressions;

namespace Nastavnik.Paperwork.Lists.Values;

/// <summary>Reads length of service in full months. Null: nothing was taken.</summary>
public static partial class ServiceLength
{
    private const int LongestYears = 70;

    public static Reading<int?> Read(ListCell cell, DateOnly today)
    {
        if (cell.Kind == ListCellKind.Number)
        {
            return Years(cell.Number, cell.Text);
        }

        if (cell.Date is { } from)
        {
            return Since(from, today, cell.Text);
        }

        var text = cell.Text.Replace('\u00A0', ' ').Trim().ToLowerInvariant();
        if (text is "-" or "–" or "—" or "нет" or "без стажа" or "б/с" or "0 лет")
        {
            return Reading.Noted<int?>(0, $"«{text}» понято как стаж 0.", "0");
        }

        if (LessThanYear().IsMatch(text))
        {
            return Reading.Noted<int?>(0, "Стаж меньше года, сколько месяцев — не указано. Взяли 0.", "0");
        }

        if (SinceDay().Match(text) is { Success: true } s
            && DateOnly.TryParseExact(s.Groups[1].Value, ["dd.MM.yyyy", "d.M.yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return Since(day, today, text);
        }

        if (double.TryParse(text.Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return Years(number, text);
        }

        var m = Spelt().Match(text);
        if (!m.Success || (!m.Groups["y"].Success && !m.Groups["m"].Success))
        {
            return Reading.Doubted<int?>(null, $"Стаж «{text}» не прочитан. Запишите его как «4 года 7 мес.» или числом лет.");
        }

        var (years, months) = (Part(m, "y"), Part(m, "m"));
        return months > 11 && years > 0
            ? Reading.Doubted<int?>(Math.Min(years, LongestYears) * 12 + months, $"В стаже «{text}» месяцев больше одиннадцати. Проверьте.", $"{years} л. {months} мес.")
            : Years(years + (months / 12d), text);
    }

    private static Reading<int?> Years(double years, string text)
    {
        if (years < 0 || years > LongestYears)
        {
            return Reading.Doubted<int?>(null, $"Стаж «{text}» невозможен и не взят. Укажите число лет.");
        }

        return Reading.Sure<int?>((int)Math.Round(years * 12));
    }

    private static Reading<int?> Since(DateOnly from, DateOnly today, string text)
    {
        if (from > today)
        {
            return Reading.Doubted<int?>(null, $"Стаж «{text}» начинается в будущем и не взят.");
        }

        var months = ((today.Year - from.Year) * 12) + today.Month - from.Month - (today.Day < from.Day ? 1 : 0);
        return Reading.Doubted<int?>(months, $"Вместо стажа стоит дата. Посчитали от неё: {months / 12} л. {months % 12} мес.", $"{months / 12} л. {months % 12} мес.");
    }

    private static int Part(Match match, string group) =>
        match.Groups[group] is { Success: true } g ? int.Parse(g.ValueSpan, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"^(менее|меньше|до|<)\s*(1\s*)?год[а]?$")]
    private static partial Regex LessThanYear();

    [GeneratedRegex(@"^с\s+(\d{1,2}\.\d{1,2}\.\d{4})\s*(г\.?)?$")]
    private static partial Regex SinceDay();

    [GeneratedRegex(@"^(?:(?<y>\d{1,3})\s*(?:л\.?|лет|г\.?|год[а]?)(?:\s*,?\s*и?\s*|$))?(?:(?<m>\d{1,2})\s*(?:м\.?|мес\.?|месяц(?:а|ев)?))?$")]
    private static partial Regex Spelt();
}
