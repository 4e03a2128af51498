using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Web.Security;
using Nastavnik.Web.Ui;

namespace Nastavnik.Web.Pages.Training;

public static class TrainingMenu
{
    public static IServiceCollection AddTrainingMenu(this IServiceCollection services) => services.AddMenu(
        new MenuEntry("Люди", "Школа наставников", "/training", "presentation", 230, s => Of(s).MayForAll(Right.Training, "ARU")),
        new MenuEntry("Моё", "Обучение", "/my/training", "presentation", 35, s => Of(s) is { PersonId: not null } actor && actor.IsAny(Role.Mentor, Role.Curator)));

    private static Actor Of(IServiceProvider services) => services.GetRequiredService<CurrentActor>().Actor;
}
