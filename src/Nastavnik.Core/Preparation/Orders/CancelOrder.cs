using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.School.Accounts;

namespace Nastavnik.Core.Preparation.Orders;

/// <summary>Annuls an order that is not signed yet; a signed one is changed only by another order.</summary>
public sealed record CancelOrderCommand(Guid OrderId, string? Reason);

public sealed class CancelOrder(NastavnikDb db, ActBook acts, OrderKinds kinds)
{
    public Task<Outcome> ExecuteAsync(CancelOrderCommand command, Submission by, CancellationToken ct = default) =>
        acts.RunAsync(by, OrderActs.Cancelled, passesGate: true, async act =>
        {
            var order = await db.Orders.SingleOrDefaultAsync(o => o.Id == command.OrderId, ct);
            if (OrderRules.MayChange(order, by.Form.Version) is { } refusal)
            {
                return refusal;
            }

            if (string.IsNullOrWhiteSpace(command.Reason))
            {
                return new ReasonMissing();
            }

            order!.Cancel(command.Reason.Trim());
            await kinds.Of(order).CancelledAsync(order, by.Actor, ct);
            act.About(order.Id).About(order.Subjects).With("title", order.Title).Because(command.Reason.Trim());
            return Outcome.Done($"Проект приказа «{order.Title}» аннулирован.", order.Id);
        }, ct);
}

/// <summary>Back to the one who prepared it, with what to correct.</summary>
public sealed record ReturnOrderCommand(Guid OrderId, string? Remark);

public sealed class ReturnOrder(NastavnikDb db, ActBook acts)
{
    public Task<Outcome> ExecuteAsync(ReturnOrderCommand command, Submission by, CancellationToken ct = default) =>
        acts.RunAsync(by, OrderActs.Returned, async act =>
        {
            if (!by.Actor.May(Right.SignOrder, "AX"))
            {
                return new OnlyTheHeadSigns();
            }

            var order = await db.Orders.SingleOrDefaultAsync(o => o.Id == command.OrderId, ct);
            if (OrderRules.MaySign(order, by.Form.Version) is { } refusal)
            {
                return refusal;
            }

            if (string.IsNullOrWhiteSpace(command.Remark))
            {
                return new RemarkMissing();
            }

            order!.Return(command.Remark.Trim());
            act.About(order.Id).With("title", order.Title).Because(command.Remark.Trim());
            return Outcome.Done($"Приказ «{order.Title}» возвращён с замечанием.", order.Id);
        }, ct);
}
