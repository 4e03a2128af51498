using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Core.School.People;
using Nastavnik.Paperwork.Grammar;

namespace Nastavnik.Web.Pages.Account.WhoSees;

/// <summary>Who reads: a role, how far, and who holds it today.</summary>
/// <param name="Limit">«только своих наставляемых»; null: all of the school.</param>
/// <param name="People">Names of those who hold the role; null: too many to name (mentors, parents).</param>
public sealed record Reader(string Role, string? Limit, IReadOnlyList<string>? People);

/// <summary>Fields read by the same people.</summary>
public sealed record SeenGroup(string Title, bool IsRestricted, IReadOnlyList<string> Fields, IReadOnlyList<Reader> Readers);

/// <summary>Somebody opened a page with the person's data.</summary>
public sealed record Opened(DateTimeOffset At, string Who);

/// <summary>Computes «Кто видит мои данные» from the rights table, the model's privacy marks and the rows that exist about the person.</summary>
public sealed class DataReaders(NastavnikDb db)
{
    private const string Letters = "RUCAX";

    /// <summary>Roles few enough to be named.</summary>
    private static readonly Role[] Named = [Role.Head, Role.Curator, Role.Psychologist, Role.Administration, Role.DataProtectionOfficer, Role.SystemAdministrator, Role.SiteEditor, Role.CouncilMember];

    public async Task<IReadOnlyList<SeenGroup>> OfAsync(Guid person, DateOnly today, CancellationToken ct = default)
    {
        var known = await ScopesWithRowsAsync(person, ct);
        var holders = await HoldersAsync(today, ct);
        return [.. DataScopes.All.Where(s => s.Leading is null || known.Contains(s.Title)).SelectMany(s => Groups(s, holders))];
    }

    /// <summary>The last openings of the person's data by others.</summary>
    public async Task<IReadOnlyList<Opened>> OpenedAsync(Guid person, int take, CancellationToken ct = default)
    {
        var (readings, people) = (db.Readings, db.People);
        var rows = await readings.AsNoTracking().Where(r => r.Subjects.Contains(person) && r.PersonId != person)
            .OrderByDescending(r => r.At).Take(take).Select(r => new { r.At, r.PersonId }).ToListAsync(ct);
        Guid[] ids = [.. rows.Select(r => r.PersonId).OfType<Guid>().Distinct()];
        var names = await people.AsNoTracking().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name.Short(GrammaticalCase.Nominative), ct);
        return [.. rows.Select(r => new Opened(r.At, r.PersonId is { } who ? names[who] : "системный администратор"))];
    }

    internal static Privacy? PrivacyOf(IModel model, string field)
    {
        var (entity, property) = (field.Split('.')[0], field.Split('.')[1]);
        var found = model.GetEntityTypes().FirstOrDefault(e => e.ClrType.Name == entity)?.FindProperty(property);
        return found?.FindAnnotation(MappingWords.PrivacyAnnotation)?.Value is string mark ? Enum.Parse<Privacy>(mark) : null;
    }

    private IEnumerable<SeenGroup> Groups(DataScope scope, ILookup<Role, string> holders)
    {
        foreach (var byMark in scope.Fields.GroupBy(f => PrivacyOf(db.Model, f.Key) == Privacy.Restricted).OrderBy(g => g.Key))
        {
            IReadOnlyList<Right> rights = byMark.Key ? scope.Closed ?? [Right.RestrictedFields] : scope.Rights;
            yield return new SeenGroup(scope.Title, byMark.Key, [.. byMark.Select(f => f.Value).Distinct()], [.. ReadersOf(rights, holders)]);
        }
    }

    private static IEnumerable<Reader> ReadersOf(IReadOnlyList<Right> rights, ILookup<Role, string> holders)
    {
        foreach (var role in Enum.GetValues<Role>())
        {
            var cells = rights.Select(Rights.Row).Where(r => Letters.Any(l => r.Gives(role, l))).Select(r => r.Of(role)).ToList();
            if (cells.Count == 0 || role is Role.Visitor)
            {
                continue;
            }

            var limits = cells.Select(c => LimitOf(c, role)).Distinct().ToList();
            yield return new Reader(role.Title(), limits.Contains(null) ? null : string.Join("; ", limits), Named.Contains(role) ? [.. holders[role].Distinct()] : null);
        }
    }

    /// <summary>«Rо» → own, «Rп» → own pairs, «Rв» → own child; words in brackets as they stand in the table.</summary>
    private static string? LimitOf(string cell, Role role)
    {
        var open = cell.IndexOf('(', StringComparison.Ordinal);
        var note = open < 0 ? null : cell[(open + 1)..].TrimEnd(')', ' ');
        var letters = open < 0 ? cell : cell[..open];
        note = note switch { "режим B" => "только наставничество педагогов", "аг" => "только общие числа, без имён", "факт" => "только то, что это было", _ => note };
        var reach = letters.Contains('о', StringComparison.Ordinal) ? "только о себе"
            : letters.Contains('п', StringComparison.Ordinal) ? "только своих наставляемых"
            : letters.Contains('в', StringComparison.Ordinal) ? role == Role.Representative ? "только своего ребёнка" : "только порученных ему"
            : null;
        return reach is null ? note : note is null ? reach : $"{reach}, {note}";
    }

    /// <summary>Titles of scopes that hold a row about the person: one query for all.</summary>
    private async Task<IReadOnlySet<string>> ScopesWithRowsAsync(Guid person, CancellationToken ct)
    {
        var parts = DataScopes.All.Where(s => s.Leading is not null).Select((scope, i) =>
        {
            var entity = db.Model.FindEntityType(scope.Leading!)!;
            var column = entity.FindProperty(scope.Subject!)!.GetColumnName();
            return (scope.Title, Sql: $"select {i} as \"Value\" where exists (select 1 from {entity.GetTableName()} where organisation_id = {{0}} and {column} = {{1}})");
        }).ToList();
        var found = await db.Database.SqlQueryRaw<int>(string.Join(" union all ", parts.Select(p => p.Sql)), db.Tenant, person).ToListAsync(ct);
        return found.Select(i => parts[i].Title).ToHashSet();
    }

    private async Task<ILookup<Role, string>> HoldersAsync(DateOnly today, CancellationToken ct)
    {
        var (assignments, memberships, people, headships) = (db.RoleAssignments, db.Memberships, db.People, db.Headships);
        var here = db.Tenant;
        var given = await (from r in assignments.AsNoTracking()
                           join m in memberships.AsNoTracking() on r.MembershipId equals m.Id
                           join p in people.AsNoTracking() on m.PersonId equals p.Id
                           where m.OrganisationId == here && !m.Blocked && r.From <= today && (r.To == null || today <= r.To) && Named.Contains(r.Role)
                           orderby p.Surname
                           select new { r.Role, Person = p }).ToListAsync(ct);
        var heads = await (from h in headships.AsNoTracking()
                           join p in people.AsNoTracking() on h.PersonId equals p.Id
                           where h.From <= today && (h.To == null || today <= h.To)
                           select new { Role = Role.Head, Person = p }).ToListAsync(ct);
        return given.Concat(heads).ToLookup(g => g.Role, g => g.Person.Name.Short(GrammaticalCase.Nominative));
    }
}
