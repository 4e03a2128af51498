using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.Preparation.Banks;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Web.Security;
using Nastavnik.Web.Ui;

namespace Nastavnik.Web.Pages.Banks;

public static class BanksMenu
{
    public static IServiceCollection AddBanksMenu(this IServiceCollection services) => services.AddMenu(
        new MenuEntry("Люди", "Банк наставников", "/banks/mentors", "school", 220, SeesBanks),
        new MenuEntry("Люди", "Банк наставляемых", "/banks/mentees", "backpack", 221, SeesBanks),
        new MenuEntry("Люди", "Карта запросов", "/banks/requests", "target-arrow", 223, s => Of(s).MayForAll(Right.Matching, "RCU")),
        new MenuEntry("Люди", "Утверждение списков", "/banks/approve", "rubber-stamp", 222, s => Of(s).May(Right.ApproveBanks, "A"), ListedAsync),
        new MenuEntry("Моё", "Заявления", "/my/application", "writing", 30, s => Of(s).PersonId is not null && !Of(s).IsAny(Role.Head, Role.Curator, Role.Administration)));

    private static bool SeesBanks(IServiceProvider services) =>
        Of(services).IsAny(Role.Head, Role.Curator, Role.Psychologist, Role.Administration, Role.DataProtectionOfficer, Role.CouncilMember, Role.ClassTeacher);

    private static Actor Of(IServiceProvider services) => services.GetRequiredService<CurrentActor>().Actor;

    private static async Task<int> ListedAsync(IServiceProvider services, CancellationToken ct)
    {
        var db = services.GetRequiredService<NastavnikDb>();
        return await db.MentorProfiles.CountAsync(p => p.State == ParticipantState.UnderReview && p.ProposedOn != null, ct)
            + await db.MenteeProfiles.CountAsync(p => p.State == ParticipantState.UnderReview && p.ProposedOn != null, ct);
    }
}
