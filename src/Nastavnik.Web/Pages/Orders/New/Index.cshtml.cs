using Nastavnik.Core.Preparation.Orders;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Web.Security;

namespace Nastavnik.Web.Pages.Orders.New;

/// <summary>Which order: each kind's form is at <c>/orders/new/{code}</c>, in the folder of the module that knows it.</summary>
[Needs(Right.PrepareOrder, "C")]
public sealed class IndexModel(OrderKinds kinds, OrdersInForce inForce) : OurPage
{
    public IReadOnlyList<(IOrderKind Kind, Order? InForce)> Kinds { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        var found = new List<(IOrderKind, Order?)>();
        foreach (var kind in kinds.All)
        {
            found.Add((kind, kind.Code is "D-01" or "D-02" ? await inForce.FindAsync(kind.Code, Today, ct) : null));
        }

        Kinds = found;
    }
}
