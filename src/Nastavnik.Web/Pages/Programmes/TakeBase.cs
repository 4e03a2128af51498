using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Nastavnik.Core.Mentoring.Programmes;
using Nastavnik.Core.Preparation.SchoolProgrammes;
using Nastavnik.Web.Ui;

namespace Nastavnik.Web.Pages.Programmes;

/// <summary>Rows of a typical plan, to be copied into this one.</summary>
public abstract class TakeBase(TypicalPlanQueries typical, TakeTypicalRows take) : ProgrammePage
{
    [BindProperty(SupportsGet = true, Name = "plan")]
    public string? Plan { get; set; }

    [BindProperty]
    public TakeInput Input { get; set; } = new();

    public IReadOnlyList<TypicalPlanView> Plans { get; private set; } = [];

    public TypicalPlanView? Chosen { get; private set; }

    public IReadOnlyList<Choice> Rows => Chosen is null ? [] : [.. Chosen.Rows.Select((r, i) => new Choice(i.ToString(), r.Difficulty, $"{r.Tasks}. {r.Timing}"))];

    protected override ProgrammePart? Part => ProgrammePart.Plan;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await OpenAsync(ct))
        {
            return NotFound();
        }

        Input.Chosen = [.. Enumerable.Range(0, Chosen?.Rows.Count ?? 0)];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct) => !await OpenAsync(ct) || Chosen is null ? NotFound()
        : await AnswerAsync(await take.ExecuteAsync(new TakeTypicalRowsCommand(Id, Chosen.Key, Input.Chosen), By, ct), _ => Here + "/plan", async () => await OpenAsync(ct));

    private async Task<bool> OpenAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct) || !Programme.IsEditable || !View.Relation.MayWriteRows(Programme.Mode))
        {
            return false;
        }

        Plans = await typical.ForAsync(Programme.Form, View.Pair.RoleModel, ct);
        Chosen = Plan is null ? Plans.Count > 0 ? Plans[0] : null : Plans.FirstOrDefault(p => p.Key == Plan);
        return true;
    }
}

public sealed class TakeInput
{
    [Display(Name = "Строки, которые взять")]
    public List<int> Chosen { get; set; } = [];
}
