using Nastavnik.Core.School.Accounts;
using Nastavnik.Web.Security;
using Nastavnik.Web.Ui;

namespace Nastavnik.Web.Pages.Orders;

public static class OrdersMenu
{
    public static IServiceCollection AddOrdersMenu(this IServiceCollection services) => services.AddScoped<New.OrderFormWork>().AddMenu(
        new MenuEntry("Бумаги", "Приказы", "/orders", "file-certificate", 500, s => s.GetRequiredService<CurrentActor>().Actor.MayForAll(Right.ReadOrder, "R")),
        new MenuEntry("Бумаги", "Мои приказы", "/my/orders", "file-check", 520, s => s.GetRequiredService<CurrentActor>().Actor is { PersonId: not null } actor && actor.May(Right.Acquaintance, "X")));
}
