using Nastavnik.Core.School.Accounts;
using Nastavnik.Web.Pages.Account.WhoSees;
using Nastavnik.Web.Security;
using Nastavnik.Web.Ui;

namespace Nastavnik.Web.Pages.Consents;

internal static class ConsentsMenu
{
    public static IServiceCollection AddConsentsMenu(this IServiceCollection services) => services.AddScoped<DataReaders>().AddMenu(
        new MenuEntry("Люди", "Согласия", "/consents", "writing-sign", 230, s => s.GetRequiredService<CurrentActor>().Actor.MayForAll(Right.ConsentRegistry, "R")),
        new MenuEntry("Моё", "Мои согласия", "/my/consents", "writing-sign", 40, s => s.GetRequiredService<CurrentActor>().Actor is { PersonId: not null } actor && actor.May(Right.GiveConsent, "X")));
}
