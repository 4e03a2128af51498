using Microsoft.AspNetCore.Mvc;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Mentoring.Support;
using Nastavnik.Web.Pages.Support;
using Nastavnik.Web.Security;

namespace Nastavnik.Web.Pages.My.Support;

/// <summary>Days when a mentee, or the child one represents, met the psychologist: the fact and nothing more.</summary>
[SignedIn]
public sealed class IndexModel(SupportQueries queries) : OurPage
{
    public IReadOnlyList<OwnSupport> People { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!SupportMenu.Own(Actor))
        {
            return NotFound();
        }

        People = await queries.OwnAsync(Actor, ct);
        return Page();
    }
}
