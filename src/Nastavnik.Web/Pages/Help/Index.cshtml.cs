using Microsoft.AspNetCore.Mvc.RazorPages;
using Nastavnik.Web.Security;

namespace Nastavnik.Web.Pages.Help;

/// <summary>What to do and in which order; how things move from state to state.</summary>
[WelcomesAll]
public sealed class IndexModel : PageModel
{
    public bool IsVisitor => User.Identity?.IsAuthenticated != true;

    public void OnGet()
    {
    }
}
