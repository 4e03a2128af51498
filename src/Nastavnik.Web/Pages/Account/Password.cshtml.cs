using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Web.Security;

namespace Nastavnik.Web.Pages.Account;

[SignedIn]
[EnableRateLimiting(SecurityServices.SignInLimit)]
public sealed class PasswordModel(ChangePassword change, Entrance entrance) : OurPage
{
    [BindProperty]
    public PasswordInput Input { get; set; } = new();

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return await InvalidAsync(() => Task.CompletedTask);
        }

        var outcome = await change.ExecuteAsync(new ChangePasswordCommand(Input.Current, Input.Password), By, ct);
        if (outcome.IsDone)
        {
            // The new password ends every session; this one goes on.
            await entrance.WriteAsync(Actor.UserId, Organisation.Id, ct);
        }

        return await AnswerAsync(outcome, _ => "/account", () => Task.CompletedTask);
    }
}

public sealed class PasswordInput
{
    [Display(Name = "Нынешний пароль")]
    [Required(ErrorMessage = "Введите нынешний пароль.")]
    public string Current { get; set; } = "";

    [Display(Name = "Новый пароль")]
    [Required(ErrorMessage = "Придумайте новый пароль от 10 знаков.")]
    public string Password { get; set; } = "";
}
