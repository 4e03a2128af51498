using System.Globalization;

namespace Nastavnik.Paperwork.Grammar;

/// <summary>School dates in words and digits, the same on every machine whatever its culture.</summary>
public static class RussianDate
{
    private static readonly string[] Months =
    [
        "января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября", "декабря",
    ];

    /// <summary>«7 сентября 2026 г.» with a non-breaking space before «г.».</summary>
    public static string Long(DateOnly date) => DayMonth(date) + Year(date);

    /// <summary>«07 сентября 2026 г.»: the day always has two digits.</summary>
    public static string LongPadded(DateOnly date) =>
        date.Day.ToString("00", CultureInfo.InvariantCulture) + " " + Months[date.Month - 1] + Year(date);

    /// <summary>«07.09.2026».</summary>
    public static string Short(DateOnly date) => date.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);

    /// <summary>«7 сентября».</summary>
    public static string DayMonth(DateOnly date) =>
        date.Day.ToString(CultureInfo.InvariantCulture) + " " + Months[date.Month - 1];

    private static string Year(DateOnly date) =>
        " " + date.Year.ToString("0000", CultureInfo.InvariantCulture) + Letters.NonBreakingSpace + "г.";
}
