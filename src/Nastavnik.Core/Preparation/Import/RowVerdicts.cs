using Nastavnik.Core.School.People;
using Nastavnik.Paperwork.Grammar;
using Nastavnik.Paperwork.Lists.Names;
using Nastavnik.Paperwork.Lists.Recognition;
using Nastavnik.Paperwork.Lists.Values;

namespace Nastavnik.Core.Preparation.Import;

/// <summary>Decides of each recognised row whether it comes in, who of the school it may be, and what has to be looked at.</summary>
public static class RowVerdicts
{
    public const string PersonSlot = "person";

    public static string RepresentativeSlot(int index) => "rep" + index;

    public static ImportRow Judge(RecognisedRow row, RecognisedSheet sheet, Guid jobId, int position, KnownPeople known)
    {
        var judged = new ImportRow(jobId, position, row.Sheet, row.SheetName, row.Number, isClassTeacher: false);
        var doubts = row.Doubts.Select(d => Said(d, row, sheet)).ToList();
        doubts.AddRange(row.Notes.Select(n => new RowDoubt(DoubtSeverity.Note, n.Sentence, null, null, null)));
        if (row.Name is { } name)
        {
            var draft = DraftOf(row, name);
            judged.Draft = draft;
            if (row.Gender is null)
            {
                doubts.Add(new RowDoubt(DoubtSeverity.Look, "По имени не понять пол, взяли мужской. Поправьте в карточке, если иначе: от пола зависят слова в бумагах.", null, null, null));
            }

            var offers = new List<Offer>();
            FindPerson(judged, draft, name, known, doubts, offers);
            FindRepresentatives(judged, draft, known, doubts, offers);
            judged.Offers = offers;
        }

        judged.Doubts = [.. doubts.DistinctBy(d => (d.Sentence, d.Column))];
        judged.Verdict = Worst(doubts);
        return judged;
    }

    public static ImportRow Judge(RecognisedClassTeacher teacher, Guid jobId, int position, KnownPeople known)
    {
        var judged = new ImportRow(jobId, position, teacher.Sheet, teacher.SheetName, teacher.Row, isClassTeacher: true)
        {
            Draft = new PersonDraft(teacher.Name.Surname, teacher.Name.GivenName, Empty(teacher.Name.Patronymic),
                GenderGuess.From(teacher.Name.Surname, teacher.Name.GivenName, teacher.Name.Patronymic) ?? Gender.Female, null)
            {
                Position = "учитель",
                Parallel = teacher.Class?.Parallel,
                Letter = teacher.Class?.Letter,
            },
        };
        var doubts = teacher.Doubts.Select(d => new RowDoubt(d.Severity, d.Sentence, null, null, null)).ToList();
        var employees = known.Alike(teacher.Name).Where(k => k.Item.Position is not null).ToList();
        if (employees is [{ Likeness: Likeness.Same } only])
        {
            judged.KnownPersonId = only.Item.Id;
            doubts.Add(new RowDoubt(DoubtSeverity.Note, $"Классный руководитель {judged.Draft.ClassName} найден среди сотрудников.", null, null, null));
        }
        else
        {
            judged.Offers = [.. employees.Take(3).Select(k => Offered(PersonSlot, k.Item))];
            doubts.Add(new RowDoubt(DoubtSeverity.Look, $"Классный руководитель {judged.Draft.ClassName}: среди сотрудников с таким именем никого нет. Завести карточку сотрудника?", null, null, null));
        }

        judged.Doubts = doubts;
        judged.Verdict = Worst(doubts);
        return judged;
    }

    private static Verdict Worst(List<RowDoubt> doubts) =>
        doubts.Exists(d => d.Severity == DoubtSeverity.Blocking) ? Verdict.Blocked : doubts.Exists(d => d.Severity == DoubtSeverity.Look) ? Verdict.Look : Verdict.Ready;

    private static void FindPerson(ImportRow judged, PersonDraft draft, NameParts name, KnownPeople known, List<RowDoubt> doubts, List<Offer> offers)
    {
        foreach (var (person, likeness) in known.Alike(name))
        {
            var sameBirth = person.BirthDate is not null && person.BirthDate == draft.BirthDate;
            var otherBirth = person.BirthDate is not null && draft.BirthDate is not null && !sameBirth;
            if (likeness == Likeness.Same && sameBirth)
            {
                judged.KnownPersonId = person.Id;
                doubts.Add(new RowDoubt(DoubtSeverity.Note, "Такой человек уже есть: карточка обновится, новой не будет.", null, null, null));
                offers.Clear();
                return;
            }

            if (otherBirth)
            {
                if (likeness == Likeness.Same)
                {
                    doubts.Add(new RowDoubt(DoubtSeverity.Note, $"В школе есть тёзка с другой датой рождения ({person.BirthDate:dd.MM.yyyy}). Это разные люди.", null, null, null));
                }

                continue;
            }

            if (!IsPupilAndGrownUp(draft, person))
            {
                offers.Add(Offered(PersonSlot, person));
            }
        }

        if (offers.Count > 0)
        {
            var first = offers[0];
            doubts.Add(new RowDoubt(DoubtSeverity.Look, $"Похоже, это {first.Name}{(first.Place.Length == 0 ? "" : ", " + first.Place)}. Решите, один это человек или разные.", null, null, null));
        }
    }

    // A namesake of another age is no namesake: a pupil of today neither teaches nor comes from a firm.
    private static bool IsPupilAndGrownUp(PersonDraft draft, KnownPerson person) => draft.ClassName is null
        ? person.ClassName is not null && (draft.Position ?? draft.Workplace) is not null
        : person is { ClassName: null, Position: not null };

    private static void FindRepresentatives(ImportRow judged, PersonDraft draft, KnownPeople known, List<RowDoubt> doubts, List<Offer> offers)
    {
        for (var i = 0; i < draft.Representatives.Count; i++)
        {
            var representative = draft.Representatives[i];
            if (representative.FullNameMissing)
            {
                continue;
            }

            foreach (var (person, _) in known.Alike(new NameParts(representative.Surname, representative.GivenName, representative.Patronymic ?? "")).Where(k => k.Likeness == Likeness.Same))
            {
                var alreadyHis = judged.KnownPersonId is { } child && person.Children.Contains(child);
                var samePhone = person.Phone is not null && person.Phone == representative.Phone;
                if (alreadyHis || samePhone || person.ClassName is not null)
                {
                    break;
                }

                offers.Add(Offered(RepresentativeSlot(i), person));
                doubts.Add(new RowDoubt(DoubtSeverity.Look,
                    person.Position is { } position
                        ? $"Представителя {representative.FullName} зовут так же, как сотрудника ({position}). Решите, один это человек или разные."
                        : $"Представителя {representative.FullName} зовут так же, как другого представителя в школе. Решите, один это человек или разные.", null, null, null));
                break;
            }
        }
    }

    private static PersonDraft DraftOf(RecognisedRow row, NameParts name) =>
        new(name.Surname, name.GivenName, Empty(name.Patronymic), row.Gender ?? Gender.Male, row.BirthDate)
        {
            Parallel = row.Class?.Parallel,
            Letter = row.Class?.Letter,
            Position = Empty(row.Position),
            Subject = Empty(row.Subject),
            TeachingMonths = row.TeachingMonths,
            Qualification = row.Category is { } category ? Words(category) : null,
            Phone = row.Phones.FirstOrDefault(),
            Email = Empty(row.Email),
            Employer = row.Employer is { Organisation.Length: > 0 } employer ? employer.Organisation : null,
            Workplace = row.Employer is { } work ? string.Join(", ", new[] { work.Organisation, work.Position }.Where(w => w.Length > 0)) : null,
            PartnerRole = row.PartnerKind?.Role,
            Offer = Empty(row.Offer),
            FullNameMissing = name.HasInitials,
            Representatives = [.. row.Representatives.Select((r, i) => new RepresentativeDraft(
                r.Name.Surname, Dotted(r.Name.GivenName), Empty(Dotted(r.Name.Patronymic)), BasisOf(r.Basis, row), r.Phones.FirstOrDefault(), r.FullNameMissing))],
        };

    private static AuthorityBasis? BasisOf(RepresentativeBasis? basis, RecognisedRow row) => basis switch
    {
        { } told => Enum.Parse<AuthorityBasis>(told.ToString()),
        null when row.Notes.Any(n => n.Mark == NoteMark.UnderGuardianship) => AuthorityBasis.Guardian,
        null => null,
    };

    private static string Words(QualificationReading category) => category.Category switch
    {
        QualificationCategory.Highest => "высшая",
        QualificationCategory.First => "первая",
        QualificationCategory.Compliance => "соответствие занимаемой должности",
        _ => "без категории",
    } + (category.UntilYear is { } until ? $" (до {until})" : "");

    private static RowDoubt Said(Doubt doubt, RecognisedRow row, RecognisedSheet sheet)
    {
        var column = sheet.Columns.FirstOrDefault(c => c.Meaning == doubt.Column);
        return column is null || doubt.Severity == DoubtSeverity.Note
            ? new RowDoubt(doubt.Severity, doubt.Sentence, null, null, null)
            : new RowDoubt(doubt.Severity, doubt.Sentence, column.Index, column.Meaning.Name(), column.Index < row.Raw.Count ? row.Raw[column.Index] : "");
    }

    private static Offer Offered(string slot, KnownPerson person) => new(slot, person.Id, person.Name.Full, person.BirthDate is { } born ? $"{person.Place}, {born:dd.MM.yyyy}".TrimStart(',', ' ') : person.Place);

    private static string Dotted(string part) => part.Length == 1 ? part + "." : part;

    private static string? Empty(string text) => text.Length == 0 ? null : text;
}
