using System.Globalization;
using System.Text.RegularExpressions;

namespace Nastavnik.Paperwork.Lists.Values;

/// <summary>Who a partner is to the school.</summary>
public enum PartnerRole
{
    Other,
    Graduate,
    Entrepreneur,
    EnterpriseEmployee,
    CollegeTeacher,
    Parent,
    PublicFigure,
    Student,
}

/// <summary>A partner's role; for a graduate the year of leaving school.</summary>
public sealed record PartnerKindReading(PartnerRole Role, string Words, int? GraduationYear = null);

/// <summary>Where a person works and as whom.</summary>
public sealed record EmployerReading(string Organisation, string Position);

/// <summary>Reads «выпускник 2014 г.» and «ООО «Агрокомплекс»; инженер».</summary>
public static partial class PartnerReading
{
    public static Reading<PartnerKindReading?> Kind(string text)
    {
        var words = text.Trim();
        if (words.Length == 0)
        {
            return Reading.Sure<PartnerKindReading?>(null);
        }

        var lower = words.ToLowerInvariant();
        var role = lower switch
        {
            _ when lower.Contains("выпускн", StringComparison.Ordinal) => PartnerRole.Graduate,
            _ when lower.Contains("предпринимат", StringComparison.Ordinal) || lower is "ип" => PartnerRole.Entrepreneur,
            _ when lower.Contains("преподав", StringComparison.Ordinal) || lower.Contains("колледж", StringComparison.Ordinal) || lower.Contains("вуз", StringComparison.Ordinal) => PartnerRole.CollegeTeacher,
            _ when lower.Contains("сотрудник", StringComparison.Ordinal) || lower.Contains("работник", StringComparison.Ordinal) || lower.Contains("работодат", StringComparison.Ordinal) || lower.Contains("представител", StringComparison.Ordinal) => PartnerRole.EnterpriseEmployee,
            _ when lower.Contains("родител", StringComparison.Ordinal) => PartnerRole.Parent,
            _ when lower.Contains("обществен", StringComparison.Ordinal) || lower.Contains("волонт", StringComparison.Ordinal) => PartnerRole.PublicFigure,
            _ when lower.Contains("студент", StringComparison.Ordinal) => PartnerRole.Student,
            _ => PartnerRole.Other,
        };
        int? year = role == PartnerRole.Graduate && AnyYear().Match(lower) is { Success: true } m
            ? int.Parse(m.ValueSpan, CultureInfo.InvariantCulture)
            : null;
        var taken = new PartnerKindReading(role, words, year);
        return role == PartnerRole.Other
            ? Reading.Doubted<PartnerKindReading?>(taken, $"«{words}»: кем человек приходится школе, не распознано. Выберите в карточке.", words)
            : Reading.Sure<PartnerKindReading?>(taken);
    }

    /// <summary>Splits at the first «;», else at the first «,» outside of quotes.</summary>
    public static EmployerReading? Employer(string text)
    {
        var words = text.Trim();
        if (words.Length == 0 || words is "-" or "–" or "—")
        {
            return null;
        }

        var at = words.IndexOf(';', StringComparison.Ordinal);
        var depth = 0;
        for (var i = 0; at < 0 && i < words.Length; i++)
        {
            depth += words[i] == '«' ? 1 : words[i] == '»' ? -1 : 0;
            at = depth == 0 && words[i] == ',' ? i : -1;
        }

        return at < 0 ? new(words, "") : new(words[..at].Trim(), words[(at + 1)..].Trim());
    }

    [GeneratedRegex(@"(?:19|20)\d{2}")]
    private static partial Regex AnyYear();
}
