using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.School.Papers;
using Nastavnik.Web;
using Nastavnik.Web.Security;
using Npgsql;

namespace Nastavnik.Bench;

/// <summary>
/// A data folder in the temporary folder with a private cluster (fsync on), the use cases over it, and where the published program lies.
/// First this process holds the cluster; after <see cref="LeaveClusterAsync"/> the program may.
/// </summary>
internal sealed class BenchPlace : IAsyncDisposable
{
    private PrivateCluster? cluster;
    private ServiceProvider services;

    private BenchPlace(string folder, string program, PrivateCluster cluster)
    {
        (Folder, Program, this.cluster, Socket) = (folder, program, cluster, cluster.SocketFolder);
        (Binaries, Owner) = (cluster.Binaries, cluster.ConnectionString());
        services = Build(Owner);
    }

    public string Folder { get; }

    /// <summary>Folder of the published program.</summary>
    public string Program { get; }

    public string Socket { get; }

    public PostgresBinaries Binaries { get; }

    public string Owner { get; }

    public string Keys => Path.Combine(Folder, "keys");

    public Works Works => services.GetRequiredService<Works>();

    public TimeProvider Time => TimeProvider.System;

    public BenchSchool? School { get; private set; }

    /// <summary>Past row-level security: for counting, for COPY, for raw reading.</summary>
    public static string Superuser(string socket, string database = PrivateCluster.DatabaseName) => new NpgsqlConnectionStringBuilder
    {
        Host = socket,
        Username = "postgres",
        Database = database,
        MaxPoolSize = 40,
        NoResetOnClose = true,
        CommandTimeout = 300,
    }.ConnectionString;

    public static async Task<BenchPlace> MakeAsync(string program)
    {
        if (!File.Exists(Path.Combine(program, "Nastavnik.Web.dll")))
        {
            throw new InvalidOperationException($"There is no published program in {program}: run make bench.");
        }

        var folder = Path.Combine(Path.GetTempPath(), "nastavnik-bench-" + Guid.CreateVersion7().ToString("N")[^12..]);
        Report.Say($"Cluster in {folder}");
        var cluster = await PrivateCluster.StartAsync(new PrivateClusterOptions(folder, TimeProvider.System, NullLogger.Instance));
        await DatabaseSetup.RunAsync(cluster.ConnectionString());
        FieldCipher.Current = new FieldCipher(KeyFolder.OpenOrCreate(Path.Combine(folder, "keys")));
        return new BenchPlace(folder, program, cluster);
    }

    /// <summary>The school of a thousand people, made on first asking.</summary>
    public async Task<BenchSchool> ThousandAsync() => School ??= await ThousandPeople.MakeAsync(this);

    public async Task LeaveClusterAsync()
    {
        if (cluster is not null)
        {
            await ThousandAsync();
            await services.DisposeAsync();
            await using (var connection = new NpgsqlConnection(Superuser(Socket)))
            {
                await connection.OpenAsync();
                await using var vacuum = new NpgsqlCommand("vacuum analyze", connection);
                await vacuum.ExecuteNonQueryAsync();
            }

            NpgsqlConnection.ClearAllPools();
            await cluster.DisposeAsync();
            cluster = null;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        if (cluster is not null)
        {
            NpgsqlConnection.ClearAllPools();
            await cluster.DisposeAsync();
        }

        Directory.Delete(Folder, recursive: true);
        if (Directory.Exists(Socket))
        {
            Directory.Delete(Socket, recursive: true);
        }
    }

    private ServiceProvider Build(string owner)
    {
        var made = new ServiceCollection();
        made.AddSingleton(TimeProvider.System);
        made.AddSingleton(new FileFolder(Path.Combine(Folder, "files")));
        made.AddSingleton<IConfiguration>(new ConfigurationBuilder().Build());
        made.AddLogging(log => log.SetMinimumLevel(LogLevel.Warning));
        made.AddData(owner);
        made.AddModules();
        made.AddPeopleSigningIn();
        return made.BuildServiceProvider();
    }
}
