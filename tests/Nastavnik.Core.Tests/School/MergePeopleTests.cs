using Nastavnik.Core.School.People;
using Nastavnik.Support;
using Npgsql;
using Xunit;

namespace Nastavnik.Core.Tests.School;

public sealed class MergePeopleTests
{
    [Fact]
    public async Task No_foreign_key_to_a_person_is_forgotten()
    {
        var school = await TestSchool.NewAsync();
        var walked = await school.AskAsync(db => Task.FromResult(MergePeople.KeysToPerson(db.Model)));
        await using var source = NpgsqlDataSource.Create(school.Host.Owner);
        await using var command = source.CreateCommand("select count(*) from pg_constraint where contype = 'f' and confrelid = 'people'::regclass");
        var inDatabase = (long)(await command.ExecuteScalarAsync())!;
        Assert.Equal(inDatabase, walked.Count + 1);
    }
}
