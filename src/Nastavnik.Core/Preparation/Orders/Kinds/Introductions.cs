using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.TargetModel;
using Nastavnik.Paperwork.Grammar;

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

    /// <summary>What an order that rests on the introduction is told before it is signed.</summary>
    public async Task<OrderCheck> CheckAsync(DateOnly on, CancellationToken ct) => await FindAsync(on, ct: ct) is { } introduction
        ? new OrderCheck(true, $"Приказ о внедрении действует: {introduction.Requisites}")
        : new OrderCheck(false, $"На {RussianDate.Short(on)} нет действующего приказа о внедрении: этот приказ окажется раньше своего основания");

    /// <summary>«приказа от 02.10.2026 № 114-од «О внедрении …»», after «На основании».</summary>
    public static string Basis(Order introduction) => $"приказа {introduction.Requisites} «{introduction.Title}»";
}
