using Microsoft.Extensions.DependencyInjection;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.School.Roadmap;

namespace Nastavnik.Core.Mentoring.Selection;

public static class SelectionServices
{
    public static IServiceCollection AddSelection(this IServiceCollection services) => services
        .AddSpeedMeetings();

    private static IServiceCollection AddSpeedMeetings(this IServiceCollection services) => services
        .AddActKinds(typeof(SpeedActs))
        .AddConstraintSentence(SpeedMapping.MarkedTwice, new Refusal("Отметки уже записаны с другой страницы. Откройте её заново."))
        .AddScoped<MarkQueries>().AddScoped<SpeedQueries>().AddScoped<PlanSpeedMeetings>().AddScoped<SaveMarks>().AddScoped<GiveSpeedLinks>()
        .AddScoped<IAwaits, SpeedAwaits>();
}
