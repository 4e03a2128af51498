using System.Globalization;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Nastavnik.Core.Foundation.Data;

/// <summary>
/// The program's own PostgreSQL in its data folder: made on the first run, started or adopted on every run, stopped on dispose.
/// It listens on no port; its socket folder can be opened by the server's user only.
/// </summary>
public sealed class PrivateCluster : IAsyncDisposable
{
    public const string DatabaseName = "nastavnik";
    public const string Owner = "nastavnik_owner";
    public const string Application = "nastavnik_app";
    internal const string Superuser = "postgres";
    private const string StartSeconds = "120";
    private const string StopSeconds = "60";
    private const int StartAttempts = 10;

    private readonly PrivateClusterOptions _options;
    private readonly InstanceLock _lock;
    private readonly ServerUser _user;
    private readonly ClusterPlace _place;

    private PrivateCluster(PrivateClusterOptions options, InstanceLock held, ServerUser user, ClusterPlace place, PostgresBinaries binaries)
    {
        (_options, _lock, _user, _place, Binaries) = (options, held, user, place, binaries);
    }

    /// <summary>True when a server left by a killed program was found at work and taken over.</summary>
    public bool Adopted { get; private set; }

    public PostgresBinaries Binaries { get; }

    public string SocketFolder => _place.SocketFolder;

    internal string PgFolder => _place.Pg;

    /// <summary>The connection string of the owner: he migrates, he owns the schema, he is no superuser.</summary>
    public string ConnectionString(string database = DatabaseName) => Connect(_place.SocketFolder, Owner, database);

    internal string SuperuserConnectionString(string database = DatabaseName) => Connect(_place.SocketFolder, Superuser, database);

    /// <summary>Brings the cluster up; on return the database and its two roles exist.</summary>
    /// <exception cref="AlreadyRunningException">Another instance holds the folder.</exception>
    /// <exception cref="ClusterException">With a sentence that says what to do.</exception>
    public static async Task<PrivateCluster> StartAsync(PrivateClusterOptions options, CancellationToken ct = default)
    {
        var user = await ServerUser.FindAsync(ct);
        var binaries = PostgresBinaries.Find();
        ClusterPlace.MakeDataFolder(options.DataFolder);
        var held = InstanceLock.Take(options.DataFolder);
        try
        {
            var place = await ClusterPlace.ChooseAsync(options.DataFolder, user, ct);
            // A copy of a data folder names the same home: two programs must not share it.
            held.Also(place.Note.Home, options.DataFolder);
            var cluster = new PrivateCluster(options, held, user, place, binaries);
            await cluster.CreateAsync(ct);
            await cluster.RunAsync(ct);
            await ClusterDatabase.EnsureAsync(cluster, ct);
            return cluster;
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    /// <summary>Stops the server that a killed program left behind; nothing happens when there is none.</summary>
    public static async Task StopLeftBehindAsync(PrivateClusterOptions options, CancellationToken ct = default)
    {
        if (ClusterPlace.Known(options.DataFolder) is not { } place)
            return;
        var user = await ServerUser.FindAsync(ct);
        await using var cluster = new PrivateCluster(options, InstanceLock.Take(options.DataFolder), user, place, PostgresBinaries.Find());
    }

    /// <summary>The superuser's connection string to a server that another process runs in this folder, or null.</summary>
    internal static async Task<string?> FindRunningAsync(string dataFolder, CancellationToken ct)
    {
        if (ClusterPlace.Known(dataFolder) is not { } place)
            return null;
        return await ServerProcess.IsRunningAsync(place.Pg, await ServerUser.FindAsync(ct), ct)
            ? Connect(place.SocketFolder, Superuser, DatabaseName)
            : null;
    }

    /// <summary>Looks whether our server is at work and starts it again when it is gone: killed, or out of memory. Ends with the token; a foreign server is never touched.</summary>
    public async Task WatchAsync(TimeSpan every, CancellationToken ct)
    {
        try
        {
            while (true)
            {
                await Task.Delay(every, _options.Time, ct);
                if (!ServerProcess.SeemsAlive(_place.Pg) && !await ServerProcess.IsRunningAsync(_place.Pg, _user, ct))
                    await RestartAsync(ct);
            }
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
        }
    }

    private async Task RestartAsync(CancellationToken ct)
    {
        _options.Log.LogWarning("PostgreSQL в {Folder} перестал работать, запускаем снова", _place.Pg);
        try
        {
            await StartServerAsync(ct);
            await VerifyAsync(ct);
            NpgsqlConnection.ClearAllPools();
            _options.Log.LogWarning("PostgreSQL в {Folder} снова работает", _place.Pg);
        }
        catch (ClusterException e)
        {
            _options.Log.LogError(e, "PostgreSQL не удалось запустить снова, попробуем ещё раз");
        }
    }

    public async ValueTask DisposeAsync()
    {
        using (_lock)
        {
            if (!await ServerProcess.IsRunningAsync(_place.Pg, _user, CancellationToken.None))
                return;
            NpgsqlConnection.ClearAllPools();
            var stop = await PgCtlAsync(["-w", "-t", StopSeconds, "-m", "fast", "stop"], CancellationToken.None);
            if (stop.Code == 0)
                _options.Log.LogInformation("PostgreSQL остановлен");
            else
                _options.Log.LogWarning("PostgreSQL не остановился: {Said}", stop.Said);
        }
    }

    /// <summary>What a kill -9 does to the program: the lock is free, the server goes on.</summary>
    internal void Abandon() => _lock.Dispose();

    /// <summary>Removes a stopped cluster that holds nothing worth keeping: a restore into it has failed.</summary>
    internal void Discard()
    {
        Directory.Delete(_place.Pg, recursive: true);
        Directory.Delete(_place.SocketFolder, recursive: true);
        _place.Forget();
    }

    private async Task CreateAsync(CancellationToken ct)
    {
        if (Directory.Exists(_place.Pg))
            return;
        if (_place.Note.SystemIdentifier is not null && !Directory.Exists(_place.PgNew))
            throw new ClusterException($"Исчезла папка базы данных {_place.Pg}. Верните её на место или восстановите копию командой restore в пустую папку.");
        if (Directory.Exists(_place.PgNew))
            Directory.Delete(_place.PgNew, recursive: true);
        await _user.OwnFolderAsync(_place.PgNew, ct);
        List<string> arguments =
        [
            "-D", _place.PgNew, "--username=" + Superuser, "--auth=trust", "--encoding=UTF8", "--data-checksums",
            // C.UTF-8 beside ICU: trigrams and regular expressions ask it what a letter is, and plain C knows no Cyrillic.
            "--locale-provider=icu", "--icu-locale=ru-RU", "--locale=C.UTF-8", "--text-search-config=russian",
        ];
        if (_options.FsyncOff)
            arguments.Add("--no-sync");
        var made = await _user.RunAsync(Binaries["initdb"], arguments, ct);
        if (made.Code != 0)
            throw new ClusterException($"Не удалось создать базу данных в {_place.Note.Home}: {made.Said}");
        await File.AppendAllTextAsync(Path.Combine(_place.PgNew, "postgresql.conf"), ServerSettings.IncludeLine, ct);
        _place.Remember(await ReadSystemIdentifierAsync(_place.PgNew, ct));
        Directory.Move(_place.PgNew, _place.Pg);
        _options.Log.LogInformation("Создана база данных в {Folder}", _place.Pg);
    }

    private async Task RunAsync(CancellationToken ct)
    {
        await _user.OwnFolderAsync(_place.SocketFolder, ct);
        Adopted = await ServerProcess.IsRunningAsync(_place.Pg, _user, ct);
        if (!Adopted)
        {
            if (await ReadSystemIdentifierAsync(_place.Pg, ct) != _place.Note.SystemIdentifier)
                throw Foreign();
            await StartServerAsync(ct);
        }
        await VerifyAsync(ct);
        _options.Log.LogInformation("PostgreSQL в {Folder} {How}", _place.Pg, Adopted ? "уже работал и принят" : "запущен");
    }

    private async Task StartServerAsync(CancellationToken ct)
    {
        var settings = Path.Combine(_place.Pg, ServerSettings.FileName);
        await File.WriteAllTextAsync(settings, ServerSettings.Text(_place.SocketFolder, _options.FsyncOff), ct);
        for (var attempt = 1; ; attempt++)
        {
            _place.ForgetServerWords();
            var start = await PgCtlAsync(["-w", "-t", StartSeconds, "-l", _place.StartLog, "start"], ct);
            if (start.Code == 0)
                return;
            var log = _place.LastServerWords() is { Length: > 0 } words ? words : start.Said;
            // The number in a lock file is taken again, and not by our server: PostgreSQL cannot know, we do.
            var takenNumber = log.Contains("lock file", StringComparison.Ordinal) && log.Contains("already exists", StringComparison.Ordinal);
            // Children of a killed server need a moment to notice.
            var dyingChildren = log.Contains("still in use", StringComparison.Ordinal);
            if (attempt == StartAttempts || !(takenNumber || dyingChildren))
                throw new ClusterException($"PostgreSQL не запустился в {_place.Pg}: {log} Подробности — в папке {_place.LogFolder}.");
            if (takenNumber)
            {
                File.Delete(ServerProcess.PidFile(_place.Pg));
                File.Delete(_place.SocketLock);
            }
            await Task.Delay(TimeSpan.FromMilliseconds(500), _options.Time, ct);
        }
    }

    private async Task VerifyAsync(CancellationToken ct)
    {
        var since = _options.Time.GetTimestamp();
        while (true)
        {
            try
            {
                await using var connection = new NpgsqlConnection(SuperuserConnectionString("postgres"));
                await connection.OpenAsync(ct);
                await using var command = new NpgsqlCommand("select current_setting('data_directory'), system_identifier::text from pg_control_system()", connection);
                await using var row = await command.ExecuteReaderAsync(ct);
                await row.ReadAsync(ct);
                if (row.GetString(1) != _place.Note.SystemIdentifier || Path.GetFullPath(row.GetString(0)) != _place.Pg)
                    throw Foreign();
                return;
            }
            catch (NpgsqlException e)
            {
                // Our server may still be replaying its journal.
                if (_options.Time.GetElapsedTime(since) > TimeSpan.FromSeconds(double.Parse(StartSeconds, CultureInfo.InvariantCulture)))
                    throw new ClusterException($"PostgreSQL в {_place.Pg} работает, но не отвечает через {_place.SocketFolder}. Остановите его процесс и запустите программу снова.", e);
                await Task.Delay(TimeSpan.FromMilliseconds(100), _options.Time, ct);
            }
        }
    }

    private ClusterException Foreign() =>
        new($"В папке {_place.Pg} не та база данных, которую создала программа для {_place.DataFolder}. Верните прежнюю папку или задайте другую в NASTAVNIK_DATA; чужой сервер программа не трогает.");

    private async Task<string> ReadSystemIdentifierAsync(string pg, CancellationToken ct)
    {
        var control = await _user.RunAsync(Binaries["pg_controldata"], ["-D", pg], ct);
        const string label = "Database system identifier:";
        var line = control.Output.Split('\n').FirstOrDefault(l => l.StartsWith(label, StringComparison.Ordinal));
        return line?[label.Length..].Trim() ?? throw new ClusterException($"Папка базы данных {pg} повреждена: {control.Said} Восстановите копию командой restore в пустую папку.");
    }

    private Task<Ran> PgCtlAsync(string[] arguments, CancellationToken ct) => _user.RunAsync(Binaries["pg_ctl"], ["-D", _place.Pg, .. arguments], ct);

    private static string Connect(string socketFolder, string user, string database) => new NpgsqlConnectionStringBuilder
    {
        Host = socketFolder,
        Username = user,
        Database = database,
        Pooling = user != Superuser,
    }.ConnectionString;
}
