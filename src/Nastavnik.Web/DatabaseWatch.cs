using Nastavnik.Core.Foundation.Data;

namespace Nastavnik.Web;

/// <summary>Starts the private PostgreSQL again when it dies under the running program; pages say «база недоступна» meanwhile.</summary>
internal sealed class DatabaseWatch(DatabaseServer database) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(2);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => database.WatchAsync(Every, stoppingToken);
}
