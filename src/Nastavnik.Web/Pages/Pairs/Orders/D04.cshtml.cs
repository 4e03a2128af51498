using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Nastavnik.Core.Foundation.TargetModel;
using Nastavnik.Core.Mentoring.Pairs;
using Nastavnik.Core.Preparation.Orders;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Web.Pages.Orders.New;
using Nastavnik.Web.Security;
using Nastavnik.Web.Ui;

namespace Nastavnik.Web.Pages.Pairs.Orders;

/// <summary>D-04: which agreed pairs the order approves; the rest of the paper comes by itself.</summary>
[Needs(Right.ApprovePairs, "AC", ForAll = true)]
public sealed class D04Model(OrderFormWork work, PairQueries pairs, PreparePairOrder names) : OrderFormPage(work)
{
    [BindProperty(SupportsGet = true, Name = "pair")]
    public Guid? Pair { get; set; }

    [BindProperty]
    public D04Input Input { get; set; } = new();

    public IReadOnlyList<Choice> Choices { get; private set; } = [];

    protected override string KindCode => PairOrder.KindCode;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        var regime = Rows.Select(r => Forms.Form(r.Form).Regime).FirstOrDefault();
        Input = Draft is { } draft
            ? new D04Input { Pairs = [.. draft.FieldsAs<PairOrderFields>().Named.Select(n => n.PairId)], ControlId = draft.FieldsAs<PairOrderFields>().ControlId, From = draft.EffectiveFrom }
            : new D04Input { Pairs = Pair is { } one ? [one] : [.. Rows.Where(r => Forms.Form(r.Form).Regime == regime).Select(r => r.Id)] };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        await BindEarlierAsync();
        return ModelState.IsValid
            ? await KeepAsync(Order.FieldsOf(await names.FieldsAsync(Input.Pairs, Input.ControlId, ct)), Input.Pairs, Input.From, Input.Do != "draft", ct)
            : await InvalidAsync(() => Task.CompletedTask);
    }

    private IReadOnlyList<PairRow> Rows { get; set; } = [];

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (!await OpenAsync(ct))
        {
            return false;
        }

        Rows = await pairs.ForOrderAsync(OrderId, Actor, ct);
        Choices =
        [
            .. Rows.Select(r => new Choice(
                r.Id.ToString(), $"{(r.IsGroup ? "Группа" : "Пара")} № {r.Number}: {r.Mentor} — {string.Join(", ", r.Mentees.Select(m => m.Name))}",
                $"{Organisation.Words.FormName(r.Form)}, {r.Start:dd.MM.yyyy} — {r.End:dd.MM.yyyy}{(Forms.Form(r.Form).Regime == Regime.B ? ", приказ о педагогах" : ", приказ об обучающихся")}")),
        ];
        return true;
    }
}

public sealed class D04Input
{
    [Display(Name = "Пары и группы")]
    [MinLength(1, ErrorMessage = "Отметьте пары, которые утверждает приказ.")]
    public List<Guid> Pairs { get; set; } = [];

    [Display(Name = "Вступает в силу с")]
    public DateOnly? From { get; set; }

    [Display(Name = "Контроль возложить на")]
    public Guid? ControlId { get; set; }

    public string? Do { get; set; }
}
