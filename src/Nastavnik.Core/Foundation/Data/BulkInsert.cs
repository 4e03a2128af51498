using System.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Nastavnik.Core.Foundation.Data;

/// <summary>
/// Many new rows at once. COPY is refused under row-level security, so it goes into a temporary table and from there by one insert, which the
/// policies see. Rows are not tracked; versions of roots begin with what the entity says.
/// </summary>
public static class BulkInsert
{
    public static async Task InsertManyAsync<T>(this NastavnikDb db, IReadOnlyCollection<T> rows, CancellationToken ct = default)
        where T : TenantEntity
    {
        if (rows.Count == 0)
        {
            return;
        }

        var entity = db.Model.FindEntityType(typeof(T))!;
        var columns = entity.GetProperties().Where(p => p.GetComputedColumnSql() is null).Select(p => new Column(p)).ToArray();
        var names = string.Join(", ", columns.Select(c => '"' + c.Name + '"'));
        var table = entity.GetTableName();
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        await ExecuteAsync($"create temp table bulk_{table} on commit drop as select {names} from {table} with no data");
        await using (var copy = await connection.BeginBinaryImportAsync($"copy bulk_{table} ({names}) from stdin (format binary)", ct))
        {
            foreach (var row in rows)
            {
                row.OrganisationId = db.Tenant;
                await copy.StartRowAsync(ct);
                foreach (var column in columns)
                {
                    if (column.Of(row) is { } value)
                    {
                        await copy.WriteAsync(value, column.StoreType, ct);
                    }
                    else
                    {
                        await copy.WriteNullAsync(ct);
                    }
                }
            }

            await copy.CompleteAsync(ct);
        }

        await ExecuteAsync($"insert into {table} ({names}) select {names} from bulk_{table}; drop table bulk_{table}");

        async Task ExecuteAsync(string sql)
        {
            await using var command = new NpgsqlCommand(sql, connection, (NpgsqlTransaction)db.Database.CurrentTransaction!.GetDbTransaction());
            await command.ExecuteNonQueryAsync(ct);
        }
    }

    private sealed class Column(IProperty property)
    {
        private readonly Func<object?, object?>? convert = property.GetTypeMapping().Converter?.ConvertToProvider;

        public string Name { get; } = property.GetColumnName();

        public string StoreType { get; } = property.GetColumnType().Split('(')[0];

        public object? Of(object row)
        {
            var value = property.PropertyInfo!.GetValue(row);
            return value is null || convert is null ? value : convert(value);
        }
    }
}
