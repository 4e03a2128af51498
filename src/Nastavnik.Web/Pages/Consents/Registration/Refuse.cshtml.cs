using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Core.School.Consents;
using Nastavnik.Web.Security;

namespace Nastavnik.Web.Pages.Consents.Registration;

public sealed class RefuseInput
{
    [Display(Name = "Дата отказа")]
    [Required(ErrorMessage = "Укажите дату отказа, например 07.09.2026")]
    public DateOnly? On { get; set; }
}

[Needs(Right.RegisterConsent, "X", ForAll = true)]
public sealed class RefuseModel(ConsentCards cards, RefuseConsent refuse) : RegistrationPage(cards)
{
    [BindProperty]
    public RefuseInput Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Input.On = Today;
        return await LoadAsync(ct) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        return ModelState.IsValid
            ? await AnswerAsync(await refuse.ExecuteAsync(new(Id, Input.On!.Value), By, ct), _ => Address, () => LoadAsync(ct))
            : await InvalidAsync(() => LoadAsync(ct));
    }
}
