using System.Globalization;
using System.Text.RegularExpressions;
using Nastavnik.Paperwork.Lists.Names;

namespace Nastavnik.Paperwork.Lists.Values;

/// <summary>A class: parallel 1–12 and a letter, which a small school may not have.</summary>
public sealed partial record ClassName(int Parallel, string Letter)
{
    /// <summary>«5А», «10».</summary>
    public override string ToString() => Parallel.ToString(CultureInfo.InvariantCulture) + Letter;

    /// <summary>Reads «5А», «5 «А»», «7 б класс», «9-Б», «10»; null when it is not a class at all.</summary>
    public static ClassName? Read(string text)
    {
        if (text.Length > 40 || Whole().Match(text.Trim()) is not { Success: true } m)
        {
            return null;
        }

        var parallel = int.Parse(m.Groups["n"].ValueSpan, CultureInfo.InvariantCulture);
        return parallel is < 1 or > 12 ? null : new(parallel, LookAlikes.ToCyrillic(m.Groups["l"].Value.ToUpperInvariant()));
    }

    /// <summary>Finds a class named inside a title: «Список обучающихся 7 «А» класса».</summary>
    public static ClassName? Find(string title)
    {
        if (Read(title) is { } whole)
        {
            return whole;
        }

        var m = Inside().Match(title);
        return m.Success ? Read(m.Groups["c"].Value) : null;
    }

    [GeneratedRegex("""^(?:класс\s*)?(?<n>\d{1,2})\s*(?:-?(?:й|ый|ой))?\s*[-–]?\s*["«„“'(]?\s*(?<l>[А-ЯЁа-яёA-Za-z]?)\s*["»“”')]?\s*(?:кл\.?|класс[а-я]*)?$""", RegexOptions.IgnoreCase)]
    private static partial Regex Whole();

    [GeneratedRegex("""(?<![\d.])(?<c>\d{1,2}\s*[-–]?\s*["«„“']?\s*[А-ЯЁа-яё]?\s*["»“”']?)\s*класс""", RegexOptions.IgnoreCase)]
    private static partial Regex Inside();
}
