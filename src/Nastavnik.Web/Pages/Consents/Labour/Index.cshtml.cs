using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Core.School.Consents;
using Nastavnik.Web.Security;
using Nastavnik.Web.Ui;

namespace Nastavnik.Web.Pages.Consents.Labour;

public sealed class LabourInput
{
    [Display(Name = "Наставник")]
    [Required(ErrorMessage = "Выберите наставника")]
    public Guid? Mentor { get; set; }

    [Display(Name = "Наставляемые")]
    [MinLength(1, ErrorMessage = "Отметьте, кому он будет помогать")]
    public List<Guid> Mentees { get; set; } = [];

    [Display(Name = "Номер дополнительного соглашения")]
    [Required(ErrorMessage = "Укажите номер дополнительного соглашения")]
    [StringLength(40)]
    public string Number { get; set; } = "";

    [Display(Name = "Дата соглашения")]
    [Required(ErrorMessage = "Укажите дату соглашения, например 01.09.2026")]
    public DateOnly? Date { get; set; }

    [Display(Name = "Содержание работы")]
    [Required(ErrorMessage = "Опишите содержание работы одной фразой")]
    [StringLength(600)]
    public string Content { get; set; } = "";

    [Display(Name = "Первый день")]
    [Required(ErrorMessage = "Укажите первый день, например 01.10.2026")]
    public DateOnly? From { get; set; }

    [Display(Name = "Последний день")]
    [Required(ErrorMessage = "Укажите последний день, например 31.05.2027")]
    public DateOnly? To { get; set; }

    [Display(Name = "Форма выполнения")]
    [Required(ErrorMessage = "Укажите форму выполнения, например «очно, посещение уроков»")]
    [StringLength(300)]
    public string Form { get; set; } = "";

    [Display(Name = "Размер и условия оплаты")]
    [Required(ErrorMessage = "Укажите размер и условия оплаты из соглашения")]
    [StringLength(300)]
    public string Pay { get; set; } = "";
}

/// <summary>D-16: the terms of the supplementary agreement, typed once, become the employee's consent.</summary>
[Needs(Right.LabourConsent, "CU", ForAll = true)]
public sealed class IndexModel(ConsentCandidates candidates, PrepareLabourConsent prepare) : OurPage
{
    [BindProperty]
    public LabourInput Input { get; set; } = new();

    public IReadOnlyList<Choice> Employees { get; private set; } = [];

    public Task OnGetAsync(CancellationToken ct) => LoadAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct) => ModelState.IsValid
        ? await AnswerAsync(
            await prepare.ExecuteAsync(new(Input.Mentor!.Value, Input.Mentees, Input.Number, Input.Date!.Value, Input.Content, Input.From!.Value, Input.To!.Value, Input.Form, Input.Pay), By, ct),
            o => $"/consents/{o.Subject}", () => LoadAsync(ct))
        : await InvalidAsync(() => LoadAsync(ct));

    private async Task LoadAsync(CancellationToken ct) => Employees = Choice.From(await candidates.EmployeesAsync(Today, ct), e => e.Id, e => e.Name);
}
