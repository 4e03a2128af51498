using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Web.Security;
using Nastavnik.Web.Ui;

namespace Nastavnik.Web.Pages.Pairs;

public static class PairsMenu
{
    public static IServiceCollection AddPairsMenu(this IServiceCollection services) => services.AddMenu(
        new MenuEntry("Работа пар", "Подбор пар", "/pairs/matching", "puzzle", 405, s => s.GetRequiredService<CurrentActor>().Actor.MayForAll(Right.Matching, "R")),
        new MenuEntry("Работа пар", "Пары и группы", "/pairs", "users-group", 410, s => s.GetRequiredService<CurrentActor>().Actor.MayForAll(Right.Matching, "RCU")),
        new MenuEntry("Моё", "Мои пары", "/my/pairs", "users-group", 20, s => s.GetRequiredService<CurrentActor>().Actor is { PersonId: not null } actor && actor.IsAny(Role.Mentor, Role.Mentee, Role.Representative)));
}
