using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Core.School.Consents;
using Nastavnik.Web.Security;
using Nastavnik.Web.Ui;

namespace Nastavnik.Web.Pages.Consents.Registration;

public sealed class SignInput
{
    [Display(Name = "Дата подписи")]
    [Required(ErrorMessage = "Укажите дату подписи, например 07.09.2026")]
    public DateOnly? SignedOn { get; set; }

    [Display(Name = "Подписал и сам подросток")]
    public bool OwnSignature { get; set; }

    [Display(Name = "Скан")]
    public IFormFile? Scan { get; set; }
}

[Needs(Right.RegisterConsent, "X", ForAll = true)]
public sealed class SignModel(ConsentCards cards, RegisterSignedPaper register) : RegistrationPage(cards)
{
    [BindProperty]
    public SignInput Input { get; set; } = new();

    public bool AsksOwnSignature => Row.Consent.Kind == ConsentKind.ChildData
        && ConsentRules.NeedsOwnSignature(new ConsentSubject(Row.Subject.Id, "", Row.Subject.BirthDate, true, []), Organisation.Policies, Today);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LoadAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        return ModelState.IsValid
            ? await AnswerAsync(await register.ExecuteAsync(new(Id, Input.SignedOn!.Value, Input.OwnSignature, await Input.Scan.BytesAsync(ct)), By, ct), _ => Address, () => LoadAsync(ct))
            : await InvalidAsync(() => LoadAsync(ct));
    }
}
