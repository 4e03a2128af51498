using System.IO.Compression;
using Microsoft.Extensions.Logging.Abstractions;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Support;
using Npgsql;
using Xunit;

namespace Nastavnik.Core.Tests.Foundation;

/// <summary>The copy of an installation and its way back.</summary>
public sealed class BackupTests : IAsyncLifetime
{
    private readonly string _root = TestCluster.NewFolder();
    private readonly BackupPlaces _old;
    private readonly BackupPlaces _fresh;
    private readonly string _archive;

    public BackupTests()
    {
        _old = new(Path.Combine(_root, "old"), Path.Combine(_root, "old", "keys"));
        _fresh = new(Path.Combine(_root, "fresh"), Path.Combine(_root, "fresh-keys"));
        _archive = Path.Combine(_root, "copy.zip");
    }

    /// <summary>A table under forced row-level security: what the owner alone could not dump.</summary>
    public async ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(_root);
        Write(Path.Combine(_old.FilesFolder, "ab", "скан.pdf"), "скан");
        Write(Path.Combine(_old.KeysFolder, "fields.key"), "ключ");
        await using var cluster = await PrivateCluster.StartAsync(TestCluster.Options(_old.DataFolder));
        await RunAsync(cluster.ConnectionString(), """
            create extension pg_trgm;
            create table person(organisation_id uuid, name text);
            insert into person values (gen_random_uuid(), 'Ёлкина');
            create index on person using gin (name gin_trgm_ops);
            grant select on person to nastavnik_app;
            alter table person enable row level security;
            alter table person force row level security;
            create policy own on person using (organisation_id = current_setting('app.organisation')::uuid);
            """);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var places in new[] { _old, _fresh })
            await PrivateCluster.StopLeftBehindAsync(TestCluster.Options(places.DataFolder));
        Directory.Delete(_root, recursive: true);
    }

    [Fact]
    public async Task A_copy_brings_back_database_files_and_keys_into_an_empty_folder()
    {
        var made = await WriteAsync();
        Assert.Equal(2, made.Files);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, OperatingSystem.IsWindows() ? default : File.GetUnixFileMode(_archive));

        await Backup.RestoreAsync(_archive, _fresh, TimeProvider.System, NullLogger.Instance, TestContext.Current.CancellationToken);

        Assert.Equal("скан", Read(Path.Combine(_fresh.FilesFolder, "ab", "скан.pdf")));
        Assert.Equal("ключ", Read(Path.Combine(_fresh.KeysFolder, "fields.key")));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, OperatingSystem.IsWindows() ? default : File.GetUnixFileMode(Path.Combine(_fresh.KeysFolder, "fields.key")));
        await using var cluster = await PrivateCluster.StartAsync(TestCluster.Options(_fresh.DataFolder));
        Assert.Equal("Ёлкина", await RunAsync(cluster.SuperuserConnectionString(), "select name from person"));
        Assert.Equal("nastavnik_owner True", await RunAsync(cluster.ConnectionString(), "select tableowner from pg_tables where tablename = 'person'")
            + " " + await RunAsync(cluster.ConnectionString(), "select relrowsecurity and relforcerowsecurity from pg_class where relname = 'person'"));
        var unset = await Assert.ThrowsAsync<PostgresException>(() => RunAsync(DatabaseServer.AsApplication(cluster.ConnectionString()), "select name from person"));
        Assert.Contains("app.organisation", unset.MessageText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_copy_is_written_while_the_program_works()
    {
        await using var working = await PrivateCluster.StartAsync(TestCluster.Options(_old.DataFolder));

        await WriteAsync();

        Assert.Equal("1", await RunAsync(working.ConnectionString(), "select 1"));
        using var zip = ZipFile.OpenRead(_archive);
        Assert.Contains(zip.Entries, e => e.FullName == "database.dump");
    }

    [Fact]
    public async Task A_folder_where_the_program_has_worked_is_not_restored_over()
    {
        await WriteAsync();

        var refused = await Assert.ThrowsAsync<BackupException>(() => RestoreAsync(_old));
        Assert.Contains("не пуста", refused.Message, StringComparison.Ordinal);

        Write(Path.Combine(_fresh.KeysFolder, "fields.key"), "чужой ключ");
        await Assert.ThrowsAsync<BackupException>(() => RestoreAsync(_fresh));
        Assert.Equal("чужой ключ", Read(Path.Combine(_fresh.KeysFolder, "fields.key")));
    }

    [Fact]
    public async Task A_spoilt_copy_is_refused_and_leaves_nothing_behind()
    {
        await WriteAsync();
        using (var zip = ZipFile.Open(_archive, ZipArchiveMode.Update))
        {
            zip.GetEntry("keys/fields.key")!.Delete();
            using var other = new StreamWriter(zip.CreateEntry("keys/fields.key").Open());
            other.Write("подмена");
        }

        var refused = await Assert.ThrowsAsync<BackupException>(() => RestoreAsync(_fresh));

        Assert.Contains("повреждена: не сходится keys/fields.key", refused.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(_fresh.DataFolder));
        Assert.False(Directory.Exists(_fresh.KeysFolder));
    }

    [Fact]
    public async Task A_file_that_is_no_copy_and_a_copy_with_a_way_out_are_refused()
    {
        Write(_archive, "не архив");
        Assert.Contains("не копия", (await Assert.ThrowsAsync<BackupException>(() => RestoreAsync(_fresh))).Message, StringComparison.Ordinal);

        File.Delete(_archive);
        using (var zip = ZipFile.Open(_archive, ZipArchiveMode.Create))
        {
            using var manifest = new StreamWriter(zip.CreateEntry("manifest.json").Open());
            manifest.Write("""{"Format":1,"MadeAt":"2026-11-21T00:00:00+00:00","Members":[{"Name":"../../out","Size":0,"Sha256":""}]}""");
        }
        Assert.Contains("не копия", (await Assert.ThrowsAsync<BackupException>(() => RestoreAsync(_fresh))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dump_that_does_not_load_leaves_no_half_installation()
    {
        await WriteAsync();
        // An honest archive over a dump that PostgreSQL will not take.
        var dump = Path.Combine(_root, "bad.dump");
        Write(dump, "PGDMP");
        File.Delete(_archive);
        await BackupArchive.WriteAsync(_archive, [(BackupArchive.Database, dump)], TimeProvider.System.GetUtcNow(), TestContext.Current.CancellationToken);

        await Assert.ThrowsAsync<BackupException>(() => RestoreAsync(_fresh));

        Assert.Null(ClusterPlace.Known(_fresh.DataFolder));
        Assert.False(Directory.Exists(Path.Combine(_fresh.DataFolder, "pg")));
    }

    [Fact]
    public async Task An_earlier_copy_is_not_written_over()
    {
        Write(_archive, "прежняя");

        var refused = await Assert.ThrowsAsync<BackupException>(WriteAsync);

        Assert.Contains("уже есть", refused.Message, StringComparison.Ordinal);
        Assert.Equal("прежняя", Read(_archive));
    }

    private Task<BackupSummary> WriteAsync() => Backup.WriteAsync(_old, _archive, TimeProvider.System, NullLogger.Instance, TestContext.Current.CancellationToken);

    private Task<BackupSummary> RestoreAsync(BackupPlaces places) => Backup.RestoreAsync(_archive, places, TimeProvider.System, NullLogger.Instance, TestContext.Current.CancellationToken);

    private static void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    private static string Read(string path) => File.ReadAllText(path);

    private static async Task<string?> RunAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return (await command.ExecuteScalarAsync())?.ToString();
    }
}
