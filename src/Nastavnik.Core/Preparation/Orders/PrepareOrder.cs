using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Data;

namespace Nastavnik.Core.Preparation.Orders;

/// <summary>A draft, new or changed.</summary>
/// <param name="OrderId">Null: a new one.</param>
/// <param name="KindCode">«D-04».</param>
/// <param name="Fields">The kind's choices: <see cref="Order.FieldsOf{T}"/>.</param>
/// <param name="Subjects">What it is about.</param>
/// <param name="EffectiveFrom">First day in force; null: the order's date.</param>
/// <param name="ForSignature">True: sends it to the head at once.</param>
/// <param name="AmendsId">The order it changes.</param>
/// <param name="Repeals">The changed order loses its force.</param>
public sealed record PrepareOrderCommand(
    Guid? OrderId, string KindCode, string Fields, IReadOnlyList<Guid> Subjects, DateOnly? EffectiveFrom = null, bool ForSignature = true, Guid? AmendsId = null, bool Repeals = false);

public sealed class PrepareOrder(NastavnikDb db, ActBook acts, OrderKinds kinds, Signers signers, TimeProvider time)
{
    public Task<Outcome> ExecuteAsync(PrepareOrderCommand command, Submission by, CancellationToken ct = default) =>
        acts.RunAsync(by, command.ForSignature ? OrderActs.Submitted : OrderActs.Prepared, passesGate: true, async act =>
        {
            if (kinds.Find(command.KindCode) is not { } kind)
            {
                return new UnknownOrderKind(command.KindCode);
            }

            var order = command.OrderId is { } id
                ? await db.Orders.SingleOrDefaultAsync(o => o.Id == id && o.KindCode == kind.Code, ct)
                : new Order(kind.Code, by.Actor.PersonId, time.GetUtcNow());
            if (OrderRules.MayChange(order, by.Form.Version) is { } refusal)
            {
                return refusal;
            }

            var before = order!.Subjects;
            var signer = await signers.ExpectedAsync(by.Actor.Today, ct);
            order.Choose(command.Fields, command.Subjects, command.EffectiveFrom, command.AmendsId, command.Repeals);
            order.Expect(signer?.PersonId, signer?.Acting ?? false);
            if (await kind.MayBePreparedAsync(order, ct) is { Count: > 0 } refusals)
            {
                return Outcome.Refused(refusals);
            }

            order.Compose(await kind.ComposeAsync(order, ct));
            if (command.OrderId is null)
            {
                db.Orders.Add(order);
            }

            if (command.ForSignature)
            {
                order.Submit(time.GetUtcNow());
            }

            await kind.PreparedAsync(order, before, by.Actor, ct);
            act.About(order.Id).About(order.Subjects).With("title", order.Title);
            return Outcome.Done(command.ForSignature ? $"Приказ «{order.Title}» ждёт подписи." : $"Проект приказа «{order.Title}» сохранён.", order.Id);
        }, ct);
}
