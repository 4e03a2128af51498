using Microsoft.Extensions.DependencyInjection;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.School.Roadmap;

namespace Nastavnik.Core.Mentoring.Support;

public static class SupportServices
{
    public static IServiceCollection AddSupport(this IServiceCollection services) => services
        .AddActKinds(typeof(SupportActs))
        .AddConstraintSentence(SupportMapping.RecordedTwice, new SupportRecordedTwice())
        .AddScoped<RecordSupport>().AddScoped<CorrectSupport>().AddScoped<StrikeSupport>()
        .AddScoped<SupportQueries>().AddScoped<WaitingMentees>()
        .AddScoped<IRoadmapFact, SupportFact>().AddScoped<IAwaits, SupportAwaits>();
}
