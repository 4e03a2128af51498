using Microsoft.AspNetCore.Mvc;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Preparation.Orders;
using Nastavnik.Paperwork.Documents;
using Nastavnik.Web.Security;

namespace Nastavnik.Web.Pages.My.Orders;

/// <summary>The order as its kind lets one of the named read it, and the mark of acquaintance.</summary>
[SignedIn]
public sealed class ReadModel(OrderQueries queries, OrderKinds kinds, ConfirmReading confirm, ActBook acts) : OurPage
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public Guid Id { get; set; }

    public Order Order { get; private set; } = null!;

    public Paper Paper { get; private set; } = null!;

    /// <summary>My own line of the sheet; null for a parent, who reads but is not on it.</summary>
    public Acquaintance? Mine { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LoadAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct) => await LoadAsync(ct)
        ? await AnswerAsync(await confirm.ExecuteAsync(new ConfirmReadingCommand(Id), By, ct), _ => "/my/orders", () => Task.CompletedTask)
        : NotFound();

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (Actor.PersonId is not { } me || await queries.FindNamedAsync(Id, Actor, ct) is not { } order)
        {
            return false;
        }

        Order = order;
        Mine = order.Acquaintances.FirstOrDefault(a => a.PersonId == me);
        Paper = await kinds.Of(order).ExtractForAsync(order, me, ct);
        await acts.RecordReadingAsync(Actor, "/my/orders", [me], ct);
        return true;
    }
}
