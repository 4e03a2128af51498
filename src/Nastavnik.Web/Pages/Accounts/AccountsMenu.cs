using Nastavnik.Core.School.Accounts;
using Nastavnik.Web.Security;
using Nastavnik.Web.Ui;

namespace Nastavnik.Web.Pages.Accounts;

internal static class AccountsMenu
{
    public static IServiceCollection AddAccountsMenu(this IServiceCollection services) => services.AddMenu(
        new MenuEntry("Управление", "Учётные записи", "/accounts", "key", 900, s => s.GetRequiredService<CurrentActor>().Actor.May(Right.Users, "AUR")));
}
