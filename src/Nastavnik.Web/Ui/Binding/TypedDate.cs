using System.Globalization;
using System.Text.RegularExpressions;

namespace Nastavnik.Web.Ui;

/// <summary>Reads a date as people write it: 07.09.2026, 7.9.26, 7/9/2026, 2026-09-07. Says in words why it could not.</summary>
public static partial class TypedDate
{
    private static readonly string[] Months =
        ["января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября", "декабря"];

    /// <summary>The date, or the sentence that tells what is wrong and what to enter.</summary>
    public static (DateOnly? Date, string? Error) Read(string text)
    {
        text = text.Trim();
        if (Iso().Match(text) is { Success: true } iso) { return Check(iso); }
        return DayFirst().Match(text) is { Success: true } plain ? Check(plain)
            : (null, $"«{text}» не похоже на дату. Введите день, месяц и год, например 07.09.2026");
    }

    private static (DateOnly?, string?) Check(Match match)
    {
        int day = Number(match, "d"), month = Number(match, "m"), year = Number(match, "y");
        if (match.Groups["y"].Length == 2) { year += year < 50 ? 2000 : 1900; }
        if (month is < 1 or > 12) { return (null, $"Месяца {month} не бывает. Введите месяц от 1 до 12"); }
        if (year is < 1900 or > 2100) { return (null, $"Год {year} не подходит. Введите год полностью, например 2026"); }
        if (day < 1 || day > DateTime.DaysInMonth(2024, month))
        {
            return (null, $"{day} {Months[month - 1]} не бывает. Введите день от 1 до {DateTime.DaysInMonth(year, month)}");
        }

        return day <= DateTime.DaysInMonth(year, month)
            ? (new DateOnly(year, month, day), null)
            : (null, $"{day} {Months[month - 1]} {year} года не бывает. Введите день от 1 до {DateTime.DaysInMonth(year, month)}");
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<d>\d{1,2})\s*[.,/\- ]\s*(?<m>\d{1,2})\s*[.,/\- ]\s*(?<y>\d{4}|\d{2})(\s*г(\.|ода)?)?$", RegexOptions.ExplicitCapture, 200)]
    private static partial Regex DayFirst();

    [GeneratedRegex(@"^(?<y>\d{4})-(?<m>\d{1,2})-(?<d>\d{1,2})$", RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Iso();
}
