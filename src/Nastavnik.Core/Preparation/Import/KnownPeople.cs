using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.School.People;
using Nastavnik.Paperwork.Lists.Names;

namespace Nastavnik.Core.Preparation.Import;

/// <summary>Somebody whom the school knows already, as matching needs him.</summary>
public sealed record KnownPerson(Guid Id, NameParts Name, DateOnly? BirthDate, string? Phone, string? Position, string? ClassName, IReadOnlyList<Guid> Children, bool FullNameMissing)
{
    public string Place => ClassName ?? Position ?? (Children.Count > 0 ? "представитель" : "");
}

/// <summary>Everybody of the school in memory, found by likeness of names. Three queries, however many people.</summary>
public sealed class KnownPeople
{
    private readonly NameIndex<KnownPerson> byName = new();
    private readonly Dictionary<Guid, KnownPerson> byId = [];

    public static async Task<KnownPeople> LoadAsync(NastavnikDb db, DateOnly today, CancellationToken ct)
    {
        var (people, employments, enrolments, classes, representatives) = (db.People, db.Employments, db.Enrolments, db.ClassGroups, db.LegalRepresentatives);
        var positions = (await employments.AsNoTracking().Where(e => e.To == null || today <= e.To).Select(e => new { e.PersonId, e.Position }).ToListAsync(ct)).ToLookup(e => e.PersonId, e => e.Position);
        var places = (await enrolments.AsNoTracking().Where(e => e.To == null || today <= e.To)
            .Join(classes, e => e.ClassId, c => c.Id, (e, c) => new { e.PersonId, Class = c }).ToListAsync(ct)).ToLookup(e => e.PersonId, e => e.Class.Name);
        var children = (await representatives.AsNoTracking().Select(r => new { r.PersonId, r.ChildId }).ToListAsync(ct)).ToLookup(r => r.PersonId, r => r.ChildId);
        var known = new KnownPeople();
        await foreach (var p in people.AsNoTracking().Where(p => p.MergedInto == null)
            .Select(p => new { p.Id, p.Surname, p.GivenName, p.Patronymic, p.BirthDate, p.Phone, p.FullNameMissing }).AsAsyncEnumerable().WithCancellation(ct))
        {
            known.Add(new KnownPerson(p.Id, new NameParts(p.Surname, p.GivenName.TrimEnd('.'), p.Patronymic?.TrimEnd('.') ?? ""), p.BirthDate, p.Phone,
                positions[p.Id].FirstOrDefault(), places[p.Id].FirstOrDefault(), [.. children[p.Id]], p.FullNameMissing));
        }

        return known;
    }

    public void Add(KnownPerson person)
    {
        byName.Add(person.Name, person);
        byId[person.Id] = person;
    }

    public IReadOnlyList<(KnownPerson Item, Likeness Likeness)> Alike(NameParts name) => byName.Find(name);

    public KnownPerson? Find(Guid id) => byId.GetValueOrDefault(id);
}
