using Nastavnik.Core.School.Accounts;
using Nastavnik.Web.Security;
using Nastavnik.Web.Ui;

namespace Nastavnik.Web.Pages.People;

public static class PeopleMenu
{
    public static IServiceCollection AddPeopleMenu(this IServiceCollection services) => services.AddMenu(
        new MenuEntry("Люди", "Все люди", "/people", "users", 200, s => s.GetRequiredService<CurrentActor>().Actor.MayForAll(Right.MenteeBank, "R")));
}
