using Nastavnik.Core.School.Accounts;
using Nastavnik.Web.Security;
using Nastavnik.Web.Ui;

namespace Nastavnik.Web.Pages.Import;

public static class ImportMenu
{
    public static IServiceCollection AddImportMenu(this IServiceCollection services) => services.AddMenu(
        new MenuEntry("Люди", "Загрузка списков", "/import", "table-import", 210, s => s.GetRequiredService<CurrentActor>().Actor.MayForAll(Right.Import, "X")));
}
