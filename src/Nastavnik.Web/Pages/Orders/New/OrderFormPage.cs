using Microsoft.AspNetCore.Mvc;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Preparation.Orders;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Web.Security;
using Nastavnik.Web.Ui;

namespace Nastavnik.Web.Pages.Orders.New;

/// <summary>
/// What forms of all kinds share: a new order, a draft put right (<c>?order=</c>), or one issued earlier (<c>?earlier=true</c>), which also asks
/// for its requisites and scan. A kind's page asks its own fields and gives them as JSON.
/// </summary>
[Needs(Right.PrepareOrder, "CU")]
public abstract class OrderFormPage(OrderFormWork work) : OurPage
{
    [BindProperty(SupportsGet = true, Name = "order")]
    public Guid? OrderId { get; set; }

    [BindProperty(SupportsGet = true, Name = "earlier")]
    public bool IsEarlier { get; set; }

    /// <summary>Number, date and scan of an order issued earlier; asked only then.</summary>
    public EarlierInput Earlier { get; private set; } = new();

    public Order? Draft { get; private set; }

    public IReadOnlyList<EmployeeChoice> Employees { get; private set; } = [];

    public IReadOnlyList<Choice> EmployeeChoices => [.. Employees.Select(e => new Choice(e.Id.ToString(), $"{e.Name}, {e.Post}"))];

    public IReadOnlyList<Choice> SignerChoices { get; private set; } = [];

    public string Back => OrderId is { } id ? $"/orders/{id}" : IsEarlier ? "/orders/earlier" : "/orders/new";

    protected abstract string KindCode { get; }

    /// <summary>True: the page may be shown. False: 404.</summary>
    protected async Task<bool> OpenAsync(CancellationToken ct)
    {
        if (IsEarlier ? !Actor.May(Right.SignOrder, "AX") : OrderId is null && !Actor.May(Right.PrepareOrder, "C"))
        {
            return false;
        }

        Draft = OrderId is { } id ? await work.DraftAsync(id, KindCode, Actor, ct) : null;
        Employees = await work.EmployeesAsync(Today, ct);
        SignerChoices = IsEarlier ? await work.SignersAsync(ct) : [];
        return OrderId is null || Draft is not null;
    }

    /// <summary>Reads the requisites of an earlier order; call before asking ModelState.</summary>
    protected async Task BindEarlierAsync()
    {
        if (IsEarlier)
        {
            await TryUpdateModelAsync(Earlier, nameof(Earlier));
        }
    }

    /// <summary>Keeps the order: as a draft, for signature, or as issued earlier.</summary>
    protected async Task<IActionResult> KeepAsync(
        string fields, IReadOnlyList<Guid> subjects, DateOnly? effectiveFrom, bool forSignature, CancellationToken ct, Guid? amends = null, bool repeals = false)
    {
        var outcome = IsEarlier
            ? await work.Enter.ExecuteAsync(
                new EnterEarlierOrderCommand(KindCode, fields, subjects, Earlier.Number ?? "", Earlier.Date!.Value, Earlier.Journal, Earlier.SignerId,
                    await Earlier.Scan.BytesAsync(ct), Earlier.Reason, effectiveFrom, amends, repeals), By, ct)
            : await work.Prepare.ExecuteAsync(new PrepareOrderCommand(OrderId, KindCode, fields, subjects, effectiveFrom, forSignature, amends, repeals), By, ct);
        return await AnswerAsync(outcome, o => $"/orders/{o.Subject}", () => Task.CompletedTask);
    }

    /// <summary>Refusals about requisites stand at the fields of <see cref="Earlier"/>.</summary>
    protected override string PlaceOf(Refusal refusal) =>
        IsEarlier && refusal.Field is "Number" or "Date" or "Journal" or "SignerId" or "Scan" or "Reason" ? $"{nameof(Earlier)}.{refusal.Field}" : base.PlaceOf(refusal);
}
