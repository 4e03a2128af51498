using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.TargetModel;

namespace Nastavnik.Core.Preparation.Orders.Kinds;

/// <summary>Orders D-01 in force: a school may have one for pupils and one for teachers, often of one day.</summary>
public sealed class Introductions(OrdersInForce inForce)
{
    /// <summary>The order that other papers rest on: of the regime asked, else of pupils before teachers; the latest of its regime. Null: none is in force.</summary>
    public async Task<Order?> FindAsync(DateOnly on, Regime first = Regime.A, CancellationToken ct = default)
    {
        var all = await inForce.In(IntroductionOrder.KindCode, on).ToListAsync(ct);
        return all.OrderBy(o => o.FieldsAs<IntroductionOrderFields>().Regime == first ? 0 : 1).ThenByDescending(o => o.EffectiveFrom).ThenByDescending(o => o.RegisteredAt).FirstOrDefault();
    }
}
