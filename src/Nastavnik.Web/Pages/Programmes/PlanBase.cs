using Microsoft.AspNetCore.Mvc;
using Nastavnik.Core.Mentoring.Programmes;
using Nastavnik.Core.Preparation.SchoolProgrammes;

namespace Nastavnik.Web.Pages.Programmes;

/// <summary>The plan: six columns edited in place, one form, every button saves everything.</summary>
[RequestFormLimits(ValueCountLimit = PlanTable.MostFields)]
public abstract class PlanBase(SavePlan save) : ProgrammePage
{
    [BindProperty]
    public PlanInput Input { get; set; } = new();

    public bool MayWrite => Programme.IsEditable && View.Relation.MayWriteRows(Programme.Mode);

    protected override ProgrammePart? Part => ProgrammePart.Plan;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        Input.Rows = [.. Programme.Rows.Select(PlanRowInput.Of)];
        return Page();
    }

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
        var outcome = await save.ExecuteAsync(new SavePlanCommand(Id, [.. Input.Rows.Select(r => r.Cells())], step, row), By, ct);
        var next = Request.Form["do"] == "next" ? $"{Here}/agreement" : $"{Here}/plan{PlanTable.Anchor(step, row, Input.Rows.Count)}";
        return await AnswerAsync(outcome, _ => next, () => LoadAsync(ct));
    }
}

public sealed class PlanInput
{
    public List<PlanRowInput> Rows { get; set; } = [];
}
