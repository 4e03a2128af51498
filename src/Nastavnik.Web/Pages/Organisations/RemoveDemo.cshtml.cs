using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Core.School.Organisations;
using Nastavnik.Web.Pages.Setup;
using Nastavnik.Web.Security;

namespace Nastavnik.Web.Pages.Organisations;

/// <summary>Takes the demo school away whole. Asked by a system administrator of any organisation of this installation.</summary>
[Needs(Right.Maintenance, "X")]
public sealed class RemoveDemoModel(NastavnikDb db, RemoveDemo remove, Installation installation, SetupCode code, IConfiguration configuration) : OurPage
{
    public string? Demo { get; private set; }

    [BindProperty]
    public bool Sure { get; set; }

    public Task OnGetAsync(CancellationToken ct) => LoadAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!Sure)
        {
            ModelState.AddModelError(nameof(Sure), "Отметьте, что понимаете: вернуть пример со всеми правками не получится.");
            return await InvalidAsync(() => LoadAsync(ct));
        }

        var outcome = await remove.ExecuteAsync(ct);
        installation.Forget();
        if (await installation.IsEmptyAsync(ct))
        {
            code.Say(configuration["NASTAVNIK_URLS"] ?? "http://127.0.0.1:5080");
        }

        if (Organisation.IsDemo)
        {
            await HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
            return LocalRedirect("/");
        }

        return await AnswerAsync(outcome, _ => "/organisation", () => Task.CompletedTask);
    }

    private async Task LoadAsync(CancellationToken ct)
    {
        var organisations = db.Organisations;
        Demo = await organisations.Where(o => o.IsDemo).Select(o => o.ShortName).FirstOrDefaultAsync(ct);
    }
}
