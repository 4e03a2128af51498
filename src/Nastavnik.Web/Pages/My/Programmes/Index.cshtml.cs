using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Mentoring.Programmes;
using Nastavnik.Web.Security;

namespace Nastavnik.Web.Pages.My.Programmes;

/// <summary>Programmes of my own pairs, or of my children's.</summary>
[SignedIn]
public sealed class IndexModel(ProgrammeList list, ActBook acts) : OurPage
{
    public IReadOnlyList<ProgrammeRow> Programmes { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        Programmes = await list.MineAsync(Actor, ct);
        await acts.RecordReadingAsync(Actor, "/my/programmes", Programmes.SelectMany(r => r.People), ct);
    }
}
