using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Nastavnik.Core.Preparation.Questionnaires;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Web.Security;
using Nastavnik.Web.Ui;

namespace Nastavnik.Web.Pages.Questionnaires;

public sealed class CampaignInput
{
    [Display(Name = "Что спрашиваем")]
    [Required(ErrorMessage = "Выберите, что спрашиваем.")]
    public string? What { get; set; }

    [Display(Name = "Название")]
    [Required(ErrorMessage = "Назовите опрос, например «Входные измерения, осень».")]
    [StringLength(200, ErrorMessage = "Название длиннее 200 знаков.")]
    public string? Title { get; set; }

    [Display(Name = "Формы наставничества")]
    public List<string> Forms { get; set; } = [];

    [Display(Name = "Первый день")]
    [Required(ErrorMessage = "Введите первый день.")]
    public DateOnly? OpensOn { get; set; }

    [Display(Name = "Последний день")]
    [Required(ErrorMessage = "Введите последний день.")]
    public DateOnly? ClosesOn { get; set; }
}

/// <summary>Plans a campaign.</summary>
[Needs(Right.Campaign, "C")]
public sealed class NewModel(PlanCampaign plan) : OurPage
{
    [BindProperty]
    public CampaignInput Input { get; set; } = new();

    public IReadOnlyList<Choice> FormChoices => [.. Organisation.EnabledForms.Select(f => new Choice(f, Organisation.Words.FormName(f)))];

    public void OnGet() => (Input.OpensOn, Input.ClosesOn) = (Today, Today.AddDays(14));

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return await InvalidAsync(() => Task.CompletedTask);
        }

        var parts = Input.What!.Split('.');
        if (parts.Length != 2 || !Enum.TryParse<Instrument>(parts[0], out var instrument) || !Enum.TryParse<Phase>(parts[1], out var phase))
        {
            ModelState.AddModelError("Input.What", "Выберите, что спрашиваем.");
            return await InvalidAsync(() => Task.CompletedTask);
        }

        var forms = Input.Forms.Where(Organisation.Uses).ToList();
        var outcome = await plan.ExecuteAsync(new CampaignCommand(instrument, phase, forms, Input.Title!, Input.OpensOn!.Value, Input.ClosesOn!.Value), By, ct);
        return await AnswerAsync(outcome, o => $"/questionnaires/{o.Subject}", () => Task.CompletedTask);
    }
}
