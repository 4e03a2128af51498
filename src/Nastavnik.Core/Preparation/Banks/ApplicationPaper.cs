using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.Foundation.TargetModel;
using Nastavnik.Core.School.Organisations;
using Nastavnik.Core.School.People;
using Nastavnik.Paperwork.Documents;
using Nastavnik.Paperwork.Grammar;

namespace Nastavnik.Core.Preparation.Banks;

/// <summary>What one application prints.</summary>
/// <param name="Child">Whom a representative applies for; null: for himself.</param>
/// <param name="Date">Null: a gap to fill by hand.</param>
public sealed record ApplicationText(BankSide Side, ParticipantFacts Applicant, ParticipantFacts? Child, IReadOnlyList<string> Forms, string? Words, string? Text, DateOnly? Date);

/// <summary>D-17 «Заявление о включении в базу», one or many, each from a new page.</summary>
public sealed class ApplicationPapers(NastavnikDb db, ParticipantReader reader)
{
    /// <summary>Paper of profiles (the ones applied and drafts alike).</summary>
    public async Task<byte[]> OfAsync(BankSide side, IReadOnlyCollection<Participant> profiles, DateOnly on, CancellationToken ct = default)
    {
        var organisation = await db.OurOrganisationAsync(ct);
        var applications = db.BankApplications;
        var wanted = profiles.Select(p => p.ApplicationId).OfType<Guid>().ToList();
        var known = (await applications.AsNoTracking().Where(a => wanted.Contains(a.Id)).ToListAsync(ct)).ToDictionary(a => a.Id);
        var facts = await reader.OfAsync([.. profiles.Select(p => p.PersonId), .. known.Values.Select(a => a.ApplicantId)], on, ct);
        var texts = profiles.OrderBy(p => facts[p.PersonId].FullName, StringComparer.CurrentCulture).Select(p =>
        {
            var application = p.ApplicationId is { } id ? known.GetValueOrDefault(id) : null;
            var applicant = facts[application?.ApplicantId ?? p.PersonId];
            var words = p is MenteeProfile mentee ? mentee.Request : string.Join(", ", ((MentorProfile)p).Competencies);
            return new ApplicationText(side, applicant, applicant.PersonId == p.PersonId ? null : facts[p.PersonId], p.Forms, words, application?.Text, application?.Date);
        });
        return DocxWriter.ToBytes(Compose(texts, organisation, await HeadAsync(on, ct)));
    }

    /// <summary>Blanks for people who are still to apply; under 14 the representative's line is a gap.</summary>
    public async Task<byte[]> BlanksAsync(BankSide side, IReadOnlyCollection<Guid> people, IReadOnlyList<string> forms, DateOnly on, CancellationToken ct = default)
    {
        var organisation = await db.OurOrganisationAsync(ct);
        var facts = await reader.OfAsync(people, on, ct);
        var texts = facts.Values.OrderBy(f => f.FullName, StringComparer.CurrentCulture).Select(f => new ApplicationText(side, f, null, forms, null, null, null));
        return DocxWriter.ToBytes(Compose(texts, organisation, await HeadAsync(on, ct)));
    }

    public static Paper Compose(IEnumerable<ApplicationText> texts, Organisation organisation, (PersonName Name, bool Acting)? head)
    {
        var paper = Paper.Titled("Заявление о включении в базу участников наставничества");
        var first = true;
        foreach (var text in texts)
        {
            if (!first)
            {
                paper.PageBreak();
            }

            first = false;
            Add(paper, text, organisation, head);
        }

        return paper.Build();
    }

    private static void Add(PaperBuilder paper, ApplicationText text, Organisation organisation, (PersonName Name, bool Acting)? head)
    {
        var post = PositionDeclension.Decline(organisation.HeadPosition).Dative;
        paper.Addressee(
            Typography.Capitalise(head?.Acting == true ? $"исполняющему обязанности {PositionDeclension.Decline(organisation.HeadPosition).Genitive}" : post),
            organisation.ShortName,
            head is { } known ? known.Name.Short(GrammaticalCase.Dative) : RichText.Blank("кому"),
            "от " + RichText.FromString(RoleOf(text.Applicant, text.Child is not null)),
            text.Applicant.Name.Full(GrammaticalCase.Genitive));
        paper.Space().Centered("ЗАЯВЛЕНИЕ", bold: true).Space();
        var bank = text.Side == BankSide.Mentor ? "базу наставников" : "базу наставляемых";
        var whom = text.Child is null ? "меня"
            : $"{Gendered.MyChild(text.Child.Name.Gender).Accusative} {text.Child.Name.Full(GrammaticalCase.Accusative)}{(text.Child.ClassName is { } group ? $" ({organisation.Words.Class} {group})" : "")}";
        paper.Text($"Прошу включить {whom} в {bank}.");
        if (text.Forms.Count > 0)
        {
            paper.Text($"Форма наставничества: {string.Join("; ", text.Forms.Select(organisation.Words.FormName))}.");
        }

        if (!string.IsNullOrWhiteSpace(text.Words))
        {
            paper.Text(text.Side == BankSide.Mentor ? $"Могу помочь: {text.Words}." : $"Нужна помощь: {text.Words}.");
        }
        else
        {
            paper.FillIn(text.Side == BankSide.Mentor ? "Могу помочь:" : "Нужна помощь:", "своими словами", 2);
        }

        if (!string.IsNullOrWhiteSpace(text.Text))
        {
            paper.Text(text.Text);
        }

        paper.Text((text.Child is null ? "Участвую добровольно" : "Участие добровольное")
            + $". С программой наставничества {Gendered.Acquainted(text.Applicant.Name.Gender)}, знаю, что от участия можно отказаться без объяснения причин.");
        paper.Space().FieldLine(text.Date is { } date ? RussianDate.Long(date) : RichText.Blank("дата", 16), "", "");
        paper.Signature("", text.Applicant.Name.Signature, hints: true);
    }

    private static string RoleOf(ParticipantFacts person, bool representative) => representative ? "законного представителя"
        : person.ClassName is { } group ? $"{Gendered.Pupil(person.Name.Gender).Genitive} {group} класса"
        : person.Position is { } position ? PositionDeclension.Decline(position).Genitive
        : person.Workplace is { } work ? $"представителя организации ({work})" : Gendered.Pick(person.Name.Gender, "гражданина", "гражданки");

    private async Task<(PersonName Name, bool Acting)?> HeadAsync(DateOnly on, CancellationToken ct)
    {
        var (people, headships) = (db.People, db.Headships);
        var found = await headships.AsNoTracking().Where(h => h.From <= on && (h.To == null || on <= h.To))
            .Join(people, h => h.PersonId, p => p.Id, (h, p) => new { h.Acting, Person = p }).OrderByDescending(x => x.Acting).FirstOrDefaultAsync(ct);
        return found is null ? null : (found.Person.Name, found.Acting);
    }
}
