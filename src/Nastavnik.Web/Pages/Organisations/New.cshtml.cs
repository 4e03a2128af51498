using Microsoft.AspNetCore.Mvc;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Web.Pages.Setup;
using Nastavnik.Web.Security;

namespace Nastavnik.Web.Pages.Organisations;

/// <summary>One more organisation on the same installation, for example a real school beside the demo. Whoever founds it gets a place in it as system administrator.</summary>
[Needs(Right.Maintenance, "X")]
public sealed class NewModel(Works works, TimeProvider time) : FoundingPage(works, time)
{
    public void OnGet()
    {
    }

    public IActionResult OnPostNext() => Next();

    public IActionResult OnPostBack() => Back();

    public async Task<IActionResult> OnPostFoundAsync(CancellationToken ct)
    {
        var (outcome, _) = await FoundAsync(Actor.UserId, ct);
        return outcome is null
            ? await InvalidAsync(() => Task.CompletedTask)
            : await AnswerAsync(outcome, _ => "/account/organisations", () => Task.CompletedTask);
    }
}
