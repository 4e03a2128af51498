using Nastavnik.Core.Foundation.Data;
using Npgsql;

namespace Nastavnik.Bench;

/// <summary>Counts what a page asks of PostgreSQL by the server's own log: every statement of the wire, transaction commands told apart.</summary>
internal sealed class StatementLog(BenchPlace place)
{
    public async Task SwitchAsync(bool on)
    {
        await using var connection = new NpgsqlConnection(BenchPlace.Superuser(place.Socket));
        await connection.OpenAsync();
        foreach (var sql in (string[])[on ? "alter system set log_statement = 'all'" : "alter system reset log_statement", "select pg_reload_conf()"])
        {
            await using var command = new NpgsqlCommand(sql, connection);
            await command.ExecuteNonQueryAsync();
        }

        await Task.Delay(500);
    }

    public async Task<(int Queries, int Transaction, IReadOnlyList<string> Said)> CountAsync(Func<Task> act)
    {
        var file = Directory.GetFiles(Path.Combine(place.Folder, "pg", "log"), "server-*.log").MaxBy(File.GetLastWriteTimeUtc)!;
        var before = new FileInfo(file).Length;
        await act();
        await Task.Delay(200);
        await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        stream.Seek(before, SeekOrigin.Begin);
        using var reader = new StreamReader(stream);
        var said = (await reader.ReadToEndAsync()).Split('\n')
            .Where(l => (l.Contains(" LOG:  execute ", StringComparison.Ordinal) || l.Contains(" LOG:  statement: ", StringComparison.Ordinal)) && !l.Contains("update tickets", StringComparison.Ordinal))
            .Select(l => l[(l.IndexOf(": ", l.IndexOf(" LOG:  ", StringComparison.Ordinal) + 7, StringComparison.Ordinal) + 2)..]).ToList();
        var transaction = said.Count(IsTransaction);
        return (said.Count - transaction, transaction, said);
    }

    private static bool IsTransaction(string sql) =>
        sql.StartsWith("BEGIN", StringComparison.OrdinalIgnoreCase) || sql.StartsWith("COMMIT", StringComparison.OrdinalIgnoreCase) || sql.StartsWith("ROLLBACK", StringComparison.OrdinalIgnoreCase)
        || sql.StartsWith("SAVEPOINT", StringComparison.OrdinalIgnoreCase) || sql.StartsWith("RELEASE", StringComparison.OrdinalIgnoreCase) || sql.StartsWith("DISCARD", StringComparison.OrdinalIgnoreCase);
}
