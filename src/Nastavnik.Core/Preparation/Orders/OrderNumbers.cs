using System.Globalization;
using System.Text.RegularExpressions;

namespace Nastavnik.Core.Preparation.Orders;

/// <summary>Numbers of orders as offices write them: «131-од», «№ 12», «45/1-к».</summary>
public static partial class OrderNumbers
{
    /// <summary>What is compared: no «№», no spaces, lower case, long dashes as hyphens.</summary>
    public static string KeyOf(string number) =>
        Spaces().Replace(Tidy(number).ToLowerInvariant(), "").Replace('–', '-').Replace('—', '-');

    /// <summary>As it is kept: «№» and outer spaces dropped.</summary>
    public static string Tidy(string number) => number.Trim().TrimStart('№').Trim();

    /// <summary>The number after the greatest one: «132-од» after «131-од»; null when nothing can be counted on.</summary>
    public static string? Next(IEnumerable<string> taken)
    {
        var last = taken.Select(Parts).Where(p => p is not null).OrderBy(p => p!.Value.Count).LastOrDefault();
        return last is { } found ? $"{found.Before}{(found.Count + 1).ToString(CultureInfo.InvariantCulture)}{found.After}" : null;
    }

    /// <summary>The first number of a new year: «1-од» when last year's were «131-од».</summary>
    public static string? First(IEnumerable<string> lastYear) =>
        lastYear.Select(Parts).LastOrDefault(p => p is not null) is { } found ? $"{found.Before}1{found.After}" : null;

    /// <summary>Missing numbers of a journal that is ours alone, from 1 to the greatest.</summary>
    public static IReadOnlyList<int> Gaps(IEnumerable<string> taken)
    {
        var counts = taken.Select(Parts).Where(p => p is not null).Select(p => p!.Value.Count).ToHashSet();
        return counts.Count == 0 ? [] : [.. Enumerable.Range(1, counts.Max()).Where(n => !counts.Contains(n))];
    }

    private static (string Before, int Count, string After)? Parts(string number) =>
        Pattern().Match(number) is { Success: true } found && int.TryParse(found.Groups["n"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            ? (found.Groups["before"].Value, count, found.Groups["after"].Value)
            : null;

    [GeneratedRegex(@"^(?<before>\D*)(?<n>\d{1,6})(?<after>.*)$")]
    private static partial Regex Pattern();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
