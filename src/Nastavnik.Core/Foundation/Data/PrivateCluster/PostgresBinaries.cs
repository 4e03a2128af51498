using System.Globalization;

namespace Nastavnik.Core.Foundation.Data;

/// <summary>The folder with initdb, pg_ctl, pg_dump and pg_restore of one PostgreSQL installation.</summary>
public sealed record PostgresBinaries(string Folder)
{
    public const string FolderVariable = "NASTAVNIK_PG_BIN";
    private const string DebianFolder = "/usr/lib/postgresql";

    public string this[string program] => Path.Combine(Folder, program);

    /// <summary>NASTAVNIK_PG_BIN first, then the newest of Debian's, then PATH.</summary>
    /// <exception cref="ClusterException">None is found; the sentence names the package to install.</exception>
    public static PostgresBinaries Find()
    {
        if (Environment.GetEnvironmentVariable(FolderVariable) is { Length: > 0 } chosen)
        {
            return Holds(chosen)
                ? new(Path.GetFullPath(chosen))
                : throw new ClusterException($"В папке {chosen}, которую задаёт {FolderVariable}, нет программ initdb и pg_ctl. Укажите папку bin установленного PostgreSQL 15 или новее.");
        }
        var found = Newest() ?? OnPath();
        return found is null
            ? throw new ClusterException($"Не найден сервер PostgreSQL. Установите его: «apt-get install postgresql» (Debian, Ubuntu), или укажите папку с initdb и pg_ctl в {FolderVariable}, или задайте готовый сервер в ConnectionStrings__Nastavnik.")
            : new(found);
    }

    private static string? Newest() => Directory.Exists(DebianFolder)
        ? Directory.GetDirectories(DebianFolder)
            .OrderByDescending(d => decimal.TryParse(Path.GetFileName(d), CultureInfo.InvariantCulture, out var version) ? version : 0)
            .Select(d => Path.Combine(d, "bin"))
            .FirstOrDefault(Holds)
        : null;

    private static string? OnPath() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries).FirstOrDefault(Holds);

    private static bool Holds(string folder) => File.Exists(Path.Combine(folder, "initdb")) && File.Exists(Path.Combine(folder, "pg_ctl"));
}
