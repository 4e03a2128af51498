using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Nastavnik.Core.Foundation.Data;

/// <summary>
/// The second lock between organisations: row-level security, laid from the model after each migration, so that no tenant table can be forgotten.
/// Also grants of the application's role (it owns nothing) and the constraints that mappings declare in SQL.
/// </summary>
internal static class RowLocks
{
    private const string Mine = "organisation_id = (select current_setting('app.organisation')::uuid)";

    private const string MineOrMyOwn =
        "organisation_id = (select nullif(current_setting('app.organisation', true), '')::uuid) or user_id = (select nullif(current_setting('app.user', true), '')::uuid)";

    public static string Sql(IModel model)
    {
        var sql = new StringBuilder();
        sql.AppendLine("grant usage on schema public to nastavnik_app;");
        sql.AppendLine("grant select, insert, update, delete on all tables in schema public to nastavnik_app;");
        sql.AppendLine("revoke all on \"__EFMigrationsHistory\" from nastavnik_app;");
        foreach (var entity in model.GetEntityTypes().Where(e => e.GetTableName() is not null && !e.IsMappedToJson()))
        {
            var table = entity.GetTableName();
            if (typeof(ITenantOwned).IsAssignableFrom(entity.ClrType))
            {
                var reading = typeof(IOwnedByUserToo).IsAssignableFrom(entity.ClrType) ? MineOrMyOwn : Mine;
                sql.AppendLine($"alter table {table} enable row level security; alter table {table} force row level security;");
                sql.AppendLine($"drop policy if exists of_organisation on {table};");
                sql.AppendLine($"create policy of_organisation on {table} using ({reading}) with check ({Mine});");
            }

            foreach (var declared in entity.GetAnnotations().Where(a => a.Name.StartsWith(MappingWords.TableSqlAnnotation, StringComparison.Ordinal)))
            {
                var name = declared.Name[MappingWords.TableSqlAnnotation.Length..];
                sql.AppendLine($"""
                    do $lay$ begin
                      if not exists (select 1 from pg_constraint where conname = '{name}') then
                        alter table {table} add constraint {name} {declared.Value};
                      end if;
                    end $lay$;
                    """);
            }
        }

        return sql.ToString();
    }
}
