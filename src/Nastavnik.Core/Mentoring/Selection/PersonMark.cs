using System.Text.RegularExpressions;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Matching.Plans;

namespace Nastavnik.Core.Mentoring.Selection;

/// <summary>Stands for a name in what a draft keeps: whose card is erased has no name in old drafts either.</summary>
public static partial class PersonMark
{
    private const string UnknownPerson = "человек не из списка";

    public static string Of(Guid person) => $"⟨{person:N}⟩";

    /// <summary>The problem with marks for names.</summary>
    public static MatchingProblem Put(MatchingProblem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        return problem with { Mentors = [.. problem.Mentors.Select(m => m with { Name = Of(m.Id) })], Mentees = [.. problem.Mentees.Select(m => m with { Name = Of(m.Id) })] };
    }

    /// <summary>Whom the text speaks of.</summary>
    public static IEnumerable<Guid> In(string? text) => text is null ? [] : Mark().Matches(text).Select(m => Guid.Parse(m.Groups["id"].ValueSpan));

    /// <summary>The text with names. A name with initials already ends with a dot.</summary>
    public static string Told(string text, Func<Guid, string?> name)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Mark().Replace(text, m => name(Guid.Parse(m.Groups["id"].ValueSpan)) ?? UnknownPerson).Replace("..", ".", StringComparison.Ordinal);
    }

    internal static Refusal Told(MatchingRefusal refusal, MatchingProblem named)
    {
        var names = named.Mentors.Select(m => (m.Id, m.Name)).Concat(named.Mentees.Select(m => (m.Id, m.Name))).DistinctBy(p => p.Id).ToDictionary(p => p.Id, p => p.Name);
        return new Refusal(Told(refusal.Sentence, id => names.GetValueOrDefault(id)));
    }

    [GeneratedRegex("⟨(?<id>[0-9a-f]{32})⟩", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Mark();
}
