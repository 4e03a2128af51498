using Microsoft.Extensions.DependencyInjection;
using Nastavnik.Core.Foundation.Acts;

namespace Nastavnik.Core.Preparation.Events;

public static class EventServices
{
    public static IServiceCollection AddEvents(this IServiceCollection services) => services
        .AddActKinds(typeof(EventActs))
        .AddScoped<EventGuests>().AddScoped<PlanSpeedMentoring>().AddScoped<HoldEvent>().AddScoped<CancelEvent>().AddScoped<EventQueries>();
}
