using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Nastavnik.Core.Foundation.TargetModel;
using Nastavnik.Core.Mentoring.Programmes;
using Nastavnik.Web.Ui;

namespace Nastavnik.Web.Pages.Programmes;

/// <summary>Form, kinds, directions, what is difficult and what is strong.</summary>
public abstract class DirectionsBase(SaveDirections save) : ProgrammePage
{
    [BindProperty]
    public DirectionsInput Input { get; set; } = new();

    public static IReadOnlyList<Choice> KindChoices { get; } = [.. Kinds.Choosable.Select(k => new Choice(k.ToString(), Kinds.Names[k], k == MentoringKind.Situational ? "Встречи по запросу: расписание не обязательно." : null))];

    /// <summary>The nine of this organisation's words.</summary>
    public IReadOnlyList<Choice> DirectionChoices => [.. Organisation.Words.Directions.Select(d => new Choice(d, d))];

    public bool MayWrite => Programme.IsEditable && View.Relation.MayWrite;

    /// <summary>Employees the curator may name; empty: he may not now.</summary>
    public IReadOnlyList<Choice> SupportChoices { get; protected set; } = [];

    protected override ProgrammePart? Part => ProgrammePart.Directions;

    /// <summary>What the staff's page shows beside.</summary>
    public virtual Task PrepareAsync(CancellationToken ct) => Task.CompletedTask;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        Show();
        await PrepareAsync(ct);
        return Page();
    }

    protected void Show()
    {
        var usual = Organisation.Words.Directions;
        Input = new DirectionsInput
        {
            Kinds = [.. Programme.Kinds.Where(Kinds.Choosable.Contains)],
            Directions = [.. Programme.Directions.Where(usual.Contains)],
            Own = string.Join('\n', Programme.Directions.Where(d => !usual.Contains(d))),
            Difficulties = Programme.Difficulties,
            Request = Programme.Request,
            Strengths = Programme.Strengths,
        };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return await InvalidAsync(() => PrepareAsync(ct));
        }

        var directions = Input.Directions.Concat((Input.Own ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        var command = new SaveDirectionsCommand(Id, Input.Kinds, [.. directions], Tidy(Input.Difficulties), Tidy(Input.Request), Tidy(Input.Strengths));
        return await AnswerAsync(await save.ExecuteAsync(command, By, ct), _ => Here + "/directions", async () =>
        {
            await LoadAsync(ct);
            await PrepareAsync(ct);
        });
    }

    private static string Tidy(string? text) => (text ?? "").Trim().ReplaceLineEndings("\n");
}

public sealed class DirectionsInput
{
    [Display(Name = "Вид наставничества")]
    public List<MentoringKind> Kinds { get; set; } = [];

    [Display(Name = "Направления работы")]
    public List<string> Directions { get; set; } = [];

    [Display(Name = "Своё направление")]
    [StringLength(500, ErrorMessage = "Сократите до {1} знаков.")]
    public string? Own { get; set; }

    [Display(Name = "Дефициты (затруднения)")]
    [StringLength(ExplanatoryNote.Longest, ErrorMessage = "Сократите до {1} знаков.")]
    public string? Difficulties { get; set; }

    [Display(Name = "Запрос наставляемого")]
    [StringLength(ExplanatoryNote.Longest, ErrorMessage = "Сократите до {1} знаков.")]
    public string? Request { get; set; }

    [Display(Name = "Сильные стороны наставляемого")]
    [StringLength(ExplanatoryNote.Longest, ErrorMessage = "Сократите до {1} знаков.")]
    public string? Strengths { get; set; }
}
