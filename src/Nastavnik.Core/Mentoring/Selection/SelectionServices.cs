using Microsoft.Extensions.DependencyInjection;
using Nastavnik.Core.Foundation.Acts;

namespace Nastavnik.Core.Mentoring.Selection;

public static class SelectionServices
{
    public static IServiceCollection AddSelection(this IServiceCollection services) => services
        .AddActKinds(typeof(SpeedActs))
        .AddScoped<MarkQueries>();
}
