using System.Globalization;
using System.Text.RegularExpressions;

namespace Nastavnik.Paperwork.Lists.Values;

/// <summary>Reads a day in its many spellings. Null with a blocking remark: there is no such day or it is not a date.</summary>
public static partial class DateReading
{
    private static readonly string[] Nominative =
        ["январь", "февраль", "март", "апрель", "май", "июнь", "июль", "август", "сентябрь", "октябрь", "ноябрь", "декабрь"];

    private static readonly string[] MonthNames =
        ["января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября", "декабря"];

    /// <param name="today">A birth is never after it; two-digit years are read by it.</param>
    /// <param name="ages">Ages that are usual for the list: outside of them the date is a doubt, and the century of a two-digit year is chosen by them.</param>
    public static Reading<DateOnly?> Birth(ListCell cell, DateOnly today, (int From, int To) ages)
    {
        var reading = Read(cell, today, ages);
        if (reading.Value is not { } date || reading.Remarks.Any(r => r.Severity == DoubtSeverity.Blocking))
        {
            return reading;
        }

        if (date > today)
        {
            return Reading.Blocked<DateOnly?>(null, $"Дата рождения {Text(date)} ещё не наступила. Исправьте год.");
        }

        var age = today.Year - date.Year - ((today.Month, today.Day).CompareTo((date.Month, date.Day)) < 0 ? 1 : 0);
        return age < ages.From || age > ages.To
            ? new(date, [.. reading.Remarks, new(DoubtSeverity.Look, $"По дате рождения {Text(date)} возраст {age}: для этого списка необычно. Проверьте год.", Text(date))])
            : reading;
    }

    /// <summary>The text has the look of a day, real or not.</summary>
    public static bool IsWritten(string text) => Digits().IsMatch(text) || Iso().IsMatch(text) || Words().IsMatch(text);

    private static Reading<DateOnly?> Read(ListCell cell, DateOnly today, (int From, int To) ages)
    {
        if (cell.Date is { } date)
        {
            return Reading.Sure<DateOnly?>(date);
        }

        var text = cell.Text.Replace('\u00A0', ' ').Trim();
        if (cell.Kind == ListCellKind.Number || (text.Length == 5 && text.All(char.IsAsciiDigit)))
        {
            return Serial(text);
        }

        if (Digits().Match(text) is { Success: true } d)
        {
            return Numeric(d, text, today, ages);
        }

        if (Iso().Match(text) is { Success: true } iso)
        {
            return Day(Number(iso, 1), Number(iso, 2), Number(iso, 3), []);
        }

        if (Words().Match(text) is { Success: true } w)
        {
            var name = w.Groups[2].Value.ToLowerInvariant();
            var month = Math.Max(
                Array.FindIndex(MonthNames, m => m.StartsWith(name, StringComparison.Ordinal)),
                Array.FindIndex(Nominative, m => m.StartsWith(name, StringComparison.Ordinal))) + 1;
            return month == 0
                ? Reading.Blocked<DateOnly?>(null, $"Нет месяца «{w.Groups[2].Value}». Исправьте дату.")
                : Year(Number(w, 1), month, w.Groups[3].Value, today, ages);
        }

        return YearOnly().IsMatch(text)
            ? Reading.Blocked<DateOnly?>(null, $"Указан только год: {text}. Нужны день и месяц.")
            : Reading.Blocked<DateOnly?>(null, $"«{text}» не похоже на дату. Запишите её как 14.03.2013.");
    }

    private static Reading<DateOnly?> Serial(string text)
    {
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var serial) && serial is >= 10_000 and < 60_000)
        {
            var date = new DateOnly(1899, 12, 30).AddDays((int)serial);
            return Reading.Doubted<DateOnly?>(date, $"Вместо даты стоит число {text}. Поняли как {Text(date)}.", Text(date));
        }

        return YearOnly().IsMatch(text)
            ? Reading.Blocked<DateOnly?>(null, $"Указан только год: {text}. Нужны день и месяц.")
            : Reading.Blocked<DateOnly?>(null, $"Число {text} — не дата. Запишите её как 14.03.2013.");
    }

    private static Reading<DateOnly?> Numeric(Match d, string text, DateOnly today, (int From, int To) ages)
    {
        var (day, month) = (Number(d, 1), Number(d, 2));
        if (month > 12 && day <= 12)
        {
            var turned = Year(month, day, d.Groups[3].Value, today, ages);
            return turned.Value is { } date
                ? Reading.Doubted<DateOnly?>(date, $"В «{text}» месяц стоит первым. Поняли как {Text(date)}.", Text(date))
                : turned;
        }

        var read = Year(day, month, d.Groups[3].Value, today, ages);
        var isShort = d.Groups[1].Length == 1 && d.Groups[2].Length == 1 && d.Groups[3].Length == 2;
        return isShort && day != month && read.Value is { } taken
            ? Reading.Doubted<DateOnly?>(taken, $"День и месяц можно прочитать двояко. Взяли {taken.Day} {MonthNames[month - 1]} {taken.Year} года.", Text(taken))
            : read;
    }

    private static Reading<DateOnly?> Year(int day, int month, string year, DateOnly today, (int From, int To) ages)
    {
        var full = int.Parse(year, CultureInfo.InvariantCulture);
        if (year.Length == 4)
        {
            return Day(full, month, day, []);
        }

        // Of the two centuries the one that gives a usual age; else the nearest past.
        var recent = full + 2000;
        full = today.Year - recent < ages.From && today.Year - (recent - 100) <= ages.To + 1 ? recent - 100 : recent;
        full = full > today.Year ? full - 100 : full;
        return Day(full, month, day, [new(DoubtSeverity.Note, $"Год записан двумя цифрами, понят как {full}.", full.ToString(CultureInfo.InvariantCulture))]);
    }

    private static Reading<DateOnly?> Day(int year, int month, int day, IReadOnlyList<Remark> remarks)
    {
        if (month is < 1 or > 12)
        {
            return Reading.Blocked<DateOnly?>(null, $"Месяца с номером {month} не бывает. Исправьте дату.");
        }

        if (year < 1900)
        {
            return Reading.Blocked<DateOnly?>(null, $"Год {year} не подходит. Исправьте дату.");
        }

        if (day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            var ofYear = day == 29 && month == 2 ? $" {year} года" : "";
            return Reading.Blocked<DateOnly?>(null, $"{day} {MonthNames[month - 1]}{ofYear} не бывает. Исправьте дату.");
        }

        return new(new DateOnly(year, month, day), remarks);
    }

    private static string Text(DateOnly date) => date.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);

    private static int Number(Match match, int group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(\d{1,2})\s{0,2}[./\-,\s]\s{0,2}(\d{1,2})\s{0,2}[./\-,\s]\s{0,2}(\d{4}|\d{2})\s*(?:г\.?\s?р?\.?|года?)?(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?$")]
    private static partial Regex Digits();

    [GeneratedRegex(@"^(\d{4})[./\-](\d{1,2})[./\-](\d{1,2})(?:[T\s]\d{1,2}:\d{2}.*)?$")]
    private static partial Regex Iso();

    [GeneratedRegex(@"^«?(\d{1,2})»?\s+([А-Яа-яё]{3,})\.?\s+(\d{4}|\d{2})\s*(?:г\.?\s?р?\.?|года?)?$")]
    private static partial Regex Words();

    [GeneratedRegex(@"^(19|20)\d{2}\s*(г\.?\s?р?\.?|года?)?$")]
    private static partial Regex YearOnly();
}
