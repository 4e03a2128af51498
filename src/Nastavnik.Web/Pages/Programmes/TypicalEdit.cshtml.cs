using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Nastavnik.Core.Foundation.TargetModel;
using Nastavnik.Core.Preparation.SchoolProgrammes;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Web.Security;
using Nastavnik.Web.Ui;

namespace Nastavnik.Web.Pages.Programmes;

/// <summary>One typical plan: the first edit of a plan that came with the program makes the school's copy.</summary>
[Needs(Right.ProgrammeDraft, "RC", ForAll = true)]
[RequestFormLimits(ValueCountLimit = PlanTable.MostFields)]
public sealed class TypicalEditModel(TypicalPlanQueries typical, WriteTypicalPlan write, DropTypicalPlan drop) : OurPage
{
    [BindProperty(SupportsGet = true, Name = "plan")]
    public string? Key { get; set; }

    [BindProperty]
    public TypicalPlanInput Input { get; set; } = new();

    public TypicalPlanView? Plan { get; private set; }

    public bool IsNew => Key is null;

    public bool MayWrite => Actor.MayForAll(Right.Templates, "CU");

    public IReadOnlyList<Choice> FormChoices => [.. Organisation.Words.FormCodes.Select(f => new Choice(f, Organisation.Words.FormName(f)))];

    public IReadOnlyList<Choice> Models =>
        [.. Forms.RoleModels.Where(m => Organisation.Words.FormCodes.Contains(m.Form)).Select(m => new Choice(m.Code, m.Name, null, Organisation.Words.FormName(m.Form)))];

    public string Address => IsNew ? "/programmes/typical/new" : $"/programmes/typical/edit?plan={Uri.EscapeDataString(Key!)}";

    [Needs(Right.Templates, "CUA", ForAll = true)]
    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        Input = Plan is null
            ? new TypicalPlanInput { Rows = [new PlanRowInput()] }
            : new TypicalPlanInput { Title = Plan.Title, Form = Plan.Form, RoleModel = Plan.RoleModel, Rows = [.. Plan.Rows.Select(PlanRowInput.Of)] };
        return Page();
    }

    [Needs(Right.Templates, "CU", ForAll = true)]
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return await InvalidAsync(() => Task.CompletedTask);
        }

        var (step, row) = PlanTable.Pressed(Request.Form);
        var command = new WriteTypicalPlanCommand(Key, Input.Title ?? "", Input.Form, string.IsNullOrEmpty(Input.RoleModel) ? null : Input.RoleModel, [.. Input.Rows.Select(r => r.Cells())], step, row);
        return await AnswerAsync(
            await write.ExecuteAsync(command, By, ct),
            o => step == PlanStep.None ? "/programmes/typical" : $"/programmes/typical/edit?plan={Uri.EscapeDataString(Plan?.Code ?? o.Subject.ToString()!)}{PlanTable.Anchor(step, row, Input.Rows.Count)}",
            async () => await LoadAsync(ct));
    }

    [Needs(Right.Templates, "CU", ForAll = true)]
    public async Task<IActionResult> OnPostDropAsync(CancellationToken ct)
    {
        ModelState.Clear();
        return await LoadAsync(ct) && Plan?.Id is { } id
            ? await AnswerAsync(await drop.ExecuteAsync(new DropTypicalPlanCommand(id), By, ct), _ => "/programmes/typical", async () => await OnGetAsync(ct))
            : NotFound();
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        Plan = Key is null ? null : await typical.FindAsync(Key, ct);
        return Plan is not null || (IsNew && MayWrite);
    }
}

public sealed class TypicalPlanInput
{
    [Display(Name = "Название плана")]
    [Required(ErrorMessage = "Назовите план: по названию его выбирают.")]
    [StringLength(200, ErrorMessage = "Сократите название до {1} знаков.")]
    public string? Title { get; set; }

    [Display(Name = "Форма наставничества")]
    public string? Form { get; set; }

    [Display(Name = "Ролевая модель")]
    public string? RoleModel { get; set; }

    public List<PlanRowInput> Rows { get; set; } = [];
}
