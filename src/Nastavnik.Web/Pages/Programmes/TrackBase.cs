using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Nastavnik.Core.Mentoring.Programmes;
using Nastavnik.Web.Ui;

namespace Nastavnik.Web.Pages.Programmes;

/// <summary>How one row of the plan goes.</summary>
public abstract class TrackBase(TrackPlanItem track) : ProgrammePage
{
    [BindProperty(SupportsGet = true, Name = "item")]
    public Guid ItemId { get; set; }

    [BindProperty]
    public TrackInput Input { get; set; } = new();

    public PlanItem Item { get; private set; } = null!;

    public IReadOnlyList<Choice> Statuses => [.. Choice.Of<PlanItemStatus>(s => s.Name()).Where(c => View.Relation.MayWrite || c.Value is not (nameof(PlanItemStatus.Moved) or nameof(PlanItemStatus.Cancelled)))];

    protected override ProgrammePart? Part => ProgrammePart.Plan;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await OpenAsync(ct))
        {
            return NotFound();
        }

        Input = new TrackInput { Status = Item.Status, Evidence = Item.Evidence };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await OpenAsync(ct))
        {
            return NotFound();
        }

        return ModelState.IsValid
            ? await AnswerAsync(await track.ExecuteAsync(new TrackPlanItemCommand(Id, ItemId, Input.Status, Input.Evidence), By, ct), _ => Here + "/plan", async () => await OpenAsync(ct))
            : await InvalidAsync(() => Task.CompletedTask);
    }

    private async Task<bool> OpenAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct) || !View.MayTrack || Programme.Items.FirstOrDefault(i => i.Id == ItemId) is not { } item)
        {
            return false;
        }

        Item = item;
        return true;
    }
}

public sealed class TrackInput
{
    [Display(Name = "Как идёт")]
    public PlanItemStatus Status { get; set; }

    [Display(Name = "Чем подтверждается")]
    [StringLength(TrackPlanItem.LongestEvidence, ErrorMessage = "Сократите до {1} знаков.")]
    public string? Evidence { get; set; }
}
