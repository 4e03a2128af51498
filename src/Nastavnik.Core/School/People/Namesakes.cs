using Nastavnik.Paperwork.Grammar;

namespace Nastavnik.Core.School.People;

/// <summary>A line of a list as its reader would see it.</summary>
/// <param name="Place">Class, post or place of work; empty: not known.</param>
/// <param name="Born">Null: not known, or not for this reader's eyes.</param>
public sealed record Namesake(Guid Id, string Name, string Place, DateOnly? Born);

/// <summary>Two people of one name in a list of choices are told apart: by the place, by the year of birth, by its day, by the order of their cards.</summary>
public static class Namesakes
{
    /// <param name="people">Everybody of the list.</param>
    /// <param name="placeBeside">The list shows the place itself, beside the name.</param>
    /// <returns>What to show as each one's name.</returns>
    public static IReadOnlyDictionary<Guid, string> Named(IEnumerable<Namesake> people, bool placeBeside)
    {
        var all = people.DistinctBy(p => p.Id).ToList();
        var shown = all.ToDictionary(p => p.Id, p => p.Name);
        foreach (var alike in all.GroupBy(p => Same(p.Name)).Where(g => g.Count() > 1))
        {
            var group = alike.OrderBy(p => p.Id).ToList();
            var best = Ways.FirstOrDefault(way => AllDiffer(group, way, placeBeside)) ?? ((p, n) => [p.Place, YearOf(p), $"карточка {n + 1}"]);
            foreach (var (person, number) in group.Select((p, n) => (p, n)))
            {
                var marks = best(person, number).Skip(placeBeside ? 1 : 0).Where(m => m.Length > 0).ToList();
                shown[person.Id] = marks.Count == 0 ? person.Name : $"{person.Name} ({string.Join(", ", marks)})";
            }
        }

        return shown;
    }

    /// <summary>From the shortest: each begins with the place, which a list may show itself.</summary>
    private static readonly Func<Namesake, int, IReadOnlyList<string>>[] Ways =
    [
        (p, _) => [p.Place],
        (p, _) => [p.Place, YearOf(p)],
        (p, _) => [p.Place, p.Born is { } born ? $"{RussianDate.Short(born)} г. р." : ""],
    ];

    private static bool AllDiffer(List<Namesake> group, Func<Namesake, int, IReadOnlyList<string>> way, bool placeBeside) =>
        group.Select((p, n) => string.Join('|', way(p, n))).Distinct(StringComparer.CurrentCultureIgnoreCase).Count() == group.Count
        && (placeBeside || group.Select((p, n) => way(p, n)).Count(marks => marks.All(m => m.Length == 0)) < 2);

    private static string YearOf(Namesake person) => person.Born is { } born ? $"{born.Year} г. р." : "";

    private static string Same(string name) => name.ToLowerInvariant().Replace('ё', 'е').Replace('\u00A0', ' ');
}
