using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Nastavnik.Core.Mentoring.Pairs;
using Nastavnik.Core.Preparation.Orders;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Web.Pages.Orders.New;
using Nastavnik.Web.Security;
using Nastavnik.Web.Ui;

namespace Nastavnik.Web.Pages.Pairs.Orders;

/// <summary>D-05: which prepared changes the order makes.</summary>
[Needs(Right.ApprovePairs, "AC", ForAll = true)]
public sealed class D05Model(OrderFormWork work, ChangeQueries changes) : OrderFormPage(work)
{
    [BindProperty]
    public D05Input Input { get; set; } = new();

    public IReadOnlyList<Choice> Choices { get; private set; } = [];

    protected override string KindCode => ChangeOrder.KindCode;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        var only = Rows.Select(r => r.Amended).Distinct().Count() == 1;
        Input = Draft is { } draft
            ? new D05Input { Changes = [.. draft.FieldsAs<ChangeOrderFields>().Changes], ControlId = draft.FieldsAs<ChangeOrderFields>().ControlId, From = draft.EffectiveFrom }
            : new D05Input { Changes = only ? [.. Rows.Where(r => r.Silent == 0).Select(r => r.Id)] : [] };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        await BindEarlierAsync();
        if (!ModelState.IsValid)
        {
            return await InvalidAsync(() => Task.CompletedTask);
        }

        var chosen = Rows.Where(r => Input.Changes.Contains(r.Id)).ToList();
        var fields = Order.FieldsOf(new ChangeOrderFields { Changes = Input.Changes, ControlId = Input.ControlId });
        return await KeepAsync(fields, [.. chosen.SelectMany(c => new[] { c.Id, c.PairId })], Input.From, Input.Do != "draft", ct, chosen.Select(c => c.AmendedId).FirstOrDefault());
    }

    private IReadOnlyList<ChangeRow> Rows { get; set; } = [];

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (!await OpenAsync(ct))
        {
            return false;
        }

        Rows = await changes.ForOrderAsync(OrderId, Today, ct);
        Choices =
        [
            .. Rows.Select(r => new Choice(
                r.Id.ToString(), r.Sentence, r.Silent > 0 ? $"Приказ {r.Amended}. Не внесено согласий: {r.Silent}" : $"Приказ {r.Amended}")),
        ];
        return true;
    }
}

public sealed class D05Input
{
    [Display(Name = "Изменения")]
    [MinLength(1, ErrorMessage = "Отметьте изменения, которые вносит приказ.")]
    public List<Guid> Changes { get; set; } = [];

    [Display(Name = "Вступает в силу с")]
    public DateOnly? From { get; set; }

    [Display(Name = "Контроль возложить на")]
    public Guid? ControlId { get; set; }

    public string? Do { get; set; }
}
