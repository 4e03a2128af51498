using Microsoft.Extensions.Logging.Abstractions;
using Nastavnik.Core.Foundation.Data;
using Npgsql;

namespace Nastavnik.Support;

/// <summary>
/// The one PostgreSQL of a test process: made in the temporary folder on first use, without fsync, thrown away when the process ends.
/// Each test takes a fresh organisation in its database; a test that needs a bare database asks for one.
/// </summary>
public sealed class TestCluster
{
    private const string Prefix = "nastavnik-test-";
    private static readonly Lazy<Task<TestCluster>> Shared = new(StartAsync);
    private readonly PrivateCluster _cluster;

    private TestCluster(PrivateCluster cluster) => _cluster = cluster;

    public string OwnerConnectionString => _cluster.ConnectionString();

    public string WorkConnectionString => DatabaseServer.AsApplication(OwnerConnectionString);

    public static Task<TestCluster> GetAsync() => Shared.Value;

    /// <summary>A new empty database; returns its owner's connection string.</summary>
    public async Task<string> CreateDatabaseAsync()
    {
        var name = "t" + Guid.CreateVersion7().ToString("N");
        await using var connection = new NpgsqlConnection(_cluster.ConnectionString("postgres"));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand($"create database {name}", connection);
        await command.ExecuteNonQueryAsync();
        return _cluster.ConnectionString(name);
    }

    /// <summary>A folder in the temporary folder, whose cluster is stopped and which is deleted when the process is gone, however it went.</summary>
    public static string NewFolder() => Path.Combine(Path.GetTempPath(), Prefix + Guid.CreateVersion7().ToString("N"));

    public static PrivateClusterOptions Options(string folder) => new(folder, TimeProvider.System, NullLogger.Instance, FsyncOff: true);

    private static async Task<TestCluster> StartAsync()
    {
        await RemoveLeftBehindAsync();
        var folder = NewFolder();
        var cluster = await PrivateCluster.StartAsync(Options(folder));
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            cluster.DisposeAsync().AsTask().GetAwaiter().GetResult();
            Directory.Delete(folder, recursive: true);
        };
        return new(cluster);
    }

    private static async Task RemoveLeftBehindAsync()
    {
        foreach (var folder in Directory.GetDirectories(Path.GetTempPath(), Prefix + "*"))
        {
            // A test at work may have made it and not hold its lock at this moment.
            if (TimeProvider.System.GetUtcNow().UtcDateTime - Directory.GetCreationTimeUtc(folder) < TimeSpan.FromMinutes(30))
                continue;
            try
            {
                await PrivateCluster.StopLeftBehindAsync(Options(folder));
                Directory.Delete(folder, recursive: true);
            }
            catch (Exception e) when (e is ClusterException or IOException or UnauthorizedAccessException)
            {
                // It is at work, or belongs to another user.
            }
        }
    }
}
