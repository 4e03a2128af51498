using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Nastavnik.Core.Foundation.Data;

public static class DataServices
{
    /// <param name="services">The program's services.</param>
    /// <param name="ownerConnection">The owner's connection string; work goes as <c>nastavnik_app</c>.</param>
    public static IServiceCollection AddData(this IServiceCollection services, string ownerConnection)
    {
        services.AddSingleton(_ => NpgsqlDataSource.Create(DatabaseServer.AsApplication(ownerConnection)));
        services.AddScoped<CurrentOrganisation>();
        services.AddSingleton<OrganisationLock>().AddSingleton<NoCommandOutside>();
        services.AddDbContext<NastavnikDb>((provider, options) => options
            .UseNpgsql(provider.GetRequiredService<NpgsqlDataSource>())
            .AddInterceptors(provider.GetRequiredService<OrganisationLock>(), provider.GetRequiredService<NoCommandOutside>()));
        services.AddSingleton<Works>().AddSingleton<TicketBell>();
        return services;
    }
}
