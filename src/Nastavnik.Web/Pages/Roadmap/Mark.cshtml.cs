using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Core.School.Roadmap;
using Nastavnik.Web.Security;

namespace Nastavnik.Web.Pages.Roadmap;

/// <summary>A line that nothing in the program counts: when it was done and what confirms it.</summary>
[Needs(Right.RoadmapItem, "U")]
public sealed class MarkModel(RoadmapBoard board, MarkRoadmapItem mark) : OurPage
{
    public BoardLine Line { get; private set; } = null!;

    [BindProperty]
    public MarkInput Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(string number, CancellationToken ct)
    {
        if (!await LoadAsync(number, ct))
        {
            return NotFound();
        }

        Input = new MarkInput { Date = Line.MarkedOn ?? Today, Note = Line.State == FactState.Met ? Line.Note : null };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string number, CancellationToken ct)
    {
        if (!await LoadAsync(number, ct))
        {
            return NotFound();
        }

        return ModelState.IsValid
            ? await AnswerAsync(await mark.ExecuteAsync(new MarkRoadmapItemCommand(number, Input.Date, Input.Note), By, ct), _ => "/roadmap", () => Task.CompletedTask)
            : await InvalidAsync(() => Task.CompletedTask);
    }

    public async Task<IActionResult> OnPostClearAsync(string number, CancellationToken ct)
    {
        ModelState.Clear();
        return !await LoadAsync(number, ct)
            ? NotFound()
            : await AnswerAsync(await mark.ExecuteAsync(new MarkRoadmapItemCommand(number, null, null), By, ct), _ => "/roadmap", () => Task.CompletedTask);
    }

    private async Task<bool> LoadAsync(string number, CancellationToken ct)
    {
        var drawn = await board.DrawAsync(Organisation, Today, ct);
        var found = drawn.Stages.SelectMany(s => s.Lines).FirstOrDefault(l => l.ByHand && l.Item.Number == number);
        Line = found!;
        return found is not null;
    }
}

public sealed class MarkInput
{
    [Display(Name = "Когда сделано")]
    [Required(ErrorMessage = "Введите день, когда мероприятие прошло.")]
    public DateOnly? Date { get; set; }

    [Display(Name = "Чем подтверждено")]
    [StringLength(300, ErrorMessage = "Не больше 300 знаков: сократите пометку.")]
    public string? Note { get; set; }
}
