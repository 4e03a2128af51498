using Microsoft.AspNetCore.Mvc;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Web.Security;

namespace Nastavnik.Web.Pages.Account;

/// <summary>An account with places in several organisations goes from one to another.</summary>
[SignedIn]
public sealed class OrganisationsModel(AccountQueries accounts, Entrance entrance) : OurPage
{
    public IReadOnlyList<AccountPlace> Places { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => Places = await accounts.PlacesAsync(Actor.UserId, ct);

    public async Task<IActionResult> OnPostAsync(Guid organisation, CancellationToken ct)
    {
        if (!(await accounts.PlacesAsync(Actor.UserId, ct)).Any(p => p.OrganisationId == organisation))
        {
            return NotFound();
        }

        await entrance.WriteAsync(Actor.UserId, organisation, ct);
        return LocalRedirect("/");
    }
}
