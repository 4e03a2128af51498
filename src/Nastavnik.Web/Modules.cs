using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Mentoring.Pairs;
using Nastavnik.Core.Mentoring.Programmes;
using Nastavnik.Core.Mentoring.Selection;
using Nastavnik.Core.Mentoring.Support;
using Nastavnik.Core.Preparation.Banks;
using Nastavnik.Core.Preparation.Events;
using Nastavnik.Core.Preparation.Import;
using Nastavnik.Core.Preparation.Orders;
using Nastavnik.Core.Preparation.Questionnaires;
using Nastavnik.Core.Preparation.SchoolProgrammes;
using Nastavnik.Core.Preparation.Training;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Core.School.Consents;
using Nastavnik.Core.School.Organisations;
using Nastavnik.Core.School.People;
using Nastavnik.Core.School.Roadmap;

namespace Nastavnik.Web;

/// <summary>The modules of Core in their order; each says itself what it offers.</summary>
public static class Modules
{
    public static IServiceCollection AddModules(this IServiceCollection services) => services
        .AddActs()
        .AddOrganisations()
        .AddPeople()
        .AddAccounts()
        .AddRoadmap()
        .AddConsents()
        .AddQuestionnaires()
        .AddBanks()
        .AddImport()
        .AddOrders()
        .AddSchoolProgrammes()
        .AddEvents()
        .AddTraining()
        .AddPairs()
        .AddSelection()
        .AddMatchDrafts()
        .AddSupport()
        .AddProgrammes();
}
