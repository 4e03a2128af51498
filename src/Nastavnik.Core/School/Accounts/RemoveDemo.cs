using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.School.Organisations;
using Nastavnik.Core.School.Papers;
using Npgsql;

namespace Nastavnik.Core.School.Accounts;

/// <summary>
/// Takes the demo school away whole. It walks the model, so no table is named and none is forgotten; accounts that have no other place go with it.
/// Only a school made as a demo can be removed.
/// </summary>
public sealed class RemoveDemo(Works works, FileFolder files)
{
    public async Task<Outcome> ExecuteAsync(CancellationToken ct = default)
    {
        foreach (var demo in await DemosAsync(ct))
        {
            await RemoveAsync(demo, ct);
        }

        return Outcome.Done("Пример убран.");
    }

    private async Task<List<Guid>> DemosAsync(CancellationToken ct)
    {
        await using var work = await works.GlobalAsync(ct);
        var organisations = work.Db.Organisations;
        return await organisations.Where(o => o.IsDemo).Select(o => o.Id).ToListAsync(ct);
    }

    private async Task RemoveAsync(Guid demo, CancellationToken ct)
    {
        await using (var work = await works.ForAsync(demo, ct: ct))
        {
            var db = work.Db;
            await db.Database.ExecuteSqlAsync($"select 1 from organisations where id = {demo} for update", ct);
            var users = await db.Database.SqlQuery<Guid>($"select user_id as \"Value\" from memberships where organisation_id = {demo}").ToListAsync(ct);
            foreach (var statement in Statements(db.Model))
            {
                await db.Database.ExecuteSqlRawAsync(statement, [new NpgsqlParameter("demo", demo)], ct);
            }

            foreach (var user in users)
            {
                await RemoveUserAsync(work, user, ct);
            }

            await db.Database.ExecuteSqlAsync($"delete from organisations where id = {demo}", ct);
            await work.CommitAsync(ct);
        }

        var folder = Path.Combine(files.Path, demo.ToString("N"));
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>An account with a place elsewhere is kept: the database itself refuses.</summary>
    private static async Task RemoveUserAsync(Work work, Guid user, CancellationToken ct)
    {
        var transaction = work.Db.Database.CurrentTransaction!;
        await transaction.CreateSavepointAsync("user", ct);
        try
        {
            await work.Db.Database.ExecuteSqlAsync($"delete from users where id = {user}", ct);
        }
        catch (PostgresException kept) when (kept.SqlState == PostgresErrorCodes.ForeignKeyViolation)
        {
            await transaction.RollbackToSavepointAsync("user", ct);
        }
    }

    /// <summary>Rows that point go before rows pointed at; where tables point at each other or at themselves, the pointers are emptied first.</summary>
    internal static IEnumerable<string> Statements(IModel model)
    {
        var left = model.GetEntityTypes().Where(e => typeof(ITenantOwned).IsAssignableFrom(e.ClrType) && !e.IsMappedToJson() && !e.IsOwned())
            .ToDictionary(e => e.GetTableName()!, e => PointersOf(e).ToList(), StringComparer.Ordinal);
        foreach (var (table, pointers) in left)
        {
            foreach (var own in pointers.Where(p => p.To == table && p.Nullable).Select(p => p.Column).Distinct(StringComparer.Ordinal))
            {
                yield return $"update {table} set \"{own}\" = null where organisation_id = @demo and \"{own}\" is not null";
            }

            pointers.RemoveAll(p => p.To == table);
        }

        while (left.Count > 0)
        {
            var free = left.Keys.Where(t => !left.Any(other => other.Key != t && other.Value.Exists(p => p.To == t))).Order(StringComparer.Ordinal).ToList();
            if (free.Count == 0)
            {
                var (table, pointer) = left.SelectMany(t => t.Value.Where(p => p.Nullable && left.ContainsKey(p.To)).Select(p => (t.Key, p))).First();
                yield return $"update {table} set \"{pointer.Column}\" = null where organisation_id = @demo and \"{pointer.Column}\" is not null";
                left[table].RemoveAll(p => p.Column == pointer.Column);
                continue;
            }

            foreach (var table in free)
            {
                yield return $"delete from {table} where organisation_id = @demo";
                left.Remove(table);
            }
        }
    }

    private static IEnumerable<(string Column, string To, bool Nullable)> PointersOf(IEntityType entity) =>
        from key in entity.GetForeignKeys()
        let column = key.Properties.FirstOrDefault(p => p.Name != nameof(ITenantOwned.OrganisationId))
        where column is not null && typeof(ITenantOwned).IsAssignableFrom(key.PrincipalEntityType.ClrType)
        select (column.GetColumnName(), key.PrincipalEntityType.GetTableName()!, column.IsNullable);
}
