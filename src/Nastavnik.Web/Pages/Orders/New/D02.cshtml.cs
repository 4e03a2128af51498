using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Nastavnik.Core.Preparation.Orders;
using Nastavnik.Core.Preparation.Orders.Kinds;

namespace Nastavnik.Web.Pages.Orders.New;

/// <summary>D-02: who becomes the curator, and whether the former one leaves.</summary>
public sealed class D02Model(OrderFormWork work, OrdersInForce inForce) : OrderFormPage(work)
{
    [BindProperty]
    public D02Input Input { get; set; } = new();

    /// <summary>The order that a new one may repeal.</summary>
    public Order? Former { get; private set; }

    protected override string KindCode => CuratorOrder.KindCode;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        Input = Draft is null ? new D02Input { CuratorId = Former is null ? Actor.PersonId : null } : D02Input.Of(Draft);
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

        var amends = Input.RepealsFormer ? Former?.Id : null;
        return await KeepAsync(Order.FieldsOf(Input.Fields), [], Input.From, Input.Do != "draft", ct, amends, amends is not null);
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        Former = await inForce.FindAsync(KindCode, Today, ct);
        return await OpenAsync(ct);
    }
}

public sealed class D02Input
{
    [Display(Name = "Кого назначить куратором")]
    [Required(ErrorMessage = "Выберите, кого назначить куратором.")]
    public Guid? CuratorId { get; set; }

    [Display(Name = "Куратор с")]
    public DateOnly? From { get; set; }

    [Display(Name = "Пройти обучение до")]
    public DateOnly? TrainedBy { get; set; }

    [Display(Name = "Контроль возложить на")]
    public Guid? ControlId { get; set; }

    [Display(Name = "Прежний приказ о кураторе утрачивает силу")]
    public bool RepealsFormer { get; set; }

    public string? Do { get; set; }

    public CuratorOrderFields Fields => new() { CuratorId = CuratorId, TrainedBy = TrainedBy, ControlId = ControlId };

    public static D02Input Of(Order order)
    {
        var fields = order.FieldsAs<CuratorOrderFields>();
        return new D02Input { CuratorId = fields.CuratorId, TrainedBy = fields.TrainedBy, ControlId = fields.ControlId, From = order.EffectiveFrom, RepealsFormer = order.Repeals };
    }
}
