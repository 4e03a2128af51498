using Nastavnik.Core.School.Accounts;
using Nastavnik.Web.Security;

namespace Nastavnik.Web.Pages.Accounts;

/// <summary>A card with the link, to print or to copy: shown once, since the link itself is stored nowhere.</summary>
[Needs(Right.Users, "AUR")]
public sealed class LinkModel(TimeProvider time) : OurPage
{
    public string? Address { get; private set; }

    public string? Name { get; private set; }

    public DateOnly Until => Organisation.DateOf(time.GetUtcNow() + LinkToken.Life);

    public void OnGet()
    {
        Response.Headers.CacheControl = "no-cache, no-store";
        if (TempData.TakeLink() is { } link)
        {
            (Address, Name) = ($"{Request.Scheme}://{Request.Host}/account/link/{link.Token}", link.Name);
        }
    }
}
