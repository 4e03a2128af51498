using System.Globalization;

namespace Nastavnik.Paperwork.Grammar;

/// <summary>A noun after a number: «1 пара, 2 пары, 5 пар».</summary>
public static class Numerals
{
    /// <summary>The number and the noun with a non-breaking space between.</summary>
    public static string Count(int n, string one, string few, string many) =>
        n.ToString(CultureInfo.InvariantCulture) + Letters.NonBreakingSpace + Form(n, one, few, many);

    /// <summary>Only the noun.</summary>
    public static string Form(int n, string one, string few, string many)
    {
        long number = Math.Abs((long)n);
        if (number % 100 is >= 11 and <= 14)
        {
            return many;
        }

        return (number % 10) switch
        {
            1 => one,
            2 or 3 or 4 => few,
            _ => many,
        };
    }

    public static string Months(int n) => Count(n, "месяц", "месяца", "месяцев");

    public static string Years(int n) => Count(n, "год", "года", "лет");

    public static string Days(int n) => Count(n, "день", "дня", "дней");

    public static string WorkingDays(int n) => Count(n, "рабочий день", "рабочих дня", "рабочих дней");

    public static string Hours(int n) => Count(n, "час", "часа", "часов");

    public static string Minutes(int n) => Count(n, "минута", "минуты", "минут");

    public static string Pairs(int n) => Count(n, "пара", "пары", "пар");

    public static string Groups(int n) => Count(n, "группа", "группы", "групп");

    public static string Mentees(int n) => Count(n, "наставляемый", "наставляемых", "наставляемых");

    public static string Mentors(int n) => Count(n, "наставник", "наставника", "наставников");

    public static string People(int n) => Count(n, "человек", "человека", "человек");

    /// <summary>Whom: «ждём 1 человека, 2 человек, 5 человек», but «22 человека»: a compound numeral does not take the genitive.</summary>
    public static string Whom(int n) => Count(n, "человека", n is > 1 and < 5 ? "человек" : "человека", "человек");

    public static string Meetings(int n) => Count(n, "встреча", "встречи", "встреч");
}
