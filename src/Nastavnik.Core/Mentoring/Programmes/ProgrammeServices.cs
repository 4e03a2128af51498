using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Mentoring.Pairs;
using Nastavnik.Core.School.Papers;
using Nastavnik.Core.School.Roadmap;

namespace Nastavnik.Core.Mentoring.Programmes;

public static class ProgrammeServices
{
    public static IServiceCollection AddProgrammes(this IServiceCollection services)
    {
        services.TryAddScoped<FileStore>();
        return services
            .AddActKinds(typeof(ProgrammeActs))
            .AddConstraintSentence(ProgrammeMapping.OneCurrent, new ProgrammeExists())
            .AddConstraintSentence(ProgrammeMapping.NumberTaken, new ChangedMeanwhile())
            .AddConstraintSentence(ProgrammeMapping.MarkTwice, new MarkedAlready())
            .AddScoped<ProgrammeSheets>().AddScoped<ProgrammeMarks>().AddScoped<StartGate>().AddScoped<TermNotices>().AddScoped<ProgrammeQueries>().AddScoped<ProgrammeList>().AddScoped<ProgrammePapers>()
            .AddScoped<CreateProgramme>().AddScoped<SaveNote>().AddScoped<SaveDirections>().AddScoped<ChooseSupport>().AddScoped<SavePlan>().AddScoped<TakeTypicalRows>().AddScoped<AddRemark>()
            .AddScoped<SendForAgreement>().AddScoped<MarkProgramme>().AddScoped<ReturnForEdits>().AddScoped<ApproveProgramme>().AddScoped<StartPair>().AddScoped<TrackPlanItem>()
            .AddScoped<EnterExistingProgramme>().AddScoped<IWhenPairChanges, ProgrammeConsequences>()
            .AddScoped<IPairGateSource, ProgrammeGate>().AddScoped<IRoadmapFact, ProgrammeFact>().AddScoped<IAwaits, ProgrammeAwaits>();
    }
}
