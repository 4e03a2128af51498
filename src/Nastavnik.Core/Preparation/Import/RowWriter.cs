using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.Foundation.TargetModel;
using Nastavnik.Core.Preparation.Banks;
using Nastavnik.Core.School.Organisations;
using Nastavnik.Core.School.People;
using Nastavnik.Paperwork.Grammar;
using Nastavnik.Paperwork.Lists.Names;
using Nastavnik.Paperwork.Lists.Recognition;
using Nastavnik.Paperwork.Lists.Values;

namespace Nastavnik.Core.Preparation.Import;

/// <summary>Writes one batch after another: new rows by bulk, known people by their cards. Lives as long as one import.</summary>
internal sealed class RowWriter(KnownPeople known, DateOnly today)
{
    private readonly Dictionary<string, Guid> representatives = new(StringComparer.Ordinal);
    private readonly Dictionary<(int, string), Guid> classes = [];
    private readonly Dictionary<string, Guid> partners = new(StringComparer.OrdinalIgnoreCase);
    private bool loaded;

    public async Task WriteAsync(NastavnikDb db, ImportJob job, IReadOnlyList<ImportRow> rows, ActDraft act, CancellationToken ct)
    {
        await LoadAsync(db, ct);
        var batch = new Batch();
        var existing = await ExistingAsync(db, rows, ct);
        foreach (var row in rows)
        {
            var (result, person) = Write(job, row, row.Draft!, batch, existing);
            batch.Results.Add((row.Id, result, person));
            (job.Added, job.Updated, job.Unchanged) = result switch
            {
                RowResult.Added => (job.Added + 1, job.Updated, job.Unchanged),
                RowResult.Updated => (job.Added, job.Updated + 1, job.Unchanged),
                _ => (job.Added, job.Updated, job.Unchanged + 1),
            };
            act.About(person);
        }

        await batch.SaveAsync(db, ct);
    }

    private (RowResult Result, Guid Person) Write(ImportJob job, ImportRow row, PersonDraft draft, Batch batch, Existing existing)
    {
        var chosen = row.Same.GetValueOrDefault(RowVerdicts.PersonSlot);
        var knownId = chosen != Guid.Empty ? chosen : row.KnownPersonId;
        var isNew = knownId is null || !existing.People.ContainsKey(knownId.Value);
        Person person;
        var changed = false;
        if (isNew)
        {
            person = new Person(draft.Surname, draft.GivenName, draft.Patronymic, draft.Gender, draft.BirthDate)
            {
                Phone = draft.Phone,
                Email = draft.Email,
                Workplace = draft.Workplace,
                FullNameMissing = draft.FullNameMissing,
                PartnerId = draft.Employer is { } employer ? PartnerOf(employer, batch) : null,
            };
            batch.People.Add(person);
            known.Add(new KnownPerson(person.Id, new NameParts(draft.Surname, draft.GivenName, draft.Patronymic ?? ""), draft.BirthDate, draft.Phone, draft.Position, draft.ClassName, [], draft.FullNameMissing));
        }
        else
        {
            person = existing.People[knownId!.Value];
            changed = Complete(person, draft);
        }

        changed |= row.IsClassTeacher
            ? WriteClassTeacher(person, draft, batch, existing)
            : job.Kind switch
            {
                ListKind.Pupils => WritePupil(row, person, draft, batch, existing),
                ListKind.Employees => WriteEmployee(person, draft, batch, existing),
                _ => WritePartner(person, draft, batch, existing),
            };
        return (isNew ? RowResult.Added : changed ? RowResult.Updated : RowResult.Unchanged, person.Id);
    }

    /// <summary>Fills what the card lacks; what it has stays, since the card may have been put right by hand.</summary>
    private static bool Complete(Person person, PersonDraft draft)
    {
        var before = (person.BirthDate, person.Phone, person.Email, person.Workplace, person.Patronymic);
        person.BirthDate ??= draft.BirthDate;
        person.Phone ??= draft.Phone;
        person.Email ??= draft.Email;
        person.Workplace ??= draft.Workplace;
        if ((person.Patronymic is null && draft.Patronymic is not null) || (person.FullNameMissing && !draft.FullNameMissing))
        {
            person.Rename(draft.Surname, draft.GivenName, draft.Patronymic, draft.Gender);
            person.FullNameMissing = draft.FullNameMissing;
        }

        return before != (person.BirthDate, person.Phone, person.Email, person.Workplace, person.Patronymic);
    }

    private bool WritePupil(ImportRow row, Person person, PersonDraft draft, Batch batch, Existing existing)
    {
        var changed = false;
        if (draft.Parallel is not null)
        {
            var classId = ClassOf(draft, batch);
            var open = existing.Enrolments[person.Id].FirstOrDefault(e => e.To is null);
            if (open?.ClassId != classId)
            {
                var from = SchoolYear.StartOf(today);
                if (open is not null)
                {
                    from = open.From >= from ? open.From.Value.AddDays(1) : from;
                    (open.To, open.EndReason) = (from.AddDays(-1), "перевод");
                }

                batch.Enrolments.Add(new Enrolment(person.Id, classId, from));
                changed = true;
            }
        }

        for (var i = 0; i < draft.Representatives.Count; i++)
        {
            changed |= WriteRepresentative(row, person, draft.Representatives[i], i, batch, existing);
        }

        return changed;
    }

    private bool WriteRepresentative(ImportRow row, Person child, RepresentativeDraft draft, int index, Batch batch, Existing existing)
    {
        if (draft.Basis is not { } basis)
        {
            return false;
        }

        var name = NameKey.Of(draft.Surname, draft.GivenName.TrimEnd('.'), draft.Patronymic?.TrimEnd('.'));
        if (existing.Representatives[child.Id].Any(r => r.NameKey == name))
        {
            return false;
        }

        var chosen = row.Same.GetValueOrDefault(RowVerdicts.RepresentativeSlot(index));
        var key = draft.Phone is null || draft.FullNameMissing ? $"{name}|{child.Id}" : $"{name}|{draft.Phone}";
        if (chosen == Guid.Empty && !representatives.TryGetValue(key, out chosen))
        {
            var gender = basis switch
            {
                AuthorityBasis.Mother => Gender.Female,
                AuthorityBasis.Father => Gender.Male,
                _ => GenderGuess.From(draft.Surname, draft.GivenName, draft.Patronymic) ?? Gender.Female,
            };
            var person = new Person(draft.Surname, draft.GivenName, draft.Patronymic, gender, null) { Phone = draft.Phone, FullNameMissing = draft.FullNameMissing };
            batch.People.Add(person);
            chosen = representatives[key] = person.Id;
        }

        if (!existing.Representatives[child.Id].Any(r => r.PersonId == chosen) && batch.Relations.Add((child.Id, chosen)))
        {
            batch.Representatives.Add(new LegalRepresentative(child.Id, chosen, basis));
        }

        return true;
    }

    private bool WriteEmployee(Person person, PersonDraft draft, Batch batch, Existing existing)
    {
        if (draft.Position is not { } position || existing.Employments[person.Id].Any(e => e.To is null && NameKey.Of(e.Position) == NameKey.Of(position)))
        {
            return false;
        }

        batch.Employments.Add(new Employment(person.Id, position, null)
        {
            Subject = draft.Subject,
            Qualification = draft.Qualification,
            ExperienceMonths = draft.TeachingMonths,
            ExperienceAsOf = draft.TeachingMonths is null ? null : today,
        });
        return true;
    }

    private bool WriteClassTeacher(Person person, PersonDraft draft, Batch batch, Existing existing)
    {
        var changed = existing.Employments[person.Id].Any(e => e.To is null) ? false : WriteEmployee(person, draft, batch, existing);
        if (draft.Parallel is not null)
        {
            batch.ClassTeachers[ClassOf(draft, batch)] = person.Id;
        }

        return changed;
    }

    /// <summary>A partner's kind and offer wait as a draft of his mentor profile; an application of his own makes it real.</summary>
    private static bool WritePartner(Person person, PersonDraft draft, Batch batch, Existing existing)
    {
        if (draft.PartnerRole is not { } role || existing.Mentors.Contains(person.Id))
        {
            return false;
        }

        var category = role switch
        {
            PartnerRole.Graduate => Category.Graduate,
            PartnerRole.CollegeTeacher => Category.CollegeTeacher,
            PartnerRole.Parent => Category.Parent,
            PartnerRole.Student => Category.CollegeStudent,
            _ => Category.EmployerRepresentative,
        };
        var forms = Forms.All.Where(f => f.Mentors.Contains(category)).Select(f => f.Code).Take(1);
        batch.Mentors.Add(new MentorProfile(person.Id, category, forms) { Competencies = draft.Offer is null ? [] : [draft.Offer] });
        return true;
    }

    private Guid ClassOf(PersonDraft draft, Batch batch)
    {
        var key = (draft.Parallel!.Value, draft.Letter ?? "");
        if (!classes.TryGetValue(key, out var id))
        {
            var group = new ClassGroup(key.Item1, key.Item2, SchoolYear.LabelOf(today));
            batch.Classes.Add(group);
            classes[key] = id = group.Id;
        }

        return id;
    }

    private Guid PartnerOf(string name, Batch batch)
    {
        if (!partners.TryGetValue(name, out var id))
        {
            var partner = new PartnerOrganisation(name);
            batch.Partners.Add(partner);
            partners[name] = id = partner.Id;
        }

        return id;
    }

    private async Task LoadAsync(NastavnikDb db, CancellationToken ct)
    {
        if (loaded)
        {
            return;
        }

        var (groups, organisations, relations, people) = (db.ClassGroups, db.PartnerOrganisations, db.LegalRepresentatives, db.People);
        var year = SchoolYear.LabelOf(today);
        foreach (var group in await groups.AsNoTracking().Where(c => c.YearLabel == year).ToListAsync(ct))
        {
            classes[(group.Parallel, group.Letter)] = group.Id;
        }

        foreach (var partner in await organisations.AsNoTracking().ToListAsync(ct))
        {
            partners[partner.Name] = partner.Id;
        }

        foreach (var r in await relations.AsNoTracking().Join(people, r => r.PersonId, p => p.Id, (r, p) => p).Where(p => p.Phone != null && !p.FullNameMissing).Distinct().ToListAsync(ct))
        {
            representatives[$"{NameKey.Of(r.Surname, r.GivenName, r.Patronymic)}|{r.Phone}"] = r.Id;
        }

        loaded = true;
    }

    private static async Task<Existing> ExistingAsync(NastavnikDb db, IReadOnlyList<ImportRow> rows, CancellationToken ct)
    {
        var ids = rows.SelectMany(r => r.Same.Values.Append(r.KnownPersonId ?? Guid.Empty)).Where(id => id != Guid.Empty).Distinct().ToList();
        var (people, enrolments, employments, relations, mentors) = (db.People, db.Enrolments, db.Employments, db.LegalRepresentatives, db.MentorProfiles);
        var named = await relations.AsNoTracking().Where(r => ids.Contains(r.ChildId)).Join(people, r => r.PersonId, p => p.Id, (r, p) => new { r.ChildId, Person = p }).ToListAsync(ct);
        return new Existing(
            await people.Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, ct),
            (await enrolments.Where(e => ids.Contains(e.PersonId)).ToListAsync(ct)).ToLookup(e => e.PersonId),
            (await employments.AsNoTracking().Where(e => ids.Contains(e.PersonId)).ToListAsync(ct)).ToLookup(e => e.PersonId),
            named.ToLookup(n => n.ChildId, n => (n.Person.Id, NameKey.Of(n.Person.Surname, n.Person.GivenName.TrimEnd('.'), n.Person.Patronymic?.TrimEnd('.')))),
            [.. await mentors.AsNoTracking().Where(m => ids.Contains(m.PersonId)).Select(m => m.PersonId).ToListAsync(ct)]);
    }

    private sealed record Existing(
        Dictionary<Guid, Person> People, ILookup<Guid, Enrolment> Enrolments, ILookup<Guid, Employment> Employments,
        ILookup<Guid, (Guid PersonId, string NameKey)> Representatives, HashSet<Guid> Mentors);
}
