using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Support;
using Npgsql;
using Xunit;

namespace Nastavnik.Core.Tests.House;

/// <summary>Rules of the house that every table keeps.</summary>
public sealed class ModelTests
{
    /// <summary>Tables without an organisation, each with its reason.</summary>
    private static readonly Dictionary<string, string> Global = new(StringComparer.Ordinal)
    {
        ["organisations"] = "the tenant itself",
        ["tickets"] = "says only that an organisation has work waiting; a worker must see it before it enters one",
        ["users"] = "an account may have places in several organisations",
        ["asp_net_user_claims"] = "belongs to users",
        ["asp_net_user_logins"] = "belongs to users",
        ["asp_net_user_tokens"] = "belongs to users",
    };

    [Fact]
    public async Task Every_tenant_key_and_foreign_key_begins_with_the_organisation()
    {
        var model = await ModelAsync();
        var wrong = new List<string>();
        foreach (var entity in model.GetEntityTypes().Where(e => !e.IsMappedToJson()))
        {
            var table = entity.GetTableName()!;
            if (!typeof(ITenantOwned).IsAssignableFrom(entity.ClrType))
            {
                if (!Global.ContainsKey(table))
                {
                    wrong.Add($"{table}: neither tenant-owned nor on the list of global tables");
                }

                continue;
            }

            if (entity.FindPrimaryKey()!.Properties[0].Name != nameof(ITenantOwned.OrganisationId))
            {
                wrong.Add($"{table}: key");
            }

            wrong.AddRange(entity.GetForeignKeys()
                .Where(f => typeof(ITenantOwned).IsAssignableFrom(f.PrincipalEntityType.ClrType) && f.Properties[0].Name != nameof(ITenantOwned.OrganisationId))
                .Select(f => $"{table}: {f.GetConstraintName()}"));
            wrong.AddRange(entity.GetForeignKeys().Where(f => f.DeleteBehavior != DeleteBehavior.Restrict).Select(f => $"{table}: {f.GetConstraintName()} does not restrict"));
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public async Task Every_text_and_date_is_classed_plain_personal_or_restricted()
    {
        var model = await ModelAsync();
        var unclassed = model.GetEntityTypes()
            .Where(e => !e.ClrType.Namespace!.StartsWith("Microsoft", StringComparison.Ordinal) || e.GetTableName() == "users")
            .SelectMany(e => e.GetDeclaredProperties())
            .Where(p => (Nullable.GetUnderlyingType(p.ClrType) ?? p.ClrType) is var type
                && (type == typeof(string) || type == typeof(DateOnly) || type == typeof(DateTimeOffset) || p.GetColumnType() == "jsonb" || type == typeof(List<string>)))
            .Where(p => p.FindAnnotation(MappingWords.PrivacyAnnotation) is null)
            .Select(p => $"{p.DeclaringType.ShortName()}.{p.Name}");
        Assert.Empty(unclassed);
    }

    [Fact]
    public async Task Every_tenant_table_is_forced_under_row_level_security_and_the_application_owns_nothing()
    {
        var model = await ModelAsync();
        var host = await TestHost.GetAsync();
        await using var source = NpgsqlDataSource.Create(host.Owner);
        var tables = model.GetEntityTypes().Where(e => typeof(ITenantOwned).IsAssignableFrom(e.ClrType) && !e.IsMappedToJson()).Select(e => e.GetTableName()!).Distinct().ToList();
        await using var unlocked = source.CreateCommand("""
            select coalesce(string_agg(relname, ', '), '') from pg_class
            where relname = any($1) and not (relrowsecurity and relforcerowsecurity and exists (select 1 from pg_policy where polrelid = pg_class.oid))
            """);
        unlocked.Parameters.Add(new NpgsqlParameter { Value = tables.ToArray() });
        Assert.Equal("", await unlocked.ExecuteScalarAsync());
        await using var owned = source.CreateCommand("select count(*) from pg_class c join pg_roles r on r.oid = c.relowner where r.rolname = 'nastavnik_app'");
        Assert.Equal(0L, await owned.ExecuteScalarAsync());
    }

    [Fact]
    public async Task The_migrations_hold_the_whole_model()
    {
        var host = await TestHost.GetAsync();
        await using var db = new NastavnikDb(DatabaseSetup.Options(host.Owner), new CurrentOrganisation());
        Assert.False(db.Database.HasPendingModelChanges(), "Run make migration.");
    }

    private static async Task<IModel> ModelAsync()
    {
        var host = await TestHost.GetAsync();
        await using var db = new NastavnikDb(DatabaseSetup.Options(host.Owner), new CurrentOrganisation());
        return db.GetService<Microsoft.EntityFrameworkCore.Metadata.IDesignTimeModel>().Model;
    }
}
