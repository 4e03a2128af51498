using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Nastavnik.Core.Foundation.Data;

/// <summary>The PostgreSQL the program works with: an outside one named by ConnectionStrings__Nastavnik, else its own private cluster.</summary>
public sealed class DatabaseServer : IAsyncDisposable
{
    public const string ConnectionName = "Nastavnik";
    public const string DataFolderVariable = "NASTAVNIK_DATA";

    private readonly PrivateCluster? _private;

    private DatabaseServer(string owner, PrivateCluster? cluster) => (OwnerConnectionString, _private) = (owner, cluster);

    /// <summary>For migrations: the owner of the schema.</summary>
    public string OwnerConnectionString { get; }

    /// <summary>For all work: the same sign-in in the role that owns nothing.</summary>
    public string WorkConnectionString => AsApplication(OwnerConnectionString);

    public bool IsPrivate => _private is not null;

    /// <exception cref="ClusterException">With a sentence for the operator.</exception>
    public static async Task<DatabaseServer> OpenAsync(IConfiguration configuration, TimeProvider time, ILogger log, CancellationToken ct = default)
    {
        if (configuration.GetConnectionString(ConnectionName) is { Length: > 0 } outside)
            return new(outside, null);
        var cluster = await PrivateCluster.StartAsync(new(DataFolder(configuration), time, log), ct);
        return new(cluster.ConnectionString(), cluster);
    }

    /// <summary>Full path of the data folder; <c>./var</c> when nothing is set.</summary>
    public static string DataFolder(IConfiguration configuration) =>
        Path.GetFullPath(configuration[DataFolderVariable] is { Length: > 0 } folder ? folder : "var");

    /// <summary>The same connection in the role <c>nastavnik_app</c>; a pooled connection returns to it after a reset.</summary>
    public static string AsApplication(string connectionString)
    {
        var builder = new NpgsqlConnectionStringBuilder(connectionString);
        builder.Options = $"{builder.Options} -c role={PrivateCluster.Application}".Trim();
        return builder.ConnectionString;
    }

    /// <summary>Keeps the private server at work until the token; an outside server is its owner's care.</summary>
    public Task WatchAsync(TimeSpan every, CancellationToken ct) => _private?.WatchAsync(every, ct) ?? Task.CompletedTask;

    public ValueTask DisposeAsync() => _private?.DisposeAsync() ?? ValueTask.CompletedTask;
}
