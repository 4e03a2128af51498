using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Paperwork.Grammar;

namespace Nastavnik.Core.Preparation.Orders;

/// <summary>Ticks of the paper sheet: those named here have signed it on the day; ticks taken away are mistakes put right.</summary>
public sealed record RegisterAcquaintanceCommand(Guid OrderId, IReadOnlyList<Guid> People, DateOnly Date, IReadOnlyList<Guid>? NotRead = null);

public sealed record NotYetSigned() : Refusal("Ознакомиться можно с подписанным приказом.");

public sealed record NobodyTicked() : Refusal("Отметьте, кто ознакомился.", nameof(RegisterAcquaintanceCommand.People));

public sealed class RegisterAcquaintance(NastavnikDb db, ActBook acts)
{
    public Task<Outcome> ExecuteAsync(RegisterAcquaintanceCommand command, Submission by, CancellationToken ct = default) =>
        acts.RunAsync(by, OrderActs.Acquainted, async act =>
        {
            var order = await db.Orders.Include(o => o.Acquaintances).SingleOrDefaultAsync(o => o.Id == command.OrderId, ct);
            if (order is null || !by.Actor.MayForAll(Right.ReadOrder, "R"))
            {
                return new NoSuchOrder();
            }

            if (order.State != OrderState.Signed)
            {
                return new NotYetSigned();
            }

            if (command.Date < order.Date || command.Date > by.Actor.Today)
            {
                return new AcquaintedBeforeOrder();
            }

            var read = order.Acquaintances.Where(a => a.ReadOn is null && command.People.Contains(a.PersonId)).ToList();
            var mistaken = order.Acquaintances.Where(a => a is { ReadOn: not null, InAccount: false } && command.NotRead?.Contains(a.PersonId) == true).ToList();
            if (read.Count + mistaken.Count == 0)
            {
                return new NobodyTicked();
            }

            read.ForEach(a => a.Mark(command.Date, inAccount: false));
            mistaken.ForEach(a => a.Unmark());
            act.About(order.Id).With("requisites", order.Requisites).With("count", Numerals.People(order.Acquaintances.Count(a => a.ReadOn is not null)));
            var left = order.Acquaintances.Count(a => a.ReadOn is null);
            return Outcome.Done(left == 0 ? "Ознакомлены все." : $"Записано. Ещё не ознакомлены: {Numerals.People(left)}.", order.Id);
        }, ct);
}

/// <summary>«Ознакомлен» pressed by the person in the account.</summary>
public sealed record ConfirmReadingCommand(Guid OrderId);

public sealed class ConfirmReading(NastavnikDb db, ActBook acts)
{
    public Task<Outcome> ExecuteAsync(ConfirmReadingCommand command, Submission by, CancellationToken ct = default) =>
        acts.RunAsync(by, OrderActs.ReadInAccount, async act =>
        {
            var order = await db.Orders.Include(o => o.Acquaintances).SingleOrDefaultAsync(o => o.Id == command.OrderId && o.State == OrderState.Signed, ct);
            if (by.Actor.PersonId is not { } me || order?.Acquaintances.FirstOrDefault(a => a.PersonId == me) is not { } mine)
            {
                return new NotNamedInOrder();
            }

            if (mine.ReadOn is null)
            {
                mine.Mark(by.Actor.Today, inAccount: true);
            }

            act.About(order.Id, me).With("requisites", order.Requisites);
            return Outcome.Done("Отмечено: вы ознакомились с приказом.", order.Id);
        }, ct);
}

/// <summary>The scan that came after the registration; a wrong one is replaced, both stay in the history.</summary>
public sealed record AttachScanCommand(Guid OrderId, byte[]? Scan);

public sealed class AttachScan(NastavnikDb db, ActBook acts, School.Papers.FileStore files)
{
    public Task<Outcome> ExecuteAsync(AttachScanCommand command, Submission by, CancellationToken ct = default) =>
        acts.RunAsync(by, OrderActs.ScanAttached, async act =>
        {
            if (!by.Actor.May(Right.SignOrder, "AX"))
            {
                return new OnlyTheHeadSigns();
            }

            if (await db.Orders.SingleOrDefaultAsync(o => o.Id == command.OrderId, ct) is not { State: OrderState.Signed } order)
            {
                return new NotYetSigned();
            }

            if (command.Scan is not { } scan)
            {
                return new ScanMissing();
            }

            if (School.Papers.FileStore.Unfit(scan) is { } unfit)
            {
                return unfit with { Field = nameof(command.Scan) };
            }

            order.Attach((await files.KeepAsync(OrderRegistrar.FileName(order), scan, ct)).Id);
            act.About(order.Id).With("requisites", order.Requisites);
            return Outcome.Done("Скан приложен.", order.Id);
        }, ct);
}
