using System.Text;

namespace Nastavnik.Core.Foundation.Data;

/// <summary>The settings file that the program writes before each start; it is included last by postgresql.conf.</summary>
internal static class ServerSettings
{
    public const string FileName = "nastavnik.conf";
    public const string IncludeLine = $"\ninclude_if_exists = '{FileName}'\n";

    public static string Text(string socketFolder, bool fsyncOff)
    {
        List<(string Name, string Value)> settings =
        [
            ("listen_addresses", ""),
            ("unix_socket_directories", "\"" + socketFolder.Replace("\"", "\"\"", StringComparison.Ordinal) + "\""),
            ("unix_socket_permissions", "0700"),
            ("port", "5432"),
            // A school's machine is small.
            ("max_connections", "60"),
            ("shared_buffers", "64MB"),
            ("effective_cache_size", "512MB"),
            ("work_mem", "4MB"),
            ("maintenance_work_mem", "64MB"),
            ("max_wal_size", "512MB"),
            ("autovacuum_max_workers", "2"),
            ("max_parallel_workers_per_gather", "1"),
            ("jit", "off"),
            ("timezone", "UTC"),
            ("lc_messages", "C"),
            // A week of logs, without the rows and statements that carry personal data.
            ("logging_collector", "on"),
            ("log_directory", "log"),
            ("log_filename", "server-%a.log"),
            ("log_rotation_age", "1d"),
            ("log_truncate_on_rotation", "on"),
            ("log_timezone", "UTC"),
            ("log_min_error_statement", "panic"),
            ("log_error_verbosity", "terse"),
        ];
        if (fsyncOff)
            settings.AddRange([("fsync", "off"), ("synchronous_commit", "off"), ("full_page_writes", "off")]);
        var text = new StringBuilder("# Written by Nastavnik before each start: change postgresql.auto.conf (alter system) instead.\n");
        foreach (var (name, value) in settings)
            text.Append(name).Append(" = '").Append(value.Replace("'", "''", StringComparison.Ordinal)).Append("'\n");
        return text.ToString();
    }
}
