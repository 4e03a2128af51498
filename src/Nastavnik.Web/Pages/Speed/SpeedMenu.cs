using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Preparation.Events;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Web.Security;
using Nastavnik.Web.Ui;

namespace Nastavnik.Web.Pages.Speed;

public static class SpeedMenu
{
    public static IServiceCollection AddSpeedMenu(this IServiceCollection services) => services.AddMenu(
        new MenuEntry("Работа пар", "Быстрые встречи", "/speed", "switch-horizontal", 405, s => Of(s).MayForAll(Right.SpeedMeetings, "RCU")),
        new MenuEntry("Моё", "Быстрые встречи", "/my/speed", "switch-horizontal", 25, s => Of(s) is { PersonId: not null } actor && actor.IsAny(Role.Mentor, Role.Mentee)));

    /// <summary>Colour of an event's state.</summary>
    public static string Kind(this EventState state) => state switch
    {
        EventState.Planned => "wait",
        EventState.Held => "ok",
        _ => "idle",
    };

    private static Actor Of(IServiceProvider services) => services.GetRequiredService<CurrentActor>().Actor;
}
