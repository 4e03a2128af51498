using Nastavnik.Web.Demo;
using Nastavnik.Web.Pages.Accounts;
using Nastavnik.Web.Pages.Banks;
using Nastavnik.Web.Pages.Consents;
using Nastavnik.Web.Pages.Home;
using Nastavnik.Web.Pages.Orders;
using Nastavnik.Web.Pages.Import;
using Nastavnik.Web.Pages.Organisations;
using Nastavnik.Web.Pages.People;
using Nastavnik.Web.Pages.Pairs;
using Nastavnik.Web.Pages.Programmes;
using Nastavnik.Web.Pages.Questionnaires;
using Nastavnik.Web.Pages.Roadmap;
using Nastavnik.Web.Pages.Setup;
using Nastavnik.Web.Pages.Speed;
using Nastavnik.Web.Pages.Support;
using Nastavnik.Web.Pages.Training;
using Nastavnik.Web.Security;

namespace Nastavnik.Web;

/// <summary>What each folder of pages adds: its lines of the menu and what it alone needs.</summary>
internal static class PageFolders
{
    public static IServiceCollection AddPageFolders(this IServiceCollection services)
    {
        services.AddScoped<IPageFrameSource, Frame>();
        services.AddScoped<OwnPairs>();
        services.AddSingleton<DemoSchool>();
        services.AddSetup();
        services.AddPeopleMenu();
        services.AddImportMenu();
        services.AddConsentsMenu();
        services.AddRoadmapMenu();
        services.AddBanksMenu();
        services.AddQuestionnairesMenu();
        services.AddOrdersMenu();
        services.AddTrainingMenu();
        services.AddSpeedMenu();
        services.AddPairsMenu();
        services.AddSupportMenu();
        services.AddProgrammesMenu();
        services.AddAccountsMenu();
        services.AddOrganisationsMenu();
        return services;
    }
}
