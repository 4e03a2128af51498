using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.School.Organisations;
using Nastavnik.Core.School.People;
using Nastavnik.Paperwork.Grammar;

namespace Nastavnik.Core.Preparation.Orders;

/// <summary>What stands beside the paper.</summary>
/// <param name="Obstacles">Reasons why it may not be signed today; empty when it may, or when nobody is going to.</param>
/// <param name="Signers">Who may have signed: heads in office on the day.</param>
/// <param name="Amended">The order it changes.</param>
/// <param name="ChangedBy">Later signed orders that change this one.</param>
public sealed record OrderCard(
    string KindTitle, string? PreparedBy, DateTimeOffset PreparedAt, IReadOnlyList<string> Promises, IReadOnlyList<OrderCheck> Checks, IReadOnlyList<Refusal> Obstacles,
    string? NextNumber, IReadOnlyList<(Guid Id, string Name)> Signers, string? SignedBy, OrderLink? Amended, IReadOnlyList<OrderLink> ChangedBy);

public sealed record OrderLink(Guid Id, string Words);

public sealed class OrderCards(NastavnikDb db, OrderKinds kinds, OrderQueries queries, Signers signers)
{
    public async Task<OrderCard> OfAsync(Order order, DateOnly today, CancellationToken ct = default)
    {
        var kind = kinds.Of(order);
        var waits = order.State == OrderState.ForSignature;
        var inOffice = await signers.OnAsync(today, ct);
        var ids = inOffice.Select(h => h.PersonId).Concat(new[] { order.PreparedBy, order.SignerId }.OfType<Guid>()).ToArray();
        var people = db.People;
        var names = await people.AsNoTracking().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name.Short(GrammaticalCase.Nominative), ct);
        var links = await db.Orders.AsNoTracking().Where(o => o.Id == order.AmendsId || (o.AmendsId == order.Id && o.State == OrderState.Signed))
            .Select(o => new { o.Id, o.Number, o.Date, o.Title }).ToListAsync(ct);
        var linked = links.ConvertAll(l => new OrderLink(l.Id, $"от {(l.Date is { } d ? RussianDate.Short(d) : "—")} № {l.Number} «{l.Title}»"));
        var organisation = await db.OurOrganisationAsync(ct);
        return new OrderCard(
            kind.Title,
            order.PreparedBy is { } who ? names.GetValueOrDefault(who) : null,
            organisation.Local(order.PreparedAt),
            order.IsOpen ? await kind.PromisesAsync(order, ct) : [],
            waits ? await kind.ChecksAsync(order, today, ct) : [],
            waits ? await kind.MayBeSignedAsync(order, today, ct) : [],
            waits ? await queries.NextNumberAsync(order.Journal, today.Year, ct) : null,
            [.. inOffice.Select(h => (h.PersonId, names[h.PersonId] + (h.Acting ? " (и.\u00A0о.)" : "")))],
            order.SignerId is { } signer ? names.GetValueOrDefault(signer) : null,
            linked.FirstOrDefault(l => l.Id == order.AmendsId),
            [.. linked.Where(l => l.Id != order.AmendsId)]);
    }
}
