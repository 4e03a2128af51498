using Nastavnik.Core.School.Accounts;
using Nastavnik.Web.Security;
using Nastavnik.Web.Ui;

namespace Nastavnik.Web.Pages.Organisations;

internal static class OrganisationsMenu
{
    public static IServiceCollection AddOrganisationsMenu(this IServiceCollection services) => services.AddMenu(
        new MenuEntry("Управление", "Организация", "/organisation", "building", 910, s => s.GetRequiredService<CurrentActor>().Actor.May(Right.OrganisationCard, "AU")),
        new MenuEntry("Управление", "Журнал действий", "/audit", "history", 920, s => s.GetRequiredService<CurrentActor>().Actor.May(Right.AuditLog, "R")));
}
