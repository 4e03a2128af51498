using System.Globalization;
using System.Text.RegularExpressions;

namespace Nastavnik.Paperwork.Lists.Values;

/// <summary>A teacher's qualification category.</summary>
public enum QualificationCategory
{
    None,
    Compliance,
    First,
    Highest,
}

/// <summary>A category and the year it is said to last to.</summary>
public sealed record QualificationReading(QualificationCategory Category, int? UntilYear = null);

/// <summary>Reads «Высшая (до 2027)», «1 кв. кат.», «соответствие», «б/к».</summary>
public static partial class CategoryReading
{
    public static Reading<QualificationReading?> Read(string text, DateOnly today)
    {
        var lower = text.Replace('ё', 'е').Trim().ToLowerInvariant();
        if (lower.Length == 0)
        {
            return Reading.Sure<QualificationReading?>(null);
        }

        QualificationCategory? category =
            lower.StartsWith("высш", StringComparison.Ordinal) || lower is "вкк" or "в/к" or "в" ? QualificationCategory.Highest
            : lower.StartsWith("перв", StringComparison.Ordinal) || First().IsMatch(lower) ? QualificationCategory.First
            : lower.Contains("соотв", StringComparison.Ordinal) || lower is "сзд" ? QualificationCategory.Compliance
            : lower is "-" or "–" or "—" or "нет" || lower.StartsWith("б/к", StringComparison.Ordinal) || lower.StartsWith("без", StringComparison.Ordinal)
                || lower.StartsWith("не имеет", StringComparison.Ordinal) ? QualificationCategory.None
            : null;
        if (category is not { } known)
        {
            return Reading.Doubted<QualificationReading?>(null, $"Категория «{text.Trim()}» не понята и не взята. Выберите её в карточке.");
        }

        int? until = Until().Match(lower) is { Success: true } m ? int.Parse(m.Groups[1].ValueSpan, CultureInfo.InvariantCulture) : null;
        var taken = new QualificationReading(known, until);
        return until < today.Year
            ? Reading.Doubted<QualificationReading?>(taken, $"Категория указана до {until} года, срок прошёл. Проверьте.", text.Trim())
            : Reading.Sure<QualificationReading?>(taken);
    }

    [GeneratedRegex(@"^(1|i)(\s|-|$|\p{L}|\.)")]
    private static partial Regex First();

    [GeneratedRegex(@"до\s*(?:\d{1,2}\.\d{1,2}\.)?(\d{4})")]
    private static partial Regex Until();
}
