using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.School.People;
using Nastavnik.Paperwork.Grammar;

namespace Nastavnik.Core.Preparation.Questionnaires;

/// <summary>A pair as it is called to its sides: «пара с Воронцовой Яной Дмитриевной», «пара с наставником Роговым Станиславом Андреевичем».</summary>
/// <param name="Mentor">Who of the two is the mentor.</param>
public sealed record PairNames(Guid Mentor, string ToMentor, string ToMentee);

/// <summary>Told by the module of pairs.</summary>
public interface IPairNames
{
    Task<IReadOnlyDictionary<Guid, PairNames>> OfAsync(IReadOnlyCollection<Guid> pairs, CancellationToken ct);
}

/// <summary>
/// What stands beside a sheet: about whom it is, or which pair, so that a mentor of three tells his three sheets apart. Queries do not grow with sheets.
/// </summary>
public sealed class Abouts(NastavnikDb db, IEnumerable<IPairNames> pairs)
{
    public async Task<Func<Invitation, string?>> OfAsync(IReadOnlyCollection<Invitation> sheets, CancellationToken ct = default)
    {
        var tell = await OfAsync([.. sheets.Select(s => (s.AboutId, s.PairId))], ct);
        return sheet => tell(sheet.PersonId, sheet.AboutId, sheet.PairId);
    }

    internal async Task<Func<Guid, Guid?, Guid?, string?>> OfAsync(IReadOnlyCollection<(Guid? About, Guid? Pair)> sheets, CancellationToken ct)
    {
        var people = db.People;
        var ids = sheets.Select(s => s.About).OfType<Guid>().Distinct().ToList();
        var names = ids.Count == 0 ? [] : (await people.AsNoTracking().Where(p => ids.Contains(p.Id)).ToListAsync(ct)).ToDictionary(p => p.Id, p => p.Name.Full(GrammaticalCase.Nominative));
        var wanted = sheets.Where(s => s.About is null).Select(s => s.Pair).OfType<Guid>().Distinct().ToList();
        var called = new Dictionary<Guid, PairNames>();
        foreach (var source in wanted.Count == 0 ? [] : pairs)
        {
            foreach (var (id, known) in await source.OfAsync(wanted, ct))
            {
                called[id] = known;
            }
        }

        return (person, about, pair) => about is { } whom ? names.GetValueOrDefault(whom)
            : pair is { } of && called.TryGetValue(of, out var known) ? (known.Mentor == person ? known.ToMentor : known.ToMentee) : null;
    }
}
