using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.School.People;
using Nastavnik.Paperwork.Grammar;
using Nastavnik.Support;
using Npgsql;
using Xunit;

namespace Nastavnik.Core.Tests.Foundation;

/// <summary>Two locks between schools, each shown to hold alone.</summary>
public sealed class TenancyTests
{
    [Fact]
    public async Task With_the_filter_only_nothing_foreign_is_read()
    {
        var (mine, foreign) = (await TestSchool.NewAsync(), await TestSchool.NewAsync());
        var host = mine.Host;
        var here = new CurrentOrganisation();
        here.Enter(mine.Id);
        await using var db = new NastavnikDb(DatabaseSetup.Options(host.Owner), here);
        await using var transaction = await db.Database.BeginTransactionAsync();
        await db.Database.ExecuteSqlAsync($"select set_config('app.organisation', {foreign.Id.ToString()}, true)");

        // PostgreSQL is told the other school, so only the filter stands: nothing of either is seen.
        Assert.Empty(await db.Set<Person>().ToListAsync());
    }

    [Fact]
    public async Task With_row_level_security_only_nothing_foreign_is_read_or_written()
    {
        var (mine, foreign) = (await TestSchool.NewAsync(), await TestSchool.NewAsync());
        await using var source = NpgsqlDataSource.Create(DatabaseServer.AsApplication(mine.Host.Owner));
        await using var connection = await source.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await RunAsync(connection, $"select set_config('app.organisation', '{mine.Id}', true)");
        Assert.Equal(2L, await RunAsync(connection, "select count(*) from people"));
        Assert.Equal(0L, await RunAsync(connection, $"select count(*) from people where organisation_id = '{foreign.Id}'"));
        Assert.Equal(0, await ChangeAsync(connection, $"update people set phone = '1' where organisation_id = '{foreign.Id}'"));
        var refused = await Assert.ThrowsAsync<PostgresException>(() => ChangeAsync(connection,
            $"insert into class_groups (organisation_id, id, parallel, letter, year_label) values ('{foreign.Id}', gen_random_uuid(), 5, 'А', '2026–2027')"));
        Assert.Equal("42501", refused.SqlState);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_unset_organisation_is_an_error_and_never_all_rows(bool afterAnotherTransaction)
    {
        var mine = await TestSchool.NewAsync();
        await using var source = NpgsqlDataSource.Create(DatabaseServer.AsApplication(mine.Host.Owner));
        await using var connection = await source.OpenConnectionAsync();
        if (afterAnotherTransaction)
        {
            await using var first = await connection.BeginTransactionAsync();
            await RunAsync(connection, $"select set_config('app.organisation', '{mine.Id}', true)");
            await first.CommitAsync();
        }

        await Assert.ThrowsAsync<PostgresException>(() => RunAsync(connection, "select count(*) from people"));
    }

    [Fact]
    public async Task The_context_refuses_a_query_without_an_organisation_or_outside_a_transaction()
    {
        var mine = await TestSchool.NewAsync();
        await using (var global = await mine.Host.Works.GlobalAsync())
        {
            await Assert.ThrowsAsync<InvalidOperationException>(() => global.Db.People.ToListAsync());
        }

        await using var work = await mine.WorkAsync();
        await work.CommitAsync();
        await Assert.ThrowsAsync<InvalidOperationException>(() => work.Db.People.ToListAsync());
    }

    [Fact]
    public async Task A_row_cannot_point_into_another_school()
    {
        var (mine, foreign) = (await TestSchool.NewAsync(), await TestSchool.NewAsync());
        await Assert.ThrowsAsync<DbUpdateException>(() => mine.AddAsync(new Employment(foreign.HeadPerson.Id, "учитель", null)));
    }

    [Fact]
    public async Task A_foreign_row_brought_from_elsewhere_is_not_written()
    {
        var (mine, foreign) = (await TestSchool.NewAsync(), await TestSchool.NewAsync());
        var theirs = await foreign.AskAsync(db => db.People.FirstAsync());
        theirs.Rename("Чужая", "Запись", null, Gender.Female);
        await using var work = await mine.WorkAsync();
        work.Db.Update(theirs);
        await Assert.ThrowsAsync<InvalidOperationException>(() => work.Db.SaveChangesAsync());
    }

    private static async Task<object?> RunAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }

    private static async Task<int> ChangeAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteNonQueryAsync();
    }
}
