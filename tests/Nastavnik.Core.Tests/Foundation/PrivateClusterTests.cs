using Nastavnik.Core.Foundation.Data;
using Nastavnik.Support;
using Npgsql;
using Xunit;

namespace Nastavnik.Core.Tests.Foundation;

/// <summary>The private PostgreSQL on one folder: made, found, refused, stopped.</summary>
public sealed class PrivateClusterTests : IAsyncLifetime
{
    private readonly string _folder = TestCluster.NewFolder();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        if (!Directory.Exists(_folder))
            return;
        await PrivateCluster.StopLeftBehindAsync(TestCluster.Options(_folder));
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task A_new_cluster_is_Russian_checked_and_closed_to_other_users()
    {
        await using var cluster = await PrivateCluster.StartAsync(TestCluster.Options(_folder));
        var owner = cluster.ConnectionString();

        Assert.Equal("on", await AskAsync(owner, "show data_checksums"));
        Assert.Equal("", await AskAsync(owner, "show listen_addresses"));
        Assert.Equal("0700", await AskAsync(owner, "show unix_socket_permissions"));
        Assert.Equal("UTF8", await AskAsync(owner, "show server_encoding"));
        Assert.Equal("i ru-RU", await AskAsync(owner, "select datlocprovider::text || ' ' || daticulocale from pg_database where datname = current_database()"));
        Assert.Equal("True", await AskAsync(owner, "select 'ИВАНОВ' ilike 'иванов'"));
        Assert.Equal(OnlyOwner, Mode(cluster.SocketFolder));
        Assert.Equal(OnlyOwner, Mode(cluster.PgFolder));
    }

    [Fact]
    public async Task The_owner_makes_extensions_and_works_as_a_role_that_owns_nothing()
    {
        await using var cluster = await PrivateCluster.StartAsync(TestCluster.Options(_folder));
        var owner = cluster.ConnectionString();
        var work = DatabaseServer.AsApplication(owner);

        await DoAsync(owner, "create extension pg_trgm; create extension btree_gist; create table t(n int)");
        Assert.Equal("7 True", await AskAsync(owner, "select cardinality(show_trgm('Иванов'))") + " " + await AskAsync(owner, "select show_trgm('ИВАНОВ') = show_trgm('иванов')"));
        Assert.Equal("false false", await AskAsync(owner, "select rolsuper || ' ' || rolbypassrls from pg_roles where rolname = current_user"));
        Assert.Equal("nastavnik_app", await AskAsync(work, "select current_user"));
        Assert.Equal("nastavnik_app", await AskAsync(work, "reset role; select current_user"));
        var refused = await Assert.ThrowsAsync<PostgresException>(() => DoAsync(work, "select n from t"));
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
    }

    [Fact]
    public async Task A_server_left_by_a_killed_program_is_adopted()
    {
        var first = await PrivateCluster.StartAsync(TestCluster.Options(_folder));
        var started = await AskAsync(first.ConnectionString(), "select pg_postmaster_start_time()");
        await DoAsync(first.ConnectionString(), "create table kept(n int)");
        first.Abandon();

        await using var second = await PrivateCluster.StartAsync(TestCluster.Options(_folder));

        Assert.False(first.Adopted);
        Assert.True(second.Adopted);
        Assert.Equal(started, await AskAsync(second.ConnectionString(), "select pg_postmaster_start_time()"));
        await DoAsync(second.ConnectionString(), "select n from kept");
    }

    [Fact]
    public async Task A_killed_server_is_started_again_over_its_stale_pid_file()
    {
        var first = await PrivateCluster.StartAsync(TestCluster.Options(_folder));
        await DoAsync(first.ConnectionString(), "set synchronous_commit = on; create table kept(n int)");
        var pidFile = ServerProcess.PidFile(first.PgFolder);
        var pid = int.Parse((await File.ReadAllLinesAsync(pidFile, TestContext.Current.CancellationToken))[0]);
        System.Diagnostics.Process.GetProcessById(pid).Kill();
        first.Abandon();
        Assert.True(File.Exists(pidFile));

        await using var second = await PrivateCluster.StartAsync(TestCluster.Options(_folder));

        Assert.False(second.Adopted);
        await DoAsync(second.ConnectionString(), "select n from kept");
    }

    [Fact]
    public async Task A_server_that_dies_under_the_program_is_started_again_and_only_ours()
    {
        var other = await TestCluster.GetAsync();
        var otherStarted = await AskAsync(other.OwnerConnectionString, "select pg_postmaster_start_time()");
        await using var cluster = await PrivateCluster.StartAsync(TestCluster.Options(_folder));
        await DoAsync(cluster.ConnectionString(), "set synchronous_commit = on; create table kept(n int)");
        using var stop = new CancellationTokenSource();
        var watch = cluster.WatchAsync(TimeSpan.FromMilliseconds(200), stop.Token);
        var pid = int.Parse((await File.ReadAllLinesAsync(ServerProcess.PidFile(cluster.PgFolder), TestContext.Current.CancellationToken))[0]);
        System.Diagnostics.Process.GetProcessById(pid).Kill();
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                await DoAsync(cluster.ConnectionString(), "select n from kept");
                break;
            }
            catch (NpgsqlException) when (attempt < 300)
            {
                await Task.Delay(200, TestContext.Current.CancellationToken);
            }
        }

        var now = int.Parse((await File.ReadAllLinesAsync(ServerProcess.PidFile(cluster.PgFolder), TestContext.Current.CancellationToken))[0]);
        Assert.NotEqual(pid, now);
        await stop.CancelAsync();
        await watch;
        Assert.Equal(otherStarted, await AskAsync(other.OwnerConnectionString, "select pg_postmaster_start_time()"));
    }

    [Fact]
    public async Task A_pid_file_that_names_another_cluster_is_stale_and_the_other_is_left_alone()
    {
        var other = await TestCluster.GetAsync();
        var otherStarted = await AskAsync(other.OwnerConnectionString, "select pg_postmaster_start_time()");
        var otherPidFile = ServerProcess.PidFile((await AskAsync(other.OwnerConnectionString, "select setting from pg_settings where name = 'data_directory'", asSuperuser: true))!);
        string pidFile;
        await using (var first = await PrivateCluster.StartAsync(TestCluster.Options(_folder)))
            pidFile = ServerProcess.PidFile(first.PgFolder);
        await File.WriteAllTextAsync(pidFile, await File.ReadAllTextAsync(otherPidFile, TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);

        await using (var second = await PrivateCluster.StartAsync(TestCluster.Options(_folder)))
        {
            Assert.False(second.Adopted);
            Assert.NotEqual(otherStarted, await AskAsync(second.ConnectionString(), "select pg_postmaster_start_time()"));
        }
        Assert.Equal(otherStarted, await AskAsync(other.OwnerConnectionString, "select pg_postmaster_start_time()"));
    }

    [Fact]
    public async Task Another_cluster_put_in_the_place_of_ours_is_refused()
    {
        await (await PrivateCluster.StartAsync(TestCluster.Options(_folder))).DisposeAsync();
        var note = Path.Combine(_folder, "cluster.json");
        var text = await File.ReadAllTextAsync(note, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(note, text.Replace("\"SystemIdentifier\":\"", "\"SystemIdentifier\":\"1", StringComparison.Ordinal), TestContext.Current.CancellationToken);

        var refused = await Assert.ThrowsAsync<ClusterException>(() => PrivateCluster.StartAsync(TestCluster.Options(_folder)));

        Assert.Contains("не та база данных", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lost_database_folder_is_not_replaced_by_an_empty_one()
    {
        string pg;
        await using (var cluster = await PrivateCluster.StartAsync(TestCluster.Options(_folder)))
            pg = cluster.PgFolder;
        Directory.Delete(pg, recursive: true);

        var refused = await Assert.ThrowsAsync<ClusterException>(() => PrivateCluster.StartAsync(TestCluster.Options(_folder)));

        Assert.Contains("Исчезла папка базы данных", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_initdb_killed_half_way_is_begun_again()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "pg.new", "base"));

        await using var cluster = await PrivateCluster.StartAsync(TestCluster.Options(_folder));

        Assert.Equal("nastavnik", await AskAsync(cluster.ConnectionString(), "select current_database()"));
    }

    [Fact]
    public async Task A_second_instance_on_the_same_folder_is_refused()
    {
        await using var first = await PrivateCluster.StartAsync(TestCluster.Options(_folder));

        var refused = await Assert.ThrowsAsync<AlreadyRunningException>(() => PrivateCluster.StartAsync(TestCluster.Options(_folder)));

        Assert.StartsWith($"Программа уже запущена с этой папкой данных: {_folder}", refused.Message, StringComparison.Ordinal);
        Assert.Equal("1", await AskAsync(first.ConnectionString(), "select 1"));
    }

    [Fact]
    public async Task Dispose_stops_the_server_and_frees_the_folder()
    {
        var cluster = await PrivateCluster.StartAsync(TestCluster.Options(_folder));
        await cluster.DisposeAsync();

        Assert.False(File.Exists(ServerProcess.PidFile(cluster.PgFolder)));
        Assert.Null(await PrivateCluster.FindRunningAsync(_folder, TestContext.Current.CancellationToken));
        await using var again = await PrivateCluster.StartAsync(TestCluster.Options(_folder));
        Assert.False(again.Adopted);
    }

    [Fact]
    public async Task A_long_path_gets_a_short_socket_folder_of_its_own()
    {
        var deep = Path.Combine(_folder, new string('д', 40), new string('ж', 40));
        var options = TestCluster.Options(deep);
        string socket;
        await using (var cluster = await PrivateCluster.StartAsync(options))
        {
            socket = cluster.SocketFolder;
            Assert.DoesNotContain("дддд", socket, StringComparison.Ordinal);
            Assert.True(socket.Length < 80);
            Assert.Equal(OnlyOwner, Mode(socket));
            Assert.Equal("1", await AskAsync(cluster.ConnectionString(), "select 1"));
        }

        Directory.Delete(socket);
        File.CreateSymbolicLink(socket, "/tmp");
        try
        {
            var refused = await Assert.ThrowsAsync<ClusterException>(() => PrivateCluster.StartAsync(options));
            Assert.Contains("принадлежит другому пользователю", refused.Message, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(socket);
        }
    }

    [Fact]
    public async Task A_folder_that_the_server_may_not_enter_keeps_its_cluster_elsewhere_and_finds_it_again()
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess && OperatingSystem.IsLinux(), "Only root runs the server as another user.");
        Directory.CreateDirectory(_folder);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(_folder, OnlyOwner);
        string home;
        await using (var first = await PrivateCluster.StartAsync(TestCluster.Options(_folder)))
        {
            home = Path.GetDirectoryName(first.PgFolder)!;
            await DoAsync(first.ConnectionString(), "set synchronous_commit = on; create table kept(n int)");
        }
        try
        {
            Assert.StartsWith("/var/lib/nastavnik/", home, StringComparison.Ordinal);
            await using var second = await PrivateCluster.StartAsync(TestCluster.Options(_folder));
            await DoAsync(second.ConnectionString(), "select n from kept");
        }
        finally
        {
            Directory.Delete(home, recursive: true);
        }
    }

    private const UnixFileMode OnlyOwner = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private static UnixFileMode Mode(string folder) => OperatingSystem.IsWindows() ? default : File.GetUnixFileMode(folder);

    private static async Task<string?> AskAsync(string connectionString, string sql, bool asSuperuser = false)
    {
        var builder = new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false };
        if (asSuperuser)
            builder.Username = PrivateCluster.Superuser;
        await using var connection = new NpgsqlConnection(builder.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return (await command.ExecuteScalarAsync())?.ToString();
    }

    private static async Task DoAsync(string connectionString, string sql)
    {
        var builder = new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false };
        await using var connection = new NpgsqlConnection(builder.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
