using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Core.School.Organisations;
using Nastavnik.Core.School.People;
using Nastavnik.Paperwork.Documents;

namespace Nastavnik.Core.School.Consents.Wording;

/// <summary>Writes papers for a selection at once: a fixed number of queries, whatever the number of papers.</summary>
public sealed class ConsentComposer(NastavnikDb db, ConsentGate gate, IEnumerable<IKnownMentor> known)
{
    /// <summary>Wording in use; it stands in every paper's row, so that a later wording never changes an earlier paper.</summary>
    public const int Edition = 1;

    public static string TemplateOf(ConsentKind kind) => $"{kind.Code()}, редакция {Edition}";

    public async Task<IReadOnlyDictionary<Guid, Paper>> ComposeAsync(IReadOnlyCollection<Consent> consents, DateOnly on, CancellationToken ct = default)
    {
        var organisation = await db.OurOrganisationAsync(ct);
        var children = consents.Where(c => c.Kind == ConsentKind.Participation).Select(c => c.SubjectId).Distinct().ToList();
        var mentors = new Dictionary<Guid, Guid>();
        foreach (var source in children.Count == 0 ? [] : known)
        {
            foreach (var (child, mentor) in await source.OfAsync(children, ct))
            {
                mentors[child] = mentor;
            }
        }

        var curator = await CuratorAsync(on, ct);
        Guid[] all = [.. consents.SelectMany(c => c.MenteeIds.Append(c.SubjectId).Append(c.SignerId)), .. mentors.Values, .. curator is { } id ? [id] : Array.Empty<Guid>()];
        var people = await PeopleAsync([.. all.Distinct()], on, ct);
        var subjects = await gate.SubjectsAsync([.. consents.Select(c => c.SubjectId).Distinct()], on, ct);
        return consents.ToDictionary(c => c.Id, c =>
        {
            var subject = subjects[c.SubjectId];
            var authority = subject.Representatives.FirstOrDefault(r => r.PersonId == c.SignerId);
            return Write(c.Kind, on, new PaperFacts(
                organisation, people[c.SubjectId], people[c.SignerId], c.SignerId == c.SubjectId ? null : authority?.Basis, authority?.Document,
                c.Kind == ConsentKind.ChildData && ConsentRules.NeedsOwnSignature(subject, organisation.Policies, on), c.ValidTo,
                mentors.TryGetValue(c.SubjectId, out var mentor) ? people.GetValueOrDefault(mentor) : null,
                curator is { } who ? people.GetValueOrDefault(who) : null,
                [.. c.MenteeIds.Select(m => people[m])], c.Labour));
        });
    }

    internal static Paper Write(ConsentKind kind, DateOnly on, PaperFacts facts) => kind switch
    {
        ConsentKind.AdultData => DataWording.Adult(facts, on),
        ConsentKind.ChildData => DataWording.Child(facts, on),
        ConsentKind.SpecialData => DataWording.Special(facts, on),
        ConsentKind.Participation => ParticipationWording.Of(facts),
        _ => LabourWording.Of(facts, on),
    };

    private async Task<Guid?> CuratorAsync(DateOnly day, CancellationToken ct)
    {
        var (assignments, memberships) = (db.RoleAssignments, db.Memberships);
        var here = db.Tenant;
        return await (from r in assignments.AsNoTracking()
                      join m in memberships.AsNoTracking() on r.MembershipId equals m.Id
                      where m.OrganisationId == here && r.Role == Role.Curator && r.From <= day && (r.To == null || day <= r.To) && !m.Blocked
                      orderby r.From
                      select m.PersonId).FirstOrDefaultAsync(ct);
    }

    private async Task<IReadOnlyDictionary<Guid, NamedPerson>> PeopleAsync(Guid[] ids, DateOnly day, CancellationToken ct)
    {
        var (persons, employments, enrolments, classes) = (db.People, db.Employments, db.Enrolments, db.ClassGroups);
        var found = await persons.AsNoTracking().Where(p => ids.Contains(p.Id)).ToListAsync(ct);
        var posts = (await employments.AsNoTracking().Where(e => ids.Contains(e.PersonId) && (e.From == null || e.From <= day) && (e.To == null || day <= e.To)).ToListAsync(ct))
            .ToLookup(e => e.PersonId);
        var groups = (await (from e in enrolments.AsNoTracking()
                             join c in classes.AsNoTracking() on e.ClassId equals c.Id
                             where ids.Contains(e.PersonId) && (e.From == null || e.From <= day) && (e.To == null || day <= e.To)
                             select new { e.PersonId, Class = c }).ToListAsync(ct)).ToLookup(e => e.PersonId, e => e.Class.Name);
        return found.ToDictionary(p => p.Id, p => new NamedPerson(
            p.Name, p.BirthDate, posts[p.Id].OrderBy(e => e.From).FirstOrDefault()?.Position ?? p.Workplace, groups[p.Id].FirstOrDefault(), p.Phone));
    }
}
