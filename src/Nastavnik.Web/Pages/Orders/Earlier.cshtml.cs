using Nastavnik.Core.Preparation.Orders;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Web.Security;

namespace Nastavnik.Web.Pages.Orders;

/// <summary>A school that already runs enters its earlier orders, each by the form of its kind.</summary>
[Needs(Right.SignOrder, "AX")]
public sealed class EarlierModel(OrderKinds kinds) : OurPage
{
    public IReadOnlyList<IOrderKind> Kinds => kinds.All;

    public void OnGet()
    {
    }
}
