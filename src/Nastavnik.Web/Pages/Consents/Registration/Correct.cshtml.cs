using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Core.School.Consents;
using Nastavnik.Web.Security;
using Nastavnik.Web.Ui;

namespace Nastavnik.Web.Pages.Consents.Registration;

public enum Correction
{
    Date,
    NeverSigned,
}

public sealed class CorrectInput
{
    [Display(Name = "Что исправить")]
    [Required(ErrorMessage = "Выберите, что исправить")]
    public Correction? What { get; set; }

    [Display(Name = "Правильная дата подписи")]
    public DateOnly? SignedOn { get; set; }

    [Display(Name = "Что случилось")]
    [Required(ErrorMessage = "Напишите, что случилось: причина останется в истории")]
    [StringLength(300)]
    public string Reason { get; set; } = "";
}

[Needs(Right.RegisterConsent, "X", ForAll = true)]
public sealed class CorrectModel(ConsentCards cards, CorrectRegistration correct) : RegistrationPage(cards)
{
    [BindProperty]
    public CorrectInput Input { get; set; } = new();

    public IReadOnlyList<Choice> Ways => Row.Consent.State == ConsentState.Refused
        ? [new(nameof(Correction.NeverSigned), "Отказ внесён по ошибке", "Бумага снова будет ожидаться")]
        : [new(nameof(Correction.Date), "Дата набрана неверно"), new(nameof(Correction.NeverSigned), "Внесена не та бумага", "Подпись снимется, бумага снова будет ожидаться")];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LoadAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        if (Input.What == Correction.Date && Input.SignedOn is null && ModelState[$"{nameof(Input)}.{nameof(Input.SignedOn)}"] is not { Errors.Count: > 0 })
        {
            ModelState.AddModelError($"{nameof(Input)}.{nameof(Input.SignedOn)}", "Укажите правильную дату, например 07.09.2026");
        }

        return ModelState.IsValid
            ? await AnswerAsync(await correct.ExecuteAsync(new(Id, Input.What == Correction.Date ? Input.SignedOn : null, Input.Reason), By, ct), _ => Address, () => LoadAsync(ct))
            : await InvalidAsync(() => LoadAsync(ct));
    }
}
