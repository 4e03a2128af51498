using Nastavnik.Core.Preparation.Orders;
using Nastavnik.Web.Security;

namespace Nastavnik.Web.Pages.My.Orders;

/// <summary>Orders that name me.</summary>
[SignedIn]
public sealed class IndexModel(OrderQueries queries) : OurPage
{
    public IReadOnlyList<MyOrderRow> Orders { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => Orders = await queries.MineAsync(Actor, ct);
}
