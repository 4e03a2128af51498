using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.Preparation.Orders;
using Nastavnik.Core.School.People;
using Nastavnik.Paperwork.Grammar;

namespace Nastavnik.Core.Mentoring.Pairs;

/// <summary>A change that an order may make.</summary>
/// <param name="Amended">Requisites of the order it changes.</param>
/// <param name="Silent">Sides that have not agreed.</param>
public sealed record ChangeRow(Guid Id, Guid PairId, Guid? AmendedId, string Amended, string Sentence, int Silent);

public sealed class ChangeQueries(NastavnikDb db)
{
    /// <summary>Prepared changes and those of this draft.</summary>
    public async Task<IReadOnlyList<ChangeRow>> ForOrderAsync(Guid? order, DateOnly today, CancellationToken ct = default)
    {
        var changes = await db.PairChanges.AsNoTracking().Where(c => c.State == PairChangeState.Prepared || (c.State == PairChangeState.OnOrder && c.OrderId == order)).OrderBy(c => c.Id).ToListAsync(ct);
        var pairIds = changes.ConvertAll(c => c.PairId);
        var pairs = await db.Pairs.AsNoTracking().Include(p => p.Members).Where(p => pairIds.Contains(p.Id)).ToDictionaryAsync(p => p.Id, ct);
        var people = changes.Select(c => c.PersonId ?? pairs[c.PairId].MentorId).ToList();
        var names = await db.People.AsNoTracking().Where(p => people.Contains(p.Id)).ToDictionaryAsync(p => p.Id, ct);
        var orderIds = pairs.Values.Select(p => p.OrderId).OfType<Guid>().ToList();
        var orders = await db.Orders.AsNoTracking().Where(o => orderIds.Contains(o.Id)).Select(o => new { o.Id, o.Number, o.Date }).ToDictionaryAsync(o => o.Id, o => $"от {o.Date:dd.MM.yyyy} № {o.Number}", ct);
        return
        [
            .. changes.Select(c => (Change: c, Pair: pairs[c.PairId])).Select(x => new ChangeRow(
                x.Change.Id, x.Pair.Id, x.Pair.OrderId, x.Pair.OrderId is { } id ? orders.GetValueOrDefault(id, "") : "",
                $"{Typography.Capitalise(x.Pair.Title)}: {x.Change.Kind.Name()}, {names[x.Change.PersonId ?? x.Pair.MentorId].Name.Short(GrammaticalCase.Nominative)}, с {RussianDate.Short(x.Change.From)}",
                ChangeRules.Silent(x.Pair, x.Change, today).Count)),
        ];
    }
}
