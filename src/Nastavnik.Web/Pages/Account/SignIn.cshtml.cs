using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Nastavnik.Web.Security;

namespace Nastavnik.Web.Pages.Account;

[NoOrganisation]
[EnableRateLimiting(SecurityServices.SignInLimit)]
public sealed class SignInModel(Entrance entrance) : PageModel
{
    [BindProperty]
    public SignInInput Input { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "from")]
    public string? From { get; set; }

    public IActionResult OnGet() => User.Identity?.IsAuthenticated == true ? LocalRedirect("/") : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (ModelState.IsValid)
        {
            var result = await entrance.TryAsync(Input.Name.Trim(), Input.Password, ct);
            if (result == EntranceResult.Entered)
            {
                return LocalRedirect(Url.IsLocalUrl(From) ? From! : "/");
            }

            ModelState.AddModelError("", result switch
            {
                EntranceResult.LockedOut => "Вход закрыт на 10 минут: пять неверных паролей подряд. Подождите или попросите у куратора новую ссылку для входа.",
                EntranceResult.NoPlace => "Учётная запись есть, но ни в одной организации у неё нет места. Обратитесь к куратору.",
                _ => "Имя или пароль не подошли. Проверьте раскладку клавиатуры; если пароль забыт, попросите у куратора новую ссылку для входа.",
            });
        }

        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }
}

public sealed class SignInInput
{
    [Display(Name = "Электронная почта или имя для входа")]
    [Required(ErrorMessage = "Введите электронную почту или имя для входа.")]
    public string Name { get; set; } = "";

    [Display(Name = "Пароль")]
    [Required(ErrorMessage = "Введите пароль.")]
    public string Password { get; set; } = "";
}
