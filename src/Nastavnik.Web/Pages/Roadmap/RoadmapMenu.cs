using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Web.Security;
using Nastavnik.Web.Ui;

namespace Nastavnik.Web.Pages.Roadmap;

internal static class RoadmapMenu
{
    /// <summary>Those who lead the year; others have the right to read the plan and find it by its link.</summary>
    public static bool Leads(Actor actor) => actor.IsAny(Role.Head, Role.Curator, Role.Administration);

    public static IServiceCollection AddRoadmapMenu(this IServiceCollection services) => services.AddScoped<BoardViews>().AddMenu(
        new MenuEntry("Год", "Главная", "/", "home", 90, s => !s.GetRequiredService<CurrentActor>().Actor.Is(Role.Curator)),
        new MenuEntry("Год", "Дорожная карта", "/roadmap", "route", 100,
            s => s.GetRequiredService<CurrentActor>().Actor is var actor && (Leads(actor) || actor.IsAny(Role.Psychologist, Role.CouncilMember))));
}
