using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Preparation.Questionnaires;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Web.Security;
using Nastavnik.Web.Ui;

namespace Nastavnik.Web.Pages.Questionnaires;

public static class QuestionnairesMenu
{
    public static IServiceCollection AddQuestionnairesMenu(this IServiceCollection services) => services.AddMenu(
        new MenuEntry("Люди", "Опросы и анкеты", "/questionnaires", "clipboard-list", 240, s => Of(s).May(Right.Campaign, "ACRX")),
        new MenuEntry("Люди", "Ответы участников", "/questionnaires/answers", "clipboard-text", 241, s => Of(s).MayForAll(Right.Measurements, "R")),
        new MenuEntry("Моё", "Мои анкеты", "/my/questionnaires", "clipboard-check", 35, s => Of(s).PersonId is not null, WaitingAsync));

    private static Actor Of(IServiceProvider services) => services.GetRequiredService<CurrentActor>().Actor;

    private static async Task<int> WaitingAsync(IServiceProvider services, CancellationToken ct)
    {
        var actor = Of(services);
        return await services.GetRequiredService<MyQuestionnaires>().WaitingAsync(actor.PersonId!.Value, actor.Today, ct);
    }
}
