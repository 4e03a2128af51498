using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.Preparation.Banks;
using Nastavnik.Core.School.People;
using Npgsql;

namespace Nastavnik.Core.Preparation.Import;

/// <summary>New rows of one batch, saved in the order their keys need.</summary>
internal sealed class Batch
{
    public List<Person> People { get; } = [];

    public List<ClassGroup> Classes { get; } = [];

    public List<PartnerOrganisation> Partners { get; } = [];

    public List<Enrolment> Enrolments { get; } = [];

    public List<Employment> Employments { get; } = [];

    public List<LegalRepresentative> Representatives { get; } = [];

    public HashSet<(Guid Child, Guid Person)> Relations { get; } = [];

    public List<MentorProfile> Mentors { get; } = [];

    public Dictionary<Guid, Guid> ClassTeachers { get; } = [];

    public List<(Guid Row, RowResult Result, Guid Person)> Results { get; } = [];

    public async Task SaveAsync(NastavnikDb db, CancellationToken ct)
    {
        await db.InsertManyAsync(Partners, ct);
        await db.InsertManyAsync(People, ct);
        await db.InsertManyAsync(Classes, ct);

        // Changed cards and ended enrolments go first: the new enrolment must not overlap the old one.
        await db.SaveChangesAsync(ct);
        await db.InsertManyAsync(Enrolments, ct);
        await db.InsertManyAsync(Employments, ct);
        await db.InsertManyAsync(Representatives, ct);
        await db.InsertManyAsync(Mentors, ct);
        await ExecuteAsync(db, "update class_groups c set teacher_id = t.person from unnest(@a, @b) as t(id, person) where c.organisation_id = @o and c.id = t.id",
            [.. ClassTeachers.Keys], [.. ClassTeachers.Values], null, ct);
        await ExecuteAsync(db, "update import_rows r set applied = true, person_id = t.person, result = t.result from unnest(@a, @b, @c) as t(id, person, result) where r.organisation_id = @o and r.id = t.id",
            [.. Results.Select(r => r.Row)], [.. Results.Select(r => r.Person)], [.. Results.Select(r => r.Result.ToString())], ct);
    }

    private static async Task ExecuteAsync(NastavnikDb db, string sql, Guid[] a, Guid[] b, string[]? c, CancellationToken ct)
    {
        if (a.Length > 0)
        {
            var parameters = new List<object> { new NpgsqlParameter("a", a), new NpgsqlParameter("b", b), new NpgsqlParameter("o", db.Tenant) };
            if (c is not null)
            {
                parameters.Add(new NpgsqlParameter("c", c));
            }

            await Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.ExecuteSqlRawAsync(db.Database, sql, parameters, ct);
        }
    }
}
