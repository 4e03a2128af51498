using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Data;

namespace Nastavnik.Core.Preparation.Orders;

/// <summary>Which signed order holds on a day.</summary>
public sealed class OrdersInForce(NastavnikDb db)
{
    /// <summary>The latest one in force; null when there is none.</summary>
    public Task<Order?> FindAsync(string kindCode, DateOnly on, CancellationToken ct = default) =>
        In(kindCode, on).OrderByDescending(o => o.EffectiveFrom).ThenByDescending(o => o.RegisteredAt).ThenByDescending(o => o.Id).FirstOrDefaultAsync(ct);

    internal IQueryable<Order> In(string kindCode, DateOnly on) =>
        db.Orders.AsNoTracking().Where(o => o.KindCode == kindCode && o.State == OrderState.Signed && o.EffectiveFrom <= on && (o.EffectiveTo == null || on <= o.EffectiveTo));
}

public sealed record NoOrderOfIntroduction()
    : Refusal("Не издан приказ о внедрении целевой модели (об организации наставничества). Подготовьте его в разделе «Приказы»; подписывает руководитель.", null, "INV-27");

public sealed record NoCuratorAppointed()
    : Refusal("Не назначен куратор: нет действующего приказа о его назначении. Подготовьте его в разделе «Приказы»; подписывает руководитель.", null, "INV-27");

/// <summary>What orders open for the rest of the school (INV-27).</summary>
public sealed class OrdersGate(OrdersInForce inForce)
{
    /// <summary>Null: pairs may be formed on the day.</summary>
    public async Task<Refusal?> PairsMayBeFormedAsync(DateOnly on, CancellationToken ct = default) =>
        await inForce.FindAsync("D-01", on, ct) is null ? new NoOrderOfIntroduction()
        : await inForce.FindAsync("D-02", on, ct) is null ? new NoCuratorAppointed()
        : null;
}
