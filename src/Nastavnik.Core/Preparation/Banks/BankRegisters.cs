using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.Foundation.TargetModel;
using Nastavnik.Core.School.Organisations;
using Nastavnik.Core.School.People;
using Nastavnik.Paperwork.Grammar;
using Nastavnik.Paperwork.Sheets;

namespace Nastavnik.Core.Preparation.Banks;

/// <summary>A register ready to save: bytes of XLSX and whose data it holds, for the reading record.</summary>
public sealed record RegisterFile(byte[] Content, string FileName, IReadOnlyList<Guid> People);

/// <summary>
/// «База наставников» and «База наставляемых» with the columns of the methodical recommendations. Restricted fields have no column (INV-33);
/// those whose consent is withdrawn are not listed (INV-43); the second row says who took it out and when (INV-40).
/// </summary>
public sealed class BankRegisters(NastavnikDb db, ParticipantReader reader, ParticipationReader pairs, TimeProvider time)
{
    private static readonly ParticipantState[] Hidden = [ParticipantState.Draft, ParticipantState.ConsentWithdrawn, ParticipantState.Rejected, ParticipantState.Archived];

    public async Task<RegisterFile> MakeAsync(BankSide side, Actor by, CancellationToken ct = default)
    {
        var (mentors, mentees) = (db.MentorProfiles, db.MenteeProfiles);
        List<Participant> profiles = side == BankSide.Mentor
            ? [.. await mentors.AsNoTracking().Where(p => p.DateIn != null && !Hidden.Contains(p.State)).ToListAsync(ct)]
            : [.. await mentees.AsNoTracking().Where(p => p.DateIn != null && !Hidden.Contains(p.State)).ToListAsync(ct)];
        var ids = profiles.Select(p => p.PersonId).ToList();
        var participation = await pairs.OfAsync(side, ids, by.Today, ct);
        var others = participation.Values.SelectMany(p => p.Pairs).SelectMany(p => p.Others).Distinct();
        var facts = await reader.OfAsync([.. ids, .. others, .. by.PersonId is { } me ? [me] : Array.Empty<Guid>()], by.Today, ct);
        var contacts = side == BankSide.Mentee ? await ContactsAsync(ids, by.Today, ct) : null;
        var organisation = await db.OurOrganisationAsync(ct);
        var rows = profiles.OrderBy(p => facts[p.PersonId].FullName, StringComparer.Create(new System.Globalization.CultureInfo("ru-RU"), false))
            .Select((p, i) => side == BankSide.Mentor
                ? Mentor(i + 1, (MentorProfile)p, facts, participation.GetValueOrDefault(p.PersonId, Participation.Nothing), organisation)
                : Mentee(i + 1, (MenteeProfile)p, facts, contacts!, participation.GetValueOrDefault(p.PersonId, Participation.Nothing), organisation));
        var (title, name) = side == BankSide.Mentor ? ("База наставников", "baza-nastavnikov.xlsx") : ("База наставляемых", "baza-nastavlyaemyh.xlsx");
        var who = by.PersonId is { } person && facts.TryGetValue(person, out var own) ? own.Name.Short(GrammaticalCase.Nominative) : "администратор программы";
        var note = $"Выгрузка: {who}, {organisation.Local(time.GetUtcNow()):dd.MM.yyyy HH:mm}. Содержит персональные данные; не передавайте третьим лицам.";
        var sheet = new Sheet(title, $"{title}. {organisation.ShortName}", note, side == BankSide.Mentor ? MentorColumns : MenteeColumns, rows);
        return new RegisterFile(XlsxWriter.ToBytes(sheet), name, ids);
    }

    private static readonly SheetColumn[] MenteeColumns =
    [
        new("№", 5), new("ФИО", 32), new("Контакты (представителя)", 28), new("Год рождения", 10), new("Основной запрос", 30), new("Дата вхождения", 14), new("ФИО наставника", 28),
        new("Форма", 20), new("Место работы (учёбы) наставника", 28), new("Дата завершения", 14), new("Результаты", 30), new("Ссылка на кейс, отзыв", 24), new("Отметка о прохождении", 16),
    ];

    private static readonly SheetColumn[] MentorColumns =
    [
        new("№", 5), new("ФИО", 32), new("Контакты", 28), new("Место работы (учёбы)", 28), new("Основные компетенции", 30), new("Важные для программы достижения", 30), new("Интересы", 24),
        new("Желаемый возраст наставляемых", 18), new("Ресурс времени", 22), new("Дата вхождения", 14), new("ФИО наставляемого (наставляемых)", 30), new("Форма", 20),
        new("Место работы (учёбы) наставляемого", 28), new("Дата завершения", 14), new("Результаты", 30), new("Ссылка на кейс, отзыв", 24),
    ];

    private static SheetCell[] Mentee(
        int number, MenteeProfile p, IReadOnlyDictionary<Guid, ParticipantFacts> facts, ILookup<Guid, string> contacts, Participation stands, Organisation organisation)
    {
        var own = facts[p.PersonId];
        var contact = contacts[p.PersonId].Any() ? string.Join("; ", contacts[p.PersonId]) : Contact(own.Phone, own.Email);
        return
        [
            number, own.FullName, contact, own.BirthDate?.Year, p.Request, p.DateIn, Names(stands, facts), FormsOf(p, stands, organisation), Places(stands, facts),
            EndOf(stands), Each(stands, x => x.Results), Each(stands, x => x.CaseLink), stands.Pairs.Any(x => x.Completed) ? "прошёл программу" : "",
        ];
    }

    private static SheetCell[] Mentor(int number, MentorProfile p, IReadOnlyDictionary<Guid, ParticipantFacts> facts, Participation stands, Organisation organisation)
    {
        var own = facts[p.PersonId];
        return
        [
            number, own.FullName, Contact(own.Phone, own.Email), WorkOf(own, organisation), string.Join("; ", p.Competencies), p.Achievements, string.Join("; ", p.Interests),
            p.DesiredAge, TimeOf(p), p.DateIn, Names(stands, facts), FormsOf(p, stands, organisation), Places(stands, facts), EndOf(stands), Each(stands, x => x.Results), Each(stands, x => x.CaseLink),
        ];
    }

    private static string Names(Participation stands, IReadOnlyDictionary<Guid, ParticipantFacts> facts) =>
        string.Join("; ", stands.Pairs.SelectMany(x => x.Others).Distinct().Where(facts.ContainsKey).Select(o => facts[o].FullName));

    private static string Places(Participation stands, IReadOnlyDictionary<Guid, ParticipantFacts> facts) =>
        string.Join("; ", stands.Pairs.SelectMany(x => x.Others).Distinct().Where(facts.ContainsKey).Select(o => facts[o].Place).Where(x => x.Length > 0).Distinct());

    private static string FormsOf(Participant p, Participation stands, Organisation organisation) =>
        string.Join("; ", (stands.Pairs.Count > 0 ? stands.Pairs.Select(x => x.Form) : p.Forms).Distinct().Select(organisation.Words.FormName));

    private static DateOnly? EndOf(Participation stands) => stands.Pairs.Any(x => x.Live) ? null : stands.Pairs.Max(x => x.EndedOn);

    private static string Each(Participation stands, Func<ParticipantPair, string?> part) => string.Join("; ", stands.Pairs.Select(part).OfType<string>());

    private static string WorkOf(ParticipantFacts own, Organisation organisation) =>
        own.Employed || own.ClassName is not null ? $"{organisation.ShortName}, {own.Place}" : own.Workplace ?? "";

    private static string TimeOf(Participant p) =>
        string.Join(", ", new[] { p.HoursPerWeek is { } hours ? $"{hours:0.#} ч в неделю" : null, p.Availability }.OfType<string>());

    private static string Contact(string? phone, string? email) => string.Join(", ", new[] { phone, email }.Where(c => !string.IsNullOrWhiteSpace(c)));

    private async Task<ILookup<Guid, string>> ContactsAsync(IReadOnlyCollection<Guid> children, DateOnly on, CancellationToken ct)
    {
        var (people, representatives) = (db.People, db.LegalRepresentatives);
        var found = await representatives.AsNoTracking()
            .Where(r => children.Contains(r.ChildId) && (r.From == null || r.From <= on) && (r.To == null || on <= r.To))
            .Join(people, r => r.PersonId, p => p.Id, (r, p) => new { r.ChildId, Person = p }).ToListAsync(ct);
        return found.ToLookup(f => f.ChildId, f => string.Join(", ", new[] { f.Person.Name.Short(GrammaticalCase.Nominative), f.Person.Phone }.Where(x => !string.IsNullOrWhiteSpace(x))));
    }
}
