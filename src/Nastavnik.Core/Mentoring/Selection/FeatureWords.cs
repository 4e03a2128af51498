using System.Globalization;
using System.Text.RegularExpressions;
using Nastavnik.Matching.People;

namespace Nastavnik.Core.Mentoring.Selection;

/// <summary>Reads what people wrote in their own words: days of the week, classes. What is not understood is «not told».</summary>
internal static partial class FeatureWords
{
    private static readonly (string Beginning, DayOfWeek Day)[] Days =
    [
        ("понедельник", DayOfWeek.Monday), ("вторник", DayOfWeek.Tuesday), ("сред", DayOfWeek.Wednesday), ("четверг", DayOfWeek.Thursday),
        ("пятниц", DayOfWeek.Friday), ("суббот", DayOfWeek.Saturday), ("воскресень", DayOfWeek.Sunday),
        ("пн", DayOfWeek.Monday), ("вт", DayOfWeek.Tuesday), ("ср", DayOfWeek.Wednesday), ("чт", DayOfWeek.Thursday), ("пт", DayOfWeek.Friday), ("сб", DayOfWeek.Saturday), ("вс", DayOfWeek.Sunday),
    ];

    /// <summary>«по средам, чт после 15:00» → the days named; whole days, since hours are free words.</summary>
    public static Slots SlotsOf(string? words)
    {
        var slots = default(Slots);
        if (string.IsNullOrWhiteSpace(words))
        {
            return slots;
        }

        foreach (Match word in Word().Matches(words.ToLowerInvariant()))
        {
            foreach (var (beginning, day) in Days)
            {
                if (beginning.Length == 2 ? word.Value == beginning : word.Value.StartsWith(beginning, StringComparison.Ordinal))
                {
                    slots |= Slots.On(day);
                    break;
                }
            }

            if (word.Value.StartsWith("будн", StringComparison.Ordinal))
            {
                slots |= Slots.On(DayOfWeek.Monday) | Slots.On(DayOfWeek.Tuesday) | Slots.On(DayOfWeek.Wednesday) | Slots.On(DayOfWeek.Thursday) | Slots.On(DayOfWeek.Friday);
            }
        }

        return slots;
    }

    /// <summary>«1–4 класс», «5, 7» → the classes; «любой» → none named.</summary>
    public static IReadOnlyList<int> ClassesOf(string? words)
    {
        var classes = new SortedSet<int>();
        foreach (Match range in Range().Matches(words ?? ""))
        {
            var from = int.Parse(range.Groups[1].Value, CultureInfo.InvariantCulture);
            var to = range.Groups[2].Success ? int.Parse(range.Groups[2].Value, CultureInfo.InvariantCulture) : from;
            for (var at = from; at <= to && at <= 11; at++)
            {
                classes.Add(at);
            }
        }

        classes.Remove(0);
        return [.. classes];
    }

    [GeneratedRegex(@"\p{L}+")]
    private static partial Regex Word();

    [GeneratedRegex(@"(?<!\d)(\d{1,2})(?:\s*[-–—]\s*(\d{1,2}))?(?!\d)")]
    private static partial Regex Range();
}
