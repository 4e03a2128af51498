using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Nastavnik.Core.Foundation.TargetModel;
using Nastavnik.Core.Preparation.Orders;
using Nastavnik.Core.Preparation.Orders.Kinds;
using Nastavnik.Core.School.Organisations;
using Nastavnik.Core.School.Papers;
using Nastavnik.Web.Ui;

namespace Nastavnik.Web.Pages.Orders.New;

/// <summary>D-01: about whom, which forms, who is responsible; the Положение and the дорожная карта come by themselves.</summary>
public sealed class D01Model(OrderFormWork work) : OrderFormPage(work)
{
    [BindProperty]
    public D01Input Input { get; set; } = new();

    public IReadOnlyList<Choice> Regimes { get; } =
    [
        new(nameof(Regime.A), "Наставничество обучающихся", "«О внедрении целевой модели наставничества»"),
        new(nameof(Regime.B), "Наставничество педагогов", "«Об организации наставничества»"),
    ];

    public IReadOnlyList<Choice> FormChoices => [.. Organisation.Words.FormCodes.Select(Forms.Form)
        .Select(f => new Choice(f.Code, Organisation.Words.FormName(f.Code), f.Regime == Regime.A ? "для приказа об обучающихся" : "для приказа о педагогах"))];

    protected override string KindCode => IntroductionOrder.KindCode;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await OpenAsync(ct))
        {
            return NotFound();
        }

        var regime = Organisation.Words.PupilsParticipate ? Regime.A : Regime.B;
        Input = Draft is null
            ? new D01Input { Regime = regime, Forms = [.. Organisation.EnabledForms.Where(f => Forms.Find(f)?.Regime == regime)], ResponsibleId = Actor.PersonId, Group = [] }
            : D01Input.Of(Draft);
        Input.Pad(IntroductionOrder.AllMarks(Organisation).Count);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await OpenAsync(ct))
        {
            return NotFound();
        }

        Input.Pad(IntroductionOrder.AllMarks(Organisation).Count);
        await BindEarlierAsync();
        return ModelState.IsValid
            ? await KeepAsync(Order.FieldsOf(Input.Fields(Organisation)), [], Input.From, Input.Do != "draft", ct)
            : await InvalidAsync(() => Task.CompletedTask);
    }
}

public sealed class D01Input
{
    [Display(Name = "О ком приказ")]
    public Regime Regime { get; set; }

    [Display(Name = "Формы наставничества")]
    public List<string> Forms { get; set; } = [];

    [Display(Name = "Вступает в силу с")]
    public DateOnly? From { get; set; }

    [Display(Name = "Кому поручается внедрение")]
    [Required(ErrorMessage = "Выберите, кому поручается внедрение.")]
    public Guid? ResponsibleId { get; set; }

    [Display(Name = "Кто ведёт раздел сайта")]
    public Guid? SiteAdminId { get; set; }

    [Display(Name = "Разместить на сайте до")]
    public DateOnly? SiteBy { get; set; }

    [Display(Name = "Контроль возложить на")]
    public Guid? ControlId { get; set; }

    [Display(Name = "Проектная группа")]
    public List<Guid> Group { get; set; } = [];

    [Display(Name = "Протоколы")]
    public List<MarkInput> Marks { get; set; } = [];

    public string? Do { get; set; }

    public static D01Input Of(Order order)
    {
        var fields = order.FieldsAs<IntroductionOrderFields>();
        return new D01Input
        {
            Regime = fields.Regime, Forms = [.. fields.Forms], From = order.EffectiveFrom, ResponsibleId = fields.ResponsibleId, SiteAdminId = fields.SiteAdminId,
            SiteBy = fields.SiteBy, ControlId = fields.ControlId, Group = [.. fields.Group],
            Marks = [.. fields.Marks.Select(m => new MarkInput { Number = m.ProtocolNumber, Date = m.ProtocolDate })],
        };
    }

    /// <summary>A line for each body, also for those not yet filled.</summary>
    public void Pad(int bodies)
    {
        while (Marks.Count < bodies)
        {
            Marks.Add(new MarkInput());
        }
    }

    public IntroductionOrderFields Fields(Organisation organisation) => new()
    {
        Regime = Regime, Forms = Forms, ResponsibleId = ResponsibleId, SiteAdminId = SiteAdminId, SiteBy = SiteBy, ControlId = ControlId, Group = Group,
        Marks = [.. IntroductionOrder.MarksOf(Regime, organisation).Select((m, i) => i < Marks.Count ? m with { ProtocolNumber = Marks[i].Number, ProtocolDate = Marks[i].Date } : m)],
    };
}

public sealed class MarkInput
{
    [Display(Name = "Номер протокола")]
    [StringLength(40, ErrorMessage = "Номер протокола длиннее 40 знаков.")]
    public string? Number { get; set; }

    [Display(Name = "Дата протокола")]
    public DateOnly? Date { get; set; }
}
