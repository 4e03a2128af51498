using Microsoft.AspNetCore.Mvc;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Mentoring.Selection;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Matching.Fit;
using Nastavnik.Web.Security;

namespace Nastavnik.Web.Pages.Pairs.Matching;

/// <summary>How much each criterion counts, with what it means and why it begins as it does.</summary>
[Needs(Right.Matching, "R", ForAll = true)]
public sealed class WeightsModel(DraftSolver solver, ChangeWeights change) : OurPage
{
    [BindProperty]
    public List<WeightInput> Input { get; set; } = [];

    public bool MayChange => Actor.MayForAll(Right.Matching, "U");

    public int Sum => Input.Sum(i => i.Value ?? 0);

    protected override string PlaceOf(Refusal refusal) => refusal.Field is { } field && Input.FindIndex(i => i.Criterion.ToString() == field) is >= 0 and var at ? $"Input[{at}].Value" : "";

    public async Task OnGetAsync(CancellationToken ct)
    {
        var weights = await solver.WeightsAsync(ct);
        Input = [.. Criteria.All.Select(c => new WeightInput { Criterion = c.Criterion, Value = weights[c.Criterion] })];
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!MayChange)
        {
            return NotFound();
        }

        for (var at = 0; at < Input.Count; at++)
        {
            if (Input[at].Value is null && ModelState[$"Input[{at}].Value"] is not { Errors.Count: > 0 })
            {
                ModelState.AddModelError($"Input[{at}].Value", "Введите вес: целое число от 0 до 100.");
            }
        }

        return ModelState.IsValid
            ? await AnswerAsync(await change.ExecuteAsync(Input.ToDictionary(i => i.Criterion, i => i.Value!.Value), By, ct), _ => "/pairs/matching", () => Task.CompletedTask)
            : await InvalidAsync(() => Task.CompletedTask);
    }

    /// <summary>Back to what the program begins with.</summary>
    public async Task<IActionResult> OnPostDefaultsAsync(CancellationToken ct) => MayChange
        ? await AnswerAsync(await change.ExecuteAsync(Weights.Default.ToDictionary(), By, ct), _ => "/pairs/matching/weights", () => OnGetAsync(ct))
        : NotFound();
}

public sealed class WeightInput
{
    public Criterion Criterion { get; set; }

    [System.ComponentModel.DataAnnotations.Display(Name = "Вес")]
    public int? Value { get; set; }
}
