using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.Preparation.Orders;

namespace Nastavnik.Core.Mentoring.Pairs;

/// <summary>A draft of D-04 over chosen pairs.</summary>
/// <param name="Order">Null: a new one.</param>
public sealed record PreparePairOrderCommand(Guid? Order, IReadOnlyList<Guid> Pairs, Guid? Control, DateOnly? EffectiveFrom, bool ForSignature = true);

/// <summary>D-04 issued before the school began to work here, with its scan.</summary>
public sealed record EnterPairOrderCommand(IReadOnlyList<Guid> Pairs, string Number, DateOnly Date, string Journal, Guid? Signer, byte[]? Scan, DateOnly? EffectiveFrom);

/// <summary>Writes the composition of the chosen pairs into the order's fields, so that the order names exactly them (INV-03).</summary>
public sealed class PreparePairOrder(NastavnikDb db, PrepareOrder prepare, EnterEarlierOrder enter)
{
    public async Task<Outcome> ExecuteAsync(PreparePairOrderCommand command, Submission by, CancellationToken ct = default) =>
        await prepare.ExecuteAsync(
            new PrepareOrderCommand(command.Order, PairOrder.KindCode, Order.FieldsOf(await FieldsAsync(command.Pairs, command.Control, ct)), command.Pairs, command.EffectiveFrom, command.ForSignature),
            by, ct);

    public async Task<Outcome> EnterAsync(EnterPairOrderCommand command, Submission by, CancellationToken ct = default) =>
        await enter.ExecuteAsync(
            new EnterEarlierOrderCommand(
                PairOrder.KindCode, Order.FieldsOf(await FieldsAsync(command.Pairs, null, ct)), command.Pairs, command.Number, command.Date, command.Journal, command.Signer, command.Scan,
                EnterEarlierOrder.UsualReason, command.EffectiveFrom),
            by, ct);

    /// <summary>The order's choices: who stands in it today.</summary>
    public async Task<PairOrderFields> FieldsAsync(IReadOnlyList<Guid> ids, Guid? control, CancellationToken ct = default)
    {
        var pairs = await db.Pairs.AsNoTracking().Include(p => p.Members).Where(p => ids.Contains(p.Id)).OrderBy(p => p.Form).ThenBy(p => p.Number).ToListAsync(ct);
        return new PairOrderFields { Named = [.. pairs.Select(p => new NamedPair(p.Id, p.MentorId, p.Mentees))], ControlId = control };
    }
}
