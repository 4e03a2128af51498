using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Web.Security;
using Nastavnik.Web.Ui;

namespace Nastavnik.Web.Pages.Support;

/// <summary>Row 51: who records sees the registry, the head the totals, a mentee and a representative their own days.</summary>
public static class SupportMenu
{
    public static IServiceCollection AddSupportMenu(this IServiceCollection services) => services.AddMenu(
        new MenuEntry("Работа пар", "Без пары", "/pairs/unpaired", "hourglass", 408, s => Records(Of(s))),
        new MenuEntry("Работа пар", "Психологическая поддержка", "/support", "user-heart", 430, s => Records(Of(s))),
        new MenuEntry("Работа пар", "Психологическая поддержка", "/support/totals", "user-heart", 431, s => !Records(Of(s)) && Of(s).MayForAll(Right.PsychologistSupport, "R")),
        new MenuEntry("Моё", "Встречи с психологом", "/my/support", "user-heart", 45, s => Own(Of(s))));

    internal static bool Own(Actor actor) => actor.PersonId is not null && actor.IsAny(Role.Mentee, Role.Representative) && actor.May(Right.PsychologistSupport, "R");

    private static bool Records(Actor actor) => actor.MayForAll(Right.PsychologistSupport, "C");

    private static Actor Of(IServiceProvider services) => services.GetRequiredService<CurrentActor>().Actor;
}
