using Microsoft.Extensions.Logging;
using Npgsql;

namespace Nastavnik.Core.Foundation.Data;

/// <summary>
/// One archive of the database, the files and the keys, and back again into an empty folder.
/// The database is dumped first: a file added meanwhile is one too many, never one too few.
/// </summary>
public static class Backup
{
    /// <summary>Writes the copy, also while the program works in this folder.</summary>
    /// <exception cref="BackupException">With a sentence that says what to do.</exception>
    /// <exception cref="ClusterException">The private cluster cannot be brought up.</exception>
    public static async Task<BackupSummary> WriteAsync(BackupPlaces places, string target, TimeProvider time, ILogger log, CancellationToken ct = default)
    {
        target = Path.GetFullPath(target);
        if (File.Exists(target))
            throw new BackupException($"Файл {target} уже есть. Задайте другое имя: прежние копии программа не перезаписывает.");
        if (!Directory.Exists(Path.GetDirectoryName(target)))
            throw new BackupException($"Нет папки {Path.GetDirectoryName(target)}. Создайте её или задайте другой путь.");
        var temporary = Directory.CreateTempSubdirectory("nastavnik-backup-").FullName;
        try
        {
            var dump = Path.Combine(temporary, BackupArchive.Database);
            await DumpAsync(places, dump, time, log, ct);
            var files = places.Folders.SelectMany(f => FilesOf(f.Folder, f.Name)).ToList();
            await BackupArchive.WriteAsync(target, files.Prepend((BackupArchive.Database, dump)), time.GetUtcNow(), ct);
            return new(files.Count, new FileInfo(target).Length);
        }
        finally
        {
            Directory.Delete(temporary, recursive: true);
        }
    }

    /// <summary>Restores a copy into a place without an installation; a spoilt copy changes nothing.</summary>
    /// <exception cref="BackupException">With a sentence that says what to do.</exception>
    /// <exception cref="ClusterException">The private cluster cannot be made.</exception>
    public static async Task<BackupSummary> RestoreAsync(string archive, BackupPlaces places, TimeProvider time, ILogger log, CancellationToken ct = default)
    {
        archive = Path.GetFullPath(archive);
        if (!File.Exists(archive))
            throw new BackupException($"Нет файла {archive}. Укажите копию, записанную командой backup.");
        RefuseOccupied(places);
        ClusterPlace.MakeDataFolder(places.DataFolder);
        var unpacked = Path.Combine(places.DataFolder, "restore.new");
        if (Directory.Exists(unpacked))
            Directory.Delete(unpacked, recursive: true);
        MakePrivate(unpacked);
        try
        {
            var manifest = await BackupArchive.UnpackAsync(archive, unpacked, ct);
            await LoadAsync(places, Path.Combine(unpacked, BackupArchive.Database), time, log, ct);
            foreach (var (name, folder) in places.Folders)
                MoveFiles(Path.Combine(unpacked, name), folder);
            return new(manifest.Members.Count - 1, new FileInfo(archive).Length);
        }
        finally
        {
            Directory.Delete(unpacked, recursive: true);
        }
    }

    private static async Task DumpAsync(BackupPlaces places, string file, TimeProvider time, ILogger log, CancellationToken ct)
    {
        if (places.OutsideServer is { } outside)
        {
            await DatabaseDump.WriteAsync(PostgresBinaries.Find(), outside, file, ct);
            return;
        }
        if (ClusterPlace.Known(places.DataFolder) is null)
            throw new BackupException($"В папке {places.DataFolder} нет базы данных. Задайте папку данных программы в NASTAVNIK_DATA.");
        try
        {
            await using var cluster = await PrivateCluster.StartAsync(new(places.DataFolder, time, log), ct);
            await DatabaseDump.WriteAsync(cluster.Binaries, cluster.SuperuserConnectionString(), file, ct);
        }
        catch (AlreadyRunningException)
        {
            var running = await PrivateCluster.FindRunningAsync(places.DataFolder, ct);
            if (running is null)
                throw;
            await DatabaseDump.WriteAsync(PostgresBinaries.Find(), running, file, ct);
        }
    }

    private static async Task LoadAsync(BackupPlaces places, string dump, TimeProvider time, ILogger log, CancellationToken ct)
    {
        if (places.OutsideServer is { } outside)
        {
            await RefuseOccupiedDatabaseAsync(outside, ct);
            await DatabaseDump.ReadAsync(PostgresBinaries.Find(), outside, dump, owner: null, ct);
            return;
        }
        var cluster = await PrivateCluster.StartAsync(new(places.DataFolder, time, log), ct);
        try
        {
            await DatabaseDump.ReadAsync(cluster.Binaries, cluster.SuperuserConnectionString(), dump, PrivateCluster.Owner, ct);
        }
        catch
        {
            await cluster.DisposeAsync();
            cluster.Discard();
            throw;
        }
        await cluster.DisposeAsync();
    }

    private static void RefuseOccupied(BackupPlaces places)
    {
        var occupied = ClusterPlace.Known(places.DataFolder) is not null || Directory.Exists(Path.Combine(places.DataFolder, "pg")) ? places.DataFolder
            : places.Folders.Select(f => f.Folder).FirstOrDefault(f => Directory.Exists(f) && Directory.EnumerateFileSystemEntries(f).Any());
        if (occupied is not null)
            throw new BackupException($"Папка {occupied} не пуста: в ней уже работала программа. Задайте в NASTAVNIK_DATA пустую папку; прежние данные восстановление не трогает.");
    }

    private static async Task RefuseOccupiedDatabaseAsync(string connectionString, CancellationToken ct)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(ct);
        await using var command = new NpgsqlCommand("select exists (select from pg_tables where schemaname not in ('pg_catalog', 'information_schema'))", connection);
        if (await command.ExecuteScalarAsync(ct) is true)
            throw new BackupException($"В базе данных {connection.Database} уже есть таблицы. Создайте пустую базу и задайте её в ConnectionStrings__{DatabaseServer.ConnectionName}.");
    }

    private static IEnumerable<(string Name, string Path)> FilesOf(string folder, string name) => Directory.Exists(folder)
        ? new DirectoryInfo(folder).EnumerateFiles("*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint })
            .Select(f => (name + "/" + Path.GetRelativePath(folder, f.FullName).Replace('\\', '/'), f.FullName))
        : [];

    private static void MoveFiles(string from, string to)
    {
        if (!Directory.Exists(from))
            return;
        MakePrivate(to);
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Move(file, target);
        }
    }

    private static void MakePrivate(string folder)
    {
        Directory.CreateDirectory(folder);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
