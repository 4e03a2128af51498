using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Nastavnik.Core.Foundation.Data;

/// <summary>Brings the schema up to date at start: as the owner, under one advisory lock, so that two starting programs do it once.</summary>
public static class DatabaseSetup
{
    private const long MigrationLock = 0x4E61737461766E;

    /// <summary>Changes with any line of the code. Comparing the models is half of a start, so the build that laid the schema leaves its mark and does not look again.</summary>
    private static string Build { get; } = typeof(NastavnikDb).Module.ModuleVersionId.ToString();

    public static async Task RunAsync(string ownerConnection, CancellationToken ct = default)
    {
        await using var source = NpgsqlDataSource.Create(ownerConnection);
        await using var connection = await source.OpenConnectionAsync(ct);
        await ExecuteAsync(connection, $"select pg_advisory_lock({MigrationLock})", ct);
        try
        {
            await ExecuteAsync(connection, """
                do $role$ begin
                  if not exists (select 1 from pg_roles where rolname = 'nastavnik_app') then
                    create role nastavnik_app nologin;
                  end if;
                exception when duplicate_object or unique_violation then null;
                end $role$;
                """, ct);
            await ExecuteAsync(connection, """
                do $role$ begin
                  if not pg_has_role(current_user, 'nastavnik_app', 'member') then
                    grant nastavnik_app to current_user;
                  end if;
                end $role$;
                """, ct);
            if (await LaidByAsync(connection, ct) == Build)
            {
                return;
            }

            await using var db = new NastavnikDb(Options(ownerConnection), new CurrentOrganisation());
            await db.Database.MigrateAsync(ct);
            await ExecuteAsync(connection, RowLocks.Sql(db.Model), ct);
            await ExecuteAsync(connection, $"comment on table organisations is '{Build}'", ct);
        }
        finally
        {
            await ExecuteAsync(connection, $"select pg_advisory_unlock({MigrationLock})", CancellationToken.None);
        }
    }

    private static async Task<string?> LaidByAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand("select obj_description(to_regclass('organisations'), 'pg_class')", connection);
        return await command.ExecuteScalarAsync(ct) as string;
    }

    internal static DbContextOptions<NastavnikDb> Options(string connection) =>
        new DbContextOptionsBuilder<NastavnikDb>().UseNpgsql(connection).Options;

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 600 };
        await command.ExecuteNonQueryAsync(ct);
    }
}
