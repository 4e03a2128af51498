using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Core.School.Organisations;
using Nastavnik.Core.School.Papers;

namespace Nastavnik.Core.Preparation.Orders;

/// <summary>The paper is signed; its number, date and scan are registered.</summary>
/// <param name="SignerId">Who signed; null: the actor if he heads the school, else the one in office on the date.</param>
/// <param name="Scan">The scan, or the file with the electronic signature. The administration registers only with it; the head may leave it for later.</param>
/// <param name="Reason">Why the date lies in the past.</param>
/// <param name="Mark">The certificate, when the file is signed electronically.</param>
public sealed record SignOrderCommand(
    Guid OrderId, string Number, DateOnly Date, string Journal = Order.MainJournal, SigningMode Mode = SigningMode.Paper, Guid? SignerId = null, byte[]? Scan = null, string? Reason = null,
    ElectronicMark? Mark = null);

/// <summary>What the mark of an electronic signature tells: whose certificate, for what days.</summary>
public sealed record ElectronicMark(string Certificate, DateOnly ValidFrom, DateOnly ValidTo);

/// <summary>«Подписать и зарегистрировать»: closes the text and sets the order's consequences in motion, all in one transaction.</summary>
public sealed class SignOrder(NastavnikDb db, ActBook acts, OrderRegistrar registrar)
{
    public Task<Outcome> ExecuteAsync(SignOrderCommand command, Submission by, CancellationToken ct = default) =>
        acts.RunAsync(by, OrderActs.Signed, passesGate: true, async act =>
        {
            if (!by.Actor.May(Right.SignOrder, "AX"))
            {
                return new OnlyTheHeadSigns();
            }

            var order = await db.Orders.Include(o => o.Acquaintances).SingleOrDefaultAsync(o => o.Id == command.OrderId, ct);
            if (OrderRules.MaySign(order, by.Form.Version) is { } refusal)
            {
                return refusal;
            }

            if (command.Scan is null && (command.Mode == SigningMode.ElectronicFile || !by.Actor.May(Right.SignOrder, "A")))
            {
                return command.Mode == SigningMode.ElectronicFile ? new ElectronicFileMissing() : new ScanMissing();
            }

            return await registrar.RegisterAsync(order!, command, by.Actor, act, ct);
        }, ct);
}

/// <summary>Gives an order its number, closes it and lets its kind act; shared by signing and by entering earlier orders.</summary>
public sealed class OrderRegistrar(NastavnikDb db, OrderKinds kinds, Signers signers, PeopleOnPaper people, FileStore files, TimeProvider time)
{
    internal async Task<Outcome> RegisterAsync(Order order, SignOrderCommand command, Actor actor, ActDraft act, CancellationToken ct)
    {
        if (OrderRules.Requisites(command.Number, command.Journal, command.Date, command.Reason, actor.Today) is { } wrong)
        {
            return wrong;
        }

        if (command.Scan is { } content && FileStore.Unfit(content) is { } unfit)
        {
            return unfit with { Field = nameof(command.Scan) };
        }

        if (command.Mode == SigningMode.ElectronicFile && OrderRules.Certificate(command.Mark, command.Date) is { } unsigned)
        {
            return unsigned;
        }

        var (signer, refusal) = await signers.ResolveAsync(command.SignerId, actor, command.Date, ct);
        if (refusal is not null)
        {
            return refusal;
        }

        var kind = kinds.Of(order);
        if (await TakenAsync(order.Id, command, ct) is { } taken)
        {
            return taken;
        }

        if (await kind.MayBeSignedAsync(order, command.Date, ct) is { Count: > 0 } reasons)
        {
            return Outcome.Refused(reasons);
        }

        var body = await CompleteAsync(order, signer!, command, ct);
        order.Rename(await people.MergedAsync(order.Named, ct));
        order.Sign(new Registration(command.Journal, OrderNumbers.Tidy(command.Number), command.Date, signer!, command.Mode, Trimmed(command.Reason)), body, time.GetUtcNow());
        if (command.Scan is { } scan)
        {
            order.Attach((await files.KeepAsync(FileName(order), scan, ct)).Id);
        }

        await RepealAsync(order, ct);
        var sentences = await kind.SignedAsync(order, actor, ct);
        act.About(order.Id).About(order.Subjects).About(order.Named).ByOrder(order.Id).With("title", order.Title).With("requisites", order.Requisites).Because(Trimmed(command.Reason));
        return Outcome.Done(string.Join(' ', [$"Приказ {order.Requisites} зарегистрирован.", .. sentences]), order.Id);
    }

    private static string? Trimmed(string? reason) => string.IsNullOrWhiteSpace(reason) ? null : reason.Trim();

    internal static string FileName(Order order) => $"order-{order.KindCode.ToLowerInvariant()}-{order.Date:yyyy-MM-dd}";

    private async Task<Refusal?> TakenAsync(Guid id, SignOrderCommand command, CancellationToken ct)
    {
        var (key, year) = (OrderNumbers.KeyOf(command.Number), command.Date.Year);
        var found = await db.Orders.AsNoTracking().Where(o => o.Id != id && o.Journal == command.Journal && o.NumberYear == year && o.NumberKey == key)
            .Select(o => new { o.Number, o.Title, o.Date }).FirstOrDefaultAsync(ct);
        return found is null ? null : new NumberTaken(found.Number!, found.Title, found.Date!.Value);
    }

    private async Task<Paperwork.Documents.Paper> CompleteAsync(Order order, School.People.Headship signer, SignOrderCommand command, CancellationToken ct)
    {
        var organisation = await db.OurOrganisationAsync(ct);
        var names = await people.OfAsync(order.SignerId is { } expected ? [expected, signer.PersonId] : [signer.PersonId], command.Date, ct);
        return OrderSkeleton.Complete(
            order.Body!, OrderNumbers.Tidy(command.Number), command.Date,
            OrderSkeleton.SignatureOf(organisation, order.SignerId is { } id ? names.GetValueOrDefault(id) : null, order.SignerActing),
            OrderSkeleton.SignatureOf(organisation, names[signer.PersonId], signer.Acting),
            command is { Mode: SigningMode.ElectronicFile, Mark: { } mark } ? OrderSkeleton.MarkOf(names[signer.PersonId], mark) : null);
    }

    private async Task RepealAsync(Order order, CancellationToken ct)
    {
        if (order is { Repeals: true, AmendsId: { } earlier } && await db.Orders.SingleOrDefaultAsync(o => o.Id == earlier && o.State == OrderState.Signed, ct) is { } repealed)
        {
            repealed.LoseForce(order.EffectiveFrom!.Value.AddDays(-1));
        }
    }
}
