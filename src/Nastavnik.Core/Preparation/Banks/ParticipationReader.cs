using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.School.People;
using Nastavnik.Paperwork.Grammar;

namespace Nastavnik.Core.Preparation.Banks;

/// <summary>Adds up what the modules above tell of pairs; without them nobody has one.</summary>
public sealed class ParticipationReader(NastavnikDb db, IEnumerable<IParticipationSource> sources)
{
    public async Task<IReadOnlyDictionary<Guid, Participation>> OfAsync(BankSide side, IReadOnlyCollection<Guid> people, DateOnly on, CancellationToken ct = default)
    {
        var all = new Dictionary<Guid, Participation>();
        foreach (var source in sources)
        {
            foreach (var (person, told) in await source.OfAsync(side, people, on, ct))
            {
                var before = all.GetValueOrDefault(person, Participation.Nothing);
                all[person] = new Participation(
                    told.Standing > before.Standing ? told.Standing : before.Standing, before.Taken + told.Taken,
                    [.. before.Pairs.Where(b => !told.Pairs.Any(t => t.PairId == b.PairId)), .. told.Pairs]);
            }
        }

        return all;
    }

    public async Task<IReadOnlyCollection<Guid>> InLivePairsAsync(BankSide side, DateOnly on, CancellationToken ct = default)
    {
        var all = new HashSet<Guid>();
        foreach (var source in sources)
        {
            all.UnionWith(await source.InLivePairsAsync(side, on, ct));
        }

        return all;
    }

    /// <summary>Short names of everybody these pairs name.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> NamesAsync(IEnumerable<Participation> of, CancellationToken ct = default)
    {
        var ids = of.SelectMany(p => p.Pairs).SelectMany(p => p.Others).Distinct().ToList();
        if (ids.Count == 0)
        {
            return new Dictionary<Guid, string>();
        }

        var people = db.People;
        return (await people.AsNoTracking().Where(p => ids.Contains(p.Id)).ToListAsync(ct)).ToDictionary(p => p.Id, p => p.Name.Short(GrammaticalCase.Nominative));
    }
}
