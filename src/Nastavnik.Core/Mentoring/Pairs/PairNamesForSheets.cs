using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.Preparation.Questionnaires;
using Nastavnik.Core.School.People;
using Nastavnik.Paperwork.Grammar;

namespace Nastavnik.Core.Mentoring.Pairs;

/// <summary>A mentor is told whom he leads, a mentee who leads him; mentees of a group are not told of each other (INV-44).</summary>
internal sealed class PairNamesForSheets(NastavnikDb db) : IPairNames
{
    public async Task<IReadOnlyDictionary<Guid, PairNames>> OfAsync(IReadOnlyCollection<Guid> pairs, CancellationToken ct)
    {
        var (links, people) = (db.PairMembers, db.People);
        var found = await links.AsNoTracking().Where(l => pairs.Contains(l.PairId) && !l.IsVoid && l.To == null).Select(l => new { l.PairId, l.MentorId, l.PersonId }).ToListAsync(ct);
        var ids = found.SelectMany(f => new[] { f.MentorId, f.PersonId }).Distinct().ToList();
        var names = (await people.AsNoTracking().Where(p => ids.Contains(p.Id)).ToListAsync(ct)).ToDictionary(p => p.Id, p => p.Name);
        return found.GroupBy(f => f.PairId).ToDictionary(g => g.Key, g => Called(g.First().MentorId, [.. g.Select(f => f.PersonId).Distinct()], names));
    }

    private static PairNames Called(Guid mentor, List<Guid> mentees, Dictionary<Guid, PersonName> names)
    {
        var lead = names[mentor].Full(GrammaticalCase.Instrumental);
        return mentees.Count == 1
            ? new(mentor, $"пара {With(names[mentees[0]].Full(GrammaticalCase.Instrumental))}", $"пара с наставником {lead}")
            : new(mentor, $"группа: {string.Join(", ", mentees.Select(m => names[m].Full(GrammaticalCase.Nominative)).Order(StringComparer.CurrentCulture))}", $"группа с наставником {lead}");
    }

    /// <summary>«со Смирновым», «со Щукиным», «с Сёминым»: «со» before с, з, ш, ж and another consonant, and before щ.</summary>
    private static string With(string name) =>
        name.StartsWith('Щ') || (name.Length > 1 && "СЗШЖ".Contains(name[0], StringComparison.Ordinal) && !"аеёиоуыэюяь".Contains(name[1], StringComparison.Ordinal)) ? $"со {name}" : $"с {name}";
}
