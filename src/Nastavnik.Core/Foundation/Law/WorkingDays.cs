namespace Nastavnik.Core.Foundation.Law;

/// <summary>
/// Terms counted in working days: five-day week, holidays of ТК РФ, ст. 112. Yearly transfers of days off are not known here,
/// so near such days a term may part from the production calendar by a day.
/// </summary>
public static class WorkingDays
{
    private static readonly HashSet<(int Month, int Day)> Holidays =
    [
        (1, 1), (1, 2), (1, 3), (1, 4), (1, 5), (1, 6), (1, 7), (1, 8), (2, 23), (3, 8), (5, 1), (5, 9), (6, 12), (11, 4),
    ];

    public static bool IsWorking(DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !Holidays.Contains((day.Month, day.Day));

    /// <summary>The last day of a term of <paramref name="count"/> working days that begins on the day after <paramref name="day"/>.</summary>
    public static DateOnly After(DateOnly day, int count)
    {
        while (count > 0)
        {
            day = day.AddDays(1);
            if (IsWorking(day))
            {
                count--;
            }
        }

        return day;
    }
}
