using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Web.Security;
using Nastavnik.Web.Ui;

namespace Nastavnik.Web.Pages.Programmes;

public static class ProgrammesMenu
{
    public static IServiceCollection AddProgrammesMenu(this IServiceCollection services) => services.AddScoped<AgreementWork>().AddScoped<ProgrammePairs>().AddMenu(
        new MenuEntry("Работа пар", "Программы", "/programmes", "list-check", 420, s => s.GetRequiredService<CurrentActor>().Actor.MayForAll(Right.ProgrammeDraft, "RC")),
        new MenuEntry("Работа пар", "Мои программы", "/my/programmes", "list-check", 425, s => s.GetRequiredService<CurrentActor>().Actor is { PersonId: not null } actor && actor.IsAny(Role.Mentor, Role.Mentee, Role.Representative)));
}
