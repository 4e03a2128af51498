using Npgsql;

namespace Nastavnik.Core.Foundation.Data;

/// <summary>pg_dump and pg_restore over a connection string; the password goes through the environment, never the command line.</summary>
internal static class DatabaseDump
{
    public static async Task WriteAsync(PostgresBinaries binaries, string connectionString, string file, CancellationToken ct)
    {
        var dump = await ServerUser.RunPlainAsync(binaries["pg_dump"], ["--format=custom", "--no-password", "--file=" + file], ct, Environment(connectionString));
        if (dump.Code == 0)
            return;
        throw new BackupException(dump.Said.Contains("row-level security", StringComparison.Ordinal)
            ? $"Роль из строки подключения не может прочитать всю базу: её строки закрыты по организациям. Задайте в ConnectionStrings__{BackupPlaces.DumpConnectionName} роль с правом BYPASSRLS."
            : $"Не удалось выгрузить базу данных: {dump.Said}");
    }

    /// <summary>All or nothing; everything comes to belong to <paramref name="owner"/>, or to the role that connects.</summary>
    public static async Task ReadAsync(PostgresBinaries binaries, string connectionString, string file, string? owner, CancellationToken ct)
    {
        var database = new NpgsqlConnectionStringBuilder(connectionString).Database!;
        List<string> arguments = ["--no-password", "--single-transaction", "--no-owner", "--dbname=" + database, file];
        if (owner is not null)
            arguments.Insert(0, "--role=" + owner);
        var restore = await ServerUser.RunPlainAsync(binaries["pg_restore"], arguments, ct, Environment(connectionString));
        if (restore.Code != 0)
            throw new BackupException($"Не удалось загрузить базу данных: {restore.Said}");
    }

    private static Dictionary<string, string> Environment(string connectionString)
    {
        var connection = new NpgsqlConnectionStringBuilder(connectionString);
        Dictionary<string, string?> names = new()
        {
            ["PGHOST"] = connection.Host,
            ["PGPORT"] = connection.Port.ToString(System.Globalization.CultureInfo.InvariantCulture),
            ["PGUSER"] = connection.Username,
            ["PGPASSWORD"] = connection.Password,
            ["PGPASSFILE"] = connection.Passfile,
            ["PGDATABASE"] = connection.Database,
            ["PGSSLROOTCERT"] = connection.RootCertificate,
            ["PGSSLMODE"] = connection.SslMode switch
            {
                SslMode.VerifyCA => "verify-ca",
                SslMode.VerifyFull => "verify-full",
                var mode => mode.ToString().ToLowerInvariant(),
            },
        };
        return names.Where(n => !string.IsNullOrEmpty(n.Value)).ToDictionary(n => n.Key, n => n.Value!);
    }
}
