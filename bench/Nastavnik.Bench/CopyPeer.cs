using Nastavnik.Core.Foundation.Data;
using Npgsql;

namespace Nastavnik.Bench;

/// <summary>
/// The limit of an import: the very rows it wrote, already encoded, copied into the same tables (keys, indexes and foreign keys on) of a second
/// database of the same cluster, past row-level security, in one transaction.
/// </summary>
internal sealed class CopyPeer(BenchPlace place)
{
    private const string Database = "bench_copy";
    private IReadOnlyList<string> order = [];

    public async Task MakeAsync()
    {
        await using (var connection = await OpenAsync("postgres"))
        {
            await ExecuteAsync(connection, $"create database {Database} owner nastavnik_owner");
        }

        await DatabaseSetup.RunAsync(new NpgsqlConnectionStringBuilder(place.Owner) { Database = Database }.ConnectionString);
        await using var peer = await OpenAsync(Database);
        order = await TablesAsync(peer);
        foreach (var table in order)
        {
            // An analyze in the middle of the copying transaction sees no rows yet and spoils the plans of foreign keys: COPY would take minutes.
            await ExecuteAsync(peer, $"alter table {table} set (autovacuum_enabled = false)");
        }
    }

    /// <summary>Everything the organisation holds, table by table, as COPY's own bytes; and how many rows that is.</summary>
    public async Task<(IReadOnlyList<(string Table, byte[] Bytes)> Rows, long Count)> TakeAsync(Guid organisation)
    {
        await using var connection = await OpenAsync(PrivateCluster.DatabaseName);
        var (taken, count) = (new List<(string, byte[])>(), 0L);
        foreach (var table in order)
        {
            if (await FilterAsync(connection, table, organisation) is not { } filter)
            {
                continue;
            }

            await using var ask = new NpgsqlCommand($"select count(*) from {table} where {filter}", connection);
            if ((long)(await ask.ExecuteScalarAsync())! is var rows and > 0)
            {
                count += rows;
                var columns = await ColumnsAsync(connection, table);
                using var memory = new MemoryStream();
                await using (var copy = await connection.BeginRawBinaryCopyAsync($"copy (select {columns} from {table} where {filter}) to stdout (format binary)"))
                {
                    await copy.CopyToAsync(memory);
                }

                taken.Add(($"{table} ({columns})", memory.ToArray()));
            }
        }

        return (taken, count);
    }

    public async Task<TimeSpan> CopyAsync(IReadOnlyList<(string Table, byte[] Bytes)> rows)
    {
        await using var connection = await OpenAsync(Database);
        await ExecuteAsync(connection, $"truncate {string.Join(", ", order)}");
        await ExecuteAsync(connection, "checkpoint");
        var started = place.Time.GetTimestamp();
        await using var transaction = await connection.BeginTransactionAsync();
        foreach (var (table, bytes) in rows)
        {
            await using var copy = await connection.BeginRawBinaryCopyAsync($"copy {table} from stdin (format binary)");
            await copy.WriteAsync(bytes);
        }

        await transaction.CommitAsync();
        return place.Time.GetElapsedTime(started);
    }

    public async Task CheckpointAsync()
    {
        await using var connection = await OpenAsync(PrivateCluster.DatabaseName);
        await ExecuteAsync(connection, "checkpoint");
    }

    /// <summary>Tables in the order their foreign keys allow.</summary>
    private static async Task<IReadOnlyList<string>> TablesAsync(NpgsqlConnection connection)
    {
        var needs = new Dictionary<string, HashSet<string>>();
        await using var command = new NpgsqlCommand("""
            select t.relname, coalesce(array_agg(distinct r.relname::text) filter (where r.relname is not null and r.oid <> t.oid), '{}')
            from pg_class t join pg_namespace n on n.oid = t.relnamespace and n.nspname = 'public'
            left join pg_constraint c on c.conrelid = t.oid and c.contype = 'f' left join pg_class r on r.oid = c.confrelid
            where t.relkind = 'r' and t.relname not like '\_\_%' group by 1
            """, connection);
        await using (var rows = await command.ExecuteReaderAsync())
        {
            while (await rows.ReadAsync())
            {
                needs[rows.GetString(0)] = [.. rows.GetFieldValue<string[]>(1)];
            }
        }

        var sorted = new List<string>();
        while (sorted.Count < needs.Count)
        {
            var ready = needs.Where(t => !sorted.Contains(t.Key) && t.Value.All(sorted.Contains)).Select(t => t.Key).Order(StringComparer.Ordinal).ToList();
            sorted.AddRange(ready.Count > 0 ? ready : throw new InvalidOperationException("Foreign keys in a circle."));
        }

        return sorted;
    }

    private static async Task<string?> FilterAsync(NpgsqlConnection connection, string table, Guid organisation)
    {
        if (table is "organisations")
        {
            return $"id = '{organisation}'";
        }

        if (table is "users")
        {
            return $"id in (select user_id from memberships where organisation_id = '{organisation}')";
        }

        await using var command = new NpgsqlCommand("select 1 from information_schema.columns where table_schema = 'public' and table_name = $1 and column_name = 'organisation_id'", connection);
        command.Parameters.Add(new NpgsqlParameter { Value = table });
        return await command.ExecuteScalarAsync() is null ? null : $"organisation_id = '{organisation}'";
    }

    private static async Task<string> ColumnsAsync(NpgsqlConnection connection, string table)
    {
        await using var command = new NpgsqlCommand("select string_agg(quote_ident(column_name), ', ' order by ordinal_position) from information_schema.columns where table_schema = 'public' and table_name = $1 and is_generated = 'NEVER'", connection);
        command.Parameters.Add(new NpgsqlParameter { Value = table });
        return (string)(await command.ExecuteScalarAsync())!;
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private async Task<NpgsqlConnection> OpenAsync(string database)
    {
        var connection = new NpgsqlConnection(BenchPlace.Superuser(place.Socket, database));
        await connection.OpenAsync();
        return connection;
    }
}
