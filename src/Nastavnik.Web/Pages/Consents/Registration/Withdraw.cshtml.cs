using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Core.School.Consents;
using Nastavnik.Web.Security;

namespace Nastavnik.Web.Pages.Consents.Registration;

public sealed class WithdrawInput
{
    [Display(Name = "Отзыв получен")]
    [Required(ErrorMessage = "Укажите день, когда пришёл отзыв, например 07.09.2026")]
    public DateOnly? ReceivedOn { get; set; }
}

[Needs(Right.RegisterConsent, "X", ForAll = true)]
public sealed class WithdrawModel(ConsentCards cards, WithdrawConsent withdraw) : RegistrationPage(cards)
{
    [BindProperty]
    public WithdrawInput Input { get; set; } = new();

    public IReadOnlyList<string> Follows
    {
        get
        {
            var (stop, destroy) = SigningRules.TermsOfWithdrawal(Row.Consent.Kind, Today);
            return WithdrawConsent.Follows(Row.Consent.Kind, stop, destroy);
        }
    }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Input.ReceivedOn = Today;
        return await LoadAsync(ct) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        return ModelState.IsValid
            ? await AnswerAsync(await withdraw.ExecuteAsync(new(Id, Input.ReceivedOn!.Value, WithdrawalChannel.Paper), By, ct), _ => Address, () => LoadAsync(ct))
            : await InvalidAsync(() => LoadAsync(ct));
    }
}
