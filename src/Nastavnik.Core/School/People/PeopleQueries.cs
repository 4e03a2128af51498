using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Paperwork.Grammar;

namespace Nastavnik.Core.School.People;

/// <summary>Who a person is to the school today; a filter of the list.</summary>
public enum PersonKind
{
    Pupil,
    Employee,
    Representative,
    Partner,
    Former,
}

/// <summary>What the list of people is asked for.</summary>
public sealed record PeopleFilter(string? Words, PersonKind? Kind, Guid? Class, string Column, bool Descending);

/// <summary>A row of the list.</summary>
public sealed record PersonRow(Guid Id, string Surname, string GivenName, string? Patronymic, DateOnly? BirthDate, string? Phone, bool FullNameMissing, string? Position, string? Workplace, int? Parallel, string? Letter, int Children)
{
    public string Name => string.Join(' ', new[] { Surname, GivenName, Patronymic }.Where(p => !string.IsNullOrEmpty(p)));

    public string? Class => Parallel is not { } parallel ? null : parallel == 0 ? Letter : string.IsNullOrEmpty(Letter) ? parallel.ToString() : $"{parallel} «{Letter}»";

    /// <summary>«9 «А»», «учитель математики», «родитель», the employer of a partner.</summary>
    public string Place => Class ?? Position ?? (Children > 0 ? "представитель" : Workplace ?? "");
}

/// <summary>Lists and cards of people. The number of queries does not depend on the number of rows.</summary>
public sealed class PeopleQueries(NastavnikDb db)
{
    public IQueryable<PersonRow> Rows(PeopleFilter filter, DateOnly today)
    {
        var (employments, enrolments, classes, representatives) = (db.Employments, db.Enrolments, db.ClassGroups, db.LegalRepresentatives);
        var people = db.People.AsNoTracking().Where(p => p.MergedInto == null).Matching(filter.Words);
        people = filter.Kind switch
        {
            PersonKind.Pupil => people.Where(p => enrolments.Any(e => e.PersonId == p.Id && (e.To == null || today <= e.To))),
            PersonKind.Employee => people.Where(p => employments.Any(e => e.PersonId == p.Id && (e.To == null || today <= e.To))),
            PersonKind.Representative => people.Where(p => representatives.Any(r => r.PersonId == p.Id && (r.To == null || today <= r.To))),
            PersonKind.Partner => people.Where(p => p.Workplace != null && !employments.Any(e => e.PersonId == p.Id)),
            PersonKind.Former => people.Where(p => (enrolments.Any(e => e.PersonId == p.Id) || employments.Any(e => e.PersonId == p.Id))
                && !enrolments.Any(e => e.PersonId == p.Id && (e.To == null || today <= e.To)) && !employments.Any(e => e.PersonId == p.Id && (e.To == null || today <= e.To))),
            _ => people,
        };
        if (filter.Class is { } only)
        {
            people = people.Where(p => enrolments.Any(e => e.PersonId == p.Id && e.ClassId == only && (e.To == null || today <= e.To)));
        }

        people = (filter.Column, filter.Descending) switch
        {
            ("birth", false) => people.OrderBy(p => p.BirthDate).ThenBy(p => p.SearchName),
            ("birth", true) => people.OrderByDescending(p => p.BirthDate).ThenBy(p => p.SearchName),
            (_, true) => people.OrderByDescending(p => p.SearchName).ThenBy(p => p.Id),
            _ => people.OrderBy(p => p.SearchName).ThenBy(p => p.Id),
        };
        return people.Select(p => new
        {
            Person = p,
            Class = enrolments.Where(e => e.PersonId == p.Id && (e.To == null || today <= e.To))
                .Join(classes, e => e.ClassId, c => c.Id, (e, c) => new { c.Parallel, c.Letter }).OrderBy(c => c.Parallel).ThenBy(c => c.Letter).FirstOrDefault(),
        }).Select(x => new PersonRow(
            x.Person.Id, x.Person.Surname, x.Person.GivenName, x.Person.Patronymic, x.Person.BirthDate, x.Person.Phone, x.Person.FullNameMissing,
            employments.Where(e => e.PersonId == x.Person.Id && (e.To == null || today <= e.To)).OrderBy(e => e.From).Select(e => e.Position).FirstOrDefault(),
            x.Person.Workplace,
            x.Class == null ? null : x.Class.Parallel,
            x.Class == null ? null : x.Class.Letter,
            representatives.Count(r => r.PersonId == x.Person.Id && (r.To == null || today <= r.To))));
    }

    /// <summary>Classes of this year, in the order of a school.</summary>
    public async Task<IReadOnlyList<ClassGroup>> ClassesAsync(string yearLabel, CancellationToken ct = default)
    {
        var classes = db.ClassGroups;
        return await classes.AsNoTracking().Where(c => c.YearLabel == yearLabel).OrderBy(c => c.Parallel).ThenBy(c => c.Letter).ToListAsync(ct);
    }

    /// <summary>One query: of each collection a person has a handful of rows.</summary>
    public async Task<PersonCard?> CardAsync(Guid id, CancellationToken ct = default)
    {
        var (people, employments, enrolments, classes, representatives) = (db.People, db.Employments, db.Enrolments, db.ClassGroups, db.LegalRepresentatives);
        var found = await people.AsNoTracking().AsSingleQuery().Where(p => p.Id == id).Select(p => new
        {
            Person = p,
            Work = employments.Where(e => e.PersonId == p.Id).OrderByDescending(e => e.From).ToList(),
            Classes = enrolments.Where(e => e.PersonId == p.Id).Join(classes, e => e.ClassId, c => c.Id, (e, c) => new { Enrolment = e, Class = c }).OrderByDescending(x => x.Enrolment.From).ToList(),
            Representatives = representatives.Where(r => r.ChildId == p.Id).Join(people, r => r.PersonId, other => other.Id, (r, other) => new { Relation = r, Person = other }).ToList(),
            Children = representatives.Where(r => r.PersonId == p.Id).Join(people, r => r.ChildId, other => other.Id, (r, other) => new { Relation = r, Person = other }).ToList(),
        }).SingleOrDefaultAsync(ct);
        return found is null ? null : new PersonCard(
            found.Person,
            found.Work,
            found.Classes.ConvertAll(x => (x.Enrolment, x.Class)),
            found.Representatives.ConvertAll(x => (x.Relation, x.Person)),
            found.Children.ConvertAll(x => (x.Relation, x.Person)));
    }
}

/// <summary>Everything a card shows of a person, as this module knows it.</summary>
public sealed record PersonCard(
    Person Person,
    IReadOnlyList<Employment> Work,
    IReadOnlyList<(Enrolment Period, ClassGroup Class)> Classes,
    IReadOnlyList<(LegalRepresentative Relation, Person Person)> Representatives,
    IReadOnlyList<(LegalRepresentative Relation, Person Person)> Children)
{
    public string Name => Person.Name.Full(GrammaticalCase.Nominative);
}
