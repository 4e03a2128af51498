using Nastavnik.Core.Mentoring.Selection;
using Nastavnik.Web.Security;

namespace Nastavnik.Web.Pages.My.Speed;

/// <summary>One's own rounds of «быстрые встречи».</summary>
[SignedIn]
public sealed class IndexModel(SpeedQueries speed) : OurPage
{
    public IReadOnlyList<MarkSheet> Sheets { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => Sheets = await speed.MineAsync(Actor, ct);
}
