using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.Foundation.TargetModel;
using Nastavnik.Core.School.Organisations;
using Nastavnik.Core.School.People;
using Nastavnik.Paperwork.Grammar;

namespace Nastavnik.Core.Preparation.Orders;

/// <summary>A person as papers name him on a day.</summary>
/// <param name="Post">Position in the school, or «ученик 9 «А» класса»; null when the school knows neither.</param>
public sealed record PersonOnPaper(Guid Id, PersonName Name, string? Post, bool IsEmployee)
{
    /// <summary>«учителя математики Иванову Марию Петровну» in the case that the phrase asks for.</summary>
    public string Full(PhraseSlot slot) => PersonPhrase.Full(slot, Post, Name);

    /// <summary>«куратору Ивановой М. П.» without the post.</summary>
    public string Short(PhraseSlot slot) => PersonPhrase.Short(slot, null, Name);
}

/// <summary>The order in which a list on paper names people.</summary>
public static class PaperOrder
{
    private static readonly StringComparer Russian = StringComparer.Create(new System.Globalization.CultureInfo("ru-RU"), ignoreCase: true);

    public static IEnumerable<PersonOnPaper> ByName(this IReadOnlyDictionary<Guid, PersonOnPaper> names, IEnumerable<Guid> people) =>
        people.Select(p => names[p]).OrderBy(p => p.Name.Full(GrammaticalCase.Nominative), Russian).ThenBy(p => p.Id);
}

/// <summary>Loads people with the posts they hold on a day: one query a table, however many people.</summary>
public sealed class PeopleOnPaper(NastavnikDb db)
{
    public async Task<IReadOnlyDictionary<Guid, PersonOnPaper>> OfAsync(IEnumerable<Guid> people, DateOnly day, CancellationToken ct = default)
    {
        var ids = people.Distinct().ToArray();
        if (ids.Length == 0)
        {
            return new Dictionary<Guid, PersonOnPaper>();
        }

        var organisation = await db.OurOrganisationAsync(ct);
        var persons = await db.People.AsNoTracking().Where(p => ids.Contains(p.Id)).ToListAsync(ct);
        var posts = (await db.Employments.AsNoTracking().Where(e => ids.Contains(e.PersonId) && (e.From == null || e.From <= day) && (e.To == null || day <= e.To)).ToListAsync(ct))
            .ToLookup(e => e.PersonId);
        var classes = (await db.Enrolments.AsNoTracking().Where(e => ids.Contains(e.PersonId) && (e.From == null || e.From <= day) && (e.To == null || day <= e.To))
                .Join(db.ClassGroups, e => e.ClassId, g => g.Id, (e, g) => new { e.PersonId, Class = g }).ToListAsync(ct))
            .ToLookup(e => e.PersonId, e => e.Class);
        return persons.ToDictionary(p => p.Id, p =>
        {
            var job = posts[p.Id].OrderBy(e => e.From ?? DateOnly.MinValue).ThenBy(e => e.Id).FirstOrDefault();
            var post = job?.Position ?? (classes[p.Id].FirstOrDefault() is { } its ? PupilPost(p, its, organisation.Words) : p.Workplace);
            return new PersonOnPaper(p.Id, p.Name, post, job is not null);
        });
    }

    public async Task<PersonOnPaper?> FindAsync(Guid person, DateOnly day, CancellationToken ct = default) =>
        (await OfAsync([person], day, ct)).GetValueOrDefault(person);

    /// <summary>Which of these cards have been merged into others: merged → kept.</summary>
    public async Task<IReadOnlyDictionary<Guid, Guid>> MergedAsync(Guid[] ids, CancellationToken ct = default) =>
        await db.People.AsNoTracking().Where(p => ids.Contains(p.Id) && p.MergedInto != null).ToDictionaryAsync(p => p.Id, p => p.MergedInto!.Value, ct);

    /// <summary>«ученица 9 «А» класса»; a pupil of another organisation is named by its own word.</summary>
    private static string PupilPost(Person person, ClassGroup its, Vocabulary words) => words.Type switch
    {
        OrganisationType.School => $"{Gendered.Pupil(person.Gender).Nominative} {its.Name} класса",
        OrganisationType.College => $"{Gendered.Student(person.Gender).Nominative} группы {its.Name}",
        _ => $"{Gendered.Learner(person.Gender).Nominative} группы {its.Name}",
    };
}
