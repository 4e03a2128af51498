using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Core.School.Consents;
using Nastavnik.Web.Security;

namespace Nastavnik.Web.Pages.Consents.Registration;

public sealed class OwnSignatureInput
{
    [Display(Name = "Дата подписи")]
    [Required(ErrorMessage = "Укажите дату подписи, например 07.09.2026")]
    public DateOnly? SignedOn { get; set; }
}

[Needs(Right.RegisterConsent, "X", ForAll = true)]
public sealed class OwnSignatureModel(ConsentCards cards, AddOwnSignature add) : RegistrationPage(cards)
{
    [BindProperty]
    public OwnSignatureInput Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LoadAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        return ModelState.IsValid
            ? await AnswerAsync(await add.ExecuteAsync(new(Id, Input.SignedOn!.Value), By, ct), _ => Address, () => LoadAsync(ct))
            : await InvalidAsync(() => LoadAsync(ct));
    }
}
