using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Nastavnik.Core.Foundation.Data;

/// <summary>What the data folder remembers about its cluster.</summary>
/// <param name="Home">The folder that holds pg and, when the path is short enough, socket.</param>
/// <param name="SystemIdentifier">PostgreSQL's own number of the cluster, given at initdb; null until then.</param>
internal sealed record ClusterNote(string Home, string? SystemIdentifier);

/// <summary>Where a data folder keeps its cluster, its socket and the note about them.</summary>
internal sealed class ClusterPlace
{
    private const string HomeWhenUnreachable = "/var/lib/nastavnik";
    /// <summary>The kernel takes 107 bytes; some are left for the socket's lock file.</summary>
    private const int LongestSocketPath = 100;
    private const string SocketFile = ".s.PGSQL.5432";

    private readonly string _notePath;

    private ClusterPlace(string dataFolder, ClusterNote note)
    {
        DataFolder = dataFolder;
        Note = note;
        _notePath = NotePath(dataFolder);
        var socket = Path.Combine(note.Home, "socket");
        SocketFolder = Encoding.UTF8.GetByteCount(Path.Combine(socket, SocketFile)) <= LongestSocketPath ? socket : ShortFolder(note.Home);
    }

    public string DataFolder { get; }
    public ClusterNote Note { get; private set; }
    public string Pg => Path.Combine(Note.Home, "pg");
    public string PgNew => Path.Combine(Note.Home, "pg.new");
    public string SocketFolder { get; }
    public string SocketLock => Path.Combine(SocketFolder, SocketFile + ".lock");
    public string StartLog => Path.Combine(Pg, "start.log");
    public string LogFolder => Path.Combine(Pg, "log");

    /// <summary>The place noted before; nothing is made.</summary>
    public static ClusterPlace? Known(string dataFolder)
    {
        var full = Path.GetFullPath(dataFolder);
        return ReadNote(full) is { } note ? new(full, note) : null;
    }

    /// <summary>The place noted before, or a new one that the server's user can reach.</summary>
    public static async Task<ClusterPlace> ChooseAsync(string dataFolder, ServerUser user, CancellationToken ct)
    {
        if (Known(dataFolder) is { } known)
        {
            if (!await user.CanEnterAsync(known.Note.Home, ct))
                throw new ClusterException($"Пользователь {user.Name} не может открыть папку базы данных {known.Note.Home}. Дайте ему право входа (x) на эту папку и на все папки над ней.");
            return known;
        }
        var full = Path.GetFullPath(dataFolder);
        var home = full;
        if (!await user.CanEnterAsync(full, ct))
        {
            home = Path.Combine(HomeWhenUnreachable, Guid.CreateVersion7().ToString("N"));
            MakeEnterable(HomeWhenUnreachable);
            MakeEnterable(home);
            if (!await user.CanEnterAsync(home, ct))
                throw new ClusterException($"Пользователь {user.Name} не может открыть ни папку данных {full}, ни {HomeWhenUnreachable}. Задайте в NASTAVNIK_DATA папку, куда он может войти, например /srv/nastavnik.");
        }
        return new(full, new(home, null));
    }

    public static void MakeDataFolder(string folder)
    {
        if (!Directory.Exists(folder))
            MakeEnterable(folder);
    }

    public void Remember(string systemIdentifier)
    {
        Note = Note with { SystemIdentifier = systemIdentifier };
        var fresh = _notePath + ".new";
        File.WriteAllText(fresh, JsonSerializer.Serialize(Note));
        File.Move(fresh, _notePath, overwrite: true);
    }

    public void Forget() => File.Delete(_notePath);

    public void ForgetServerWords()
    {
        foreach (var file in ServerLogs().Take(1))
            File.Move(file, file + ".before", overwrite: true);
        File.Delete(StartLog);
    }

    /// <summary>Why the server did not start: its own complaint, in English.</summary>
    public string LastServerWords() => string.Join(" ", ServerLogs().Take(1).Append(StartLog).Where(File.Exists)
        .SelectMany(File.ReadLines).Where(l => l.Contains("FATAL:", StringComparison.Ordinal)).TakeLast(3));

    private IEnumerable<string> ServerLogs() =>
        Directory.Exists(LogFolder) ? Directory.GetFiles(LogFolder, "*.log").OrderByDescending(File.GetLastWriteTimeUtc) : [];

    private static string NotePath(string dataFolder) => Path.Combine(dataFolder, "cluster.json");

    private static ClusterNote? ReadNote(string dataFolder) =>
        File.Exists(NotePath(dataFolder)) ? JsonSerializer.Deserialize<ClusterNote>(File.ReadAllText(NotePath(dataFolder))) : null;

    /// <summary>Others may pass through to what is theirs, but not look around.</summary>
    private static void MakeEnterable(string folder)
    {
        Directory.CreateDirectory(folder);
        if (OperatingSystem.IsWindows())
            return;
        var mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        File.SetUnixFileMode(folder, Environment.IsPrivilegedProcess ? mode | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute : mode);
    }

    private static string ShortFolder(string home)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(home)))[..16];
        var run = Environment.IsPrivilegedProcess ? "/run" : Environment.GetEnvironmentVariable("XDG_RUNTIME_DIR");
        var root = run is { Length: > 0 and < 60 } && Directory.Exists(run) ? run : "/tmp";
        return Path.Combine(root, "nastavnik-" + hash);
    }
}
