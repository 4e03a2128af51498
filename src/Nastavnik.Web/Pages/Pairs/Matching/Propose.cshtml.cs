using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Mentoring.Pairs;
using Nastavnik.Core.Mentoring.Selection;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Core.School.Organisations;
using Nastavnik.Web.Security;

namespace Nastavnik.Web.Pages.Pairs.Matching;

/// <summary>From the plan to proposals: which pairs and groups, for what term. Leaves to the list of pairs.</summary>
[Needs(Right.Matching, "U", ForAll = true)]
public sealed class ProposeModel(ProposalQueries plans, ProposePairs propose, ActBook acts) : OurPage
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public Guid Id { get; set; }

    [BindProperty]
    public ProposeInput Input { get; set; } = new();

    public PlannedView Plan { get; private set; } = null!;

    public IReadOnlyList<WarningOf> Warnings { get; private set; } = [];

    public string About(PlannedLine line) => $"{Organisation.Words.FormName(line.Form)}, {PairLook.Strategies.First(s => s.Value == line.Strategy.ToString()).Text}, балл {line.Score}";

    public string RoleModelOf(PlannedLine line) => Input.RoleModels.GetValueOrDefault(line.Key) ?? line.RoleModel;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        Input.Start = Today.AddDays(14);
        Input.End = Today.AddDays(14).AddMonths(3) is var soonest && SchoolYear.EndOf(Today).AddMonths(-3) is var usual && usual < soonest ? soonest : usual;
        Input.Chosen = [.. Plan.Groups.Select(g => g.Key)];
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

        var outcome = await propose.ExecuteAsync(new ProposePairsCommand(Id, Input.Chosen, Input.Start!.Value, Input.End!.Value, Input.Strategy, Input.WarningReason, Input.RoleModels), By, ct);
        Warnings = outcome.Refusals.OfType<WarningsOfMany>().FirstOrDefault()?.Warnings ?? [];
        return await AnswerAsync(outcome, _ => "/pairs", async () => await LoadAsync(ct));
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await plans.FindAsync(Id, Today, ct) is not { } plan)
        {
            return false;
        }

        Plan = plan;
        await acts.RecordReadingAsync(Actor, "/pairs/matching/propose", plan.People, ct);
        return true;
    }
}

public sealed class ProposeInput
{
    [Display(Name = "Пары и группы")]
    [MinLength(1, ErrorMessage = "Отметьте хотя бы одну пару или группу.")]
    public List<string> Chosen { get; set; } = [];

    /// <summary>Key of the group → code.</summary>
    public Dictionary<string, string> RoleModels { get; set; } = [];

    [Display(Name = "Начало работы")]
    [Required(ErrorMessage = "Введите день начала.")]
    public DateOnly? Start { get; set; }

    [Display(Name = "Конец работы")]
    [Required(ErrorMessage = "Введите день окончания.")]
    public DateOnly? End { get; set; }

    [Display(Name = "Откуда предложение")]
    public PairStrategy? Strategy { get; set; }

    [Display(Name = "Почему пары всё же нужны")]
    [StringLength(500, ErrorMessage = "Причина длиннее 500 знаков.")]
    public string? WarningReason { get; set; }
}
