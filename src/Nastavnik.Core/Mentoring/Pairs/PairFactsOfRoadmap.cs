using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.School.Roadmap;
using Nastavnik.Paperwork.Grammar;

namespace Nastavnik.Core.Mentoring.Pairs;

/// <summary>«Пары без приказа: 3».</summary>
internal sealed class UnorderedPairs(NastavnikDb db) : IRoadmapFact
{
    public string Item => FactItems.PairsWithoutOrder;

    public async Task<Fact> CountAsync(DateOnly on, CancellationToken ct)
    {
        var states = await db.Pairs.AsNoTracking().Where(p => PairStates.Live.Contains(p.State) || p.State == PairState.Completed).GroupBy(p => p.State).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        var (total, agreed, onOrder) = (states.Values.Sum(), Of(PairState.Agreed), Of(PairState.OnOrder));
        var waiting = agreed + onOrder + Of(PairState.Proposed) + Of(PairState.Discussed);
        return (total, waiting, agreed) switch
        {
            (0, _, _) => new(0, 0, "Пар ещё нет", "/pairs/matching", FactState.TooEarly),
            (_, 0, _) => new(total, total, $"Все пары закреплены приказом: {total}", "/pairs", FactState.Met),
            (_, _, > 0) => new(total - waiting, total, $"Пары без приказа: {waiting}", "/orders/new", FactState.Waiting, $"Куратор готовит приказ: согласовано {Numerals.Pairs(agreed)}"),
            _ when onOrder > 0 => new(total - waiting, total, $"Пары без приказа: {waiting}", "/orders", FactState.Waiting, "Приказ ждёт подписи руководителя"),
            _ => new(total - waiting, total, $"Пары без приказа: {waiting}", "/pairs?state=Discussed", FactState.InWork, "Стороны знакомятся и отвечают"),
        };

        int Of(PairState state) => states.GetValueOrDefault(state);
    }
}

/// <summary>«Работают 5 пар из 8».</summary>
internal sealed class ActivePairs(NastavnikDb db) : IRoadmapFact
{
    public string Item => FactItems.ActivePairs;

    public async Task<Fact> CountAsync(DateOnly on, CancellationToken ct)
    {
        var approved = await db.Pairs.AsNoTracking().Where(p => PairStates.ByOrder.Contains(p.State)).Select(p => p.State).ToListAsync(ct);
        var active = approved.Count(s => s == PairState.Active);
        return approved.Count == 0
            ? new(0, 0, "Пар, закреплённых приказом, ещё нет", "/pairs", FactState.TooEarly)
            : new(active, approved.Count, $"Работают: {active} из {Numerals.Count(approved.Count, "пары", "пар", "пар")}", "/pairs?state=Approved",
                active == approved.Count ? FactState.Met : FactState.InWork, active == approved.Count ? null : "Остальные начнут, когда утверждена программа");
    }
}
