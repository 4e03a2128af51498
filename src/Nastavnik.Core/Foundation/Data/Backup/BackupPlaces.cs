using Microsoft.Extensions.Configuration;

namespace Nastavnik.Core.Foundation.Data;

/// <summary>What a copy consists of: the database (private in the data folder, or an outside one), the files and the keys.</summary>
/// <param name="DataFolder">Full path of the data folder.</param>
/// <param name="KeysFolder">Full path of the keys; outside the data folder when NASTAVNIK_KEYS says so.</param>
/// <param name="OutsideServer">Connection string of an outside server; null: the private cluster of the data folder.</param>
public sealed record BackupPlaces(string DataFolder, string KeysFolder, string? OutsideServer = null)
{
    public const string KeysVariable = "NASTAVNIK_KEYS";
    /// <summary>Optional: a role that may read past row-level security, which pg_dump of an outside server needs.</summary>
    public const string DumpConnectionName = "NastavnikBackup";

    public string FilesFolder => Path.Combine(DataFolder, "files");

    public static BackupPlaces From(IConfiguration configuration)
    {
        var data = DatabaseServer.DataFolder(configuration);
        var keys = configuration[KeysVariable] is { Length: > 0 } folder ? folder : Path.Combine(data, "keys");
        var outside = configuration.GetConnectionString(DumpConnectionName) is { Length: > 0 } dump ? dump : configuration.GetConnectionString(DatabaseServer.ConnectionName);
        return new(data, Path.GetFullPath(keys), outside is { Length: > 0 } ? outside : null);
    }

    /// <summary>Archive folder name → folder on the disk.</summary>
    internal IEnumerable<(string Name, string Folder)> Folders => [("files", FilesFolder), ("keys", KeysFolder)];
}

/// <summary>What was copied or brought back.</summary>
/// <param name="Files">Files beside the database.</param>
/// <param name="Bytes">Size of the archive.</param>
public sealed record BackupSummary(int Files, long Bytes);

/// <summary>A copy cannot be written or restored; <see cref="Exception.Message"/> is a Russian sentence.</summary>
public sealed class BackupException : Exception
{
    public BackupException(string sentence) : base(sentence) { }

    public BackupException(string sentence, Exception cause) : base(sentence, cause) { }
}
