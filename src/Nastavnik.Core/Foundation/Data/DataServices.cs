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
        services.AddSingleton(_ => NpgsqlDataSource.Create(ForWork(ownerConnection)));
        services.AddScoped<CurrentOrganisation>();
        services.AddSingleton<OrganisationLock>().AddSingleton<NoCommandOutside>();
        services.AddDbContext<NastavnikDb>((provider, options) => options
            .UseNpgsql(provider.GetRequiredService<NpgsqlDataSource>())
            .AddInterceptors(provider.GetRequiredService<OrganisationLock>(), provider.GetRequiredService<NoCommandOutside>()), ServiceLifetime.Scoped, ServiceLifetime.Singleton);
        services.AddSingleton<Works>().AddSingleton<TicketBell>();
        return services;
    }

    /// <summary>Nothing of ours outlives its transaction, so a connection comes back to the pool as it is and keeps what it has prepared.</summary>
    private static string ForWork(string ownerConnection) => new NpgsqlConnectionStringBuilder(DatabaseServer.AsApplication(ownerConnection))
    {
        NoResetOnClose = true,
        MaxAutoPrepare = 200,
        AutoPrepareMinUsages = 3,
    }.ConnectionString;
}
