using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.School.Consents;
using Nastavnik.Web.Security;

namespace Nastavnik.Web.Pages.My.Consents;

/// <summary>A person's own papers and those of the children he represents.</summary>
[SignedIn]
public sealed class IndexModel(ConsentCards cards, ActBook acts) : OurPage
{
    public IReadOnlyList<MyConsent> Papers { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        Papers = await cards.MineAsync(Actor, ct);
        await acts.RecordReadingAsync(Actor, "/my/consents", Papers.Select(p => p.Row.Subject.Id), ct);
    }
}
