using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Web.Security;

namespace Nastavnik.Web.Pages.Account;

/// <summary>One's own account: by what name one signs in, which roles hold today, what can be changed.</summary>
[SignedIn]
public sealed class IndexModel(AccountQueries accounts) : OurPage
{
    public AccountLine Account { get; private set; } = null!;

    public int Places { get; private set; }

    public IEnumerable<string> Roles => Actor.Roles.Order().Select(r => r.Title());

    public bool IsRepresentative => Actor.Is(Role.Representative);

    public async Task OnGetAsync(CancellationToken ct)
    {
        Account = await accounts.OwnAsync(Actor.UserId, Today, ct);
        Places = (await accounts.PlacesAsync(Actor.UserId, ct)).Count;
    }
}
