using Microsoft.Extensions.DependencyInjection;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.School.Consents;

namespace Nastavnik.Core.Mentoring.Selection;

public static class DraftServices
{
    public static IServiceCollection AddMatchDrafts(this IServiceCollection services) => services
        .AddActKinds(typeof(DraftActs))
        .AddScoped<FeaturesOfBank>().AddScoped<Acquaintances>().AddScoped<BankChanges>().AddScoped<IWhenConsentEnds, ForgetInDrafts>().AddScoped<DraftSolver>()
        .AddScoped<NewDraft>().AddScoped<ChangeDraft>().AddScoped<KeepAsAlternative>().AddScoped<ProposePairs>().AddScoped<ChangeWeights>()
        .AddScoped<BoardQueries>().AddScoped<DraftQueries>().AddScoped<ProposalQueries>().AddScoped<SelectionReports>();
}
