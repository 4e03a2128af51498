using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.School.Accounts;

namespace Nastavnik.Core.Preparation.Orders;

/// <summary>An order issued before the school began to work here: its number, date, signer and scan, with the same effect as if signed here.</summary>
public sealed record EnterEarlierOrderCommand(
    string KindCode, string Fields, IReadOnlyList<Guid> Subjects, string Number, DateOnly Date, string Journal, Guid? SignerId, byte[]? Scan, string? Reason,
    DateOnly? EffectiveFrom = null, Guid? AmendsId = null, bool Repeals = false);

public sealed class EnterEarlierOrder(NastavnikDb db, ActBook acts, OrderKinds kinds, Signers signers, OrderRegistrar registrar, TimeProvider time)
{
    public const string UsualReason = "ввод ранее изданного документа";

    public Task<Outcome> ExecuteAsync(EnterEarlierOrderCommand command, Submission by, CancellationToken ct = default) =>
        acts.RunAsync(by, OrderActs.Entered, passesGate: true, async act =>
        {
            if (!by.Actor.May(Right.SignOrder, "AX"))
            {
                return new OnlyTheHeadSigns();
            }

            if (kinds.Find(command.KindCode) is not { } kind)
            {
                return new UnknownOrderKind(command.KindCode);
            }

            if (command.Scan is null)
            {
                return new ScanMissing();
            }

            var order = new Order(kind.Code, by.Actor.PersonId, time.GetUtcNow(), fromPaper: true);
            order.Choose(command.Fields, command.Subjects, command.EffectiveFrom, command.AmendsId, command.Repeals);
            var (signer, refusal) = await signers.ResolveAsync(command.SignerId, by.Actor, command.Date, ct);
            if (refusal is not null)
            {
                return refusal;
            }

            order.Expect(signer!.PersonId, signer.Acting);
            if (await kind.MayBePreparedAsync(order, ct) is { Count: > 0 } refusals)
            {
                return Outcome.Refused(refusals);
            }

            order.Compose(await kind.ComposeAsync(order, ct));
            order.Submit(time.GetUtcNow());
            await kind.PreparedAsync(order, [], by.Actor, ct);
            db.Orders.Add(order);
            return await registrar.RegisterAsync(
                order,
                new SignOrderCommand(order.Id, command.Number, command.Date, command.Journal, SigningMode.Paper, signer.PersonId, command.Scan, command.Reason),
                by.Actor, act, ct);
        }, ct);
}
