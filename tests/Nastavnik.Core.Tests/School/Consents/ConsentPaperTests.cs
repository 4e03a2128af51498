using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Nastavnik.Core.School.Consents;
using Nastavnik.Core.School.Consents.Wording;
using Nastavnik.Core.School.People;
using Nastavnik.Paperwork.Documents;
using Xunit;

namespace Nastavnik.Core.Tests.School.Consents;

/// <summary>Papers as they print: cases, elements that the law asks for, one file for a selection.</summary>
public sealed class ConsentPaperTests
{
    /// <summary>152-ФЗ, ст. 9 ч. 4: operator, purpose, data, processor, actions, term and withdrawal; requisites are lines to fill by hand.</summary>
    private static readonly string[] Mandatory =
    [
        "Адрес", "Документ, удостоверяющий личность", "муниципальному бюджетному общеобразовательному учреждению", "680000, г. Кедровск", "Цель:", "Данные", "не поручается",
        "Действия с данными: сбор", "Срок: согласие действует со дня подписания до 31 августа 2028 г.", "Отзыв:", "Подпись и дата",
    ];

    [Fact]
    public async Task D12_of_an_adult_has_every_mandatory_element()
    {
        var s = await ConsentSchool.NewAsync();
        var text = await TextAsync(s, s.Teacher, ConsentKind.AdultData);
        Assert.All(Mandatory, m => Assert.Contains(m, text, StringComparison.Ordinal));
        Assert.Contains("Я, Иванова Мария Петровна,", text, StringComparison.Ordinal);
        Assert.Contains("сообщаю я сама", text, StringComparison.Ordinal);
        Assert.Contains("М. П. Иванова", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task D13_is_signed_by_the_representative_and_from_14_by_the_pupil_too()
    {
        var s = await ConsentSchool.NewAsync();
        var anna = await TextAsync(s, s.Anna, ConsentKind.ChildData);
        Assert.All(Mandatory, m => Assert.Contains(m, anna, StringComparison.Ordinal));
        Assert.Contains("Я, Шевчук Ольга Петровна, являясь матерью Шевчук Анны Игоревны (дата рождения: 12 марта 2014 г.), ученицы 9 «А» класса,", anna, StringComparison.Ordinal);
        Assert.Contains("персональных данных моей дочери", anna, StringComparison.Ordinal);
        Assert.Contains("Документ, подтверждающий полномочия", anna, StringComparison.Ordinal);
        Assert.DoesNotContain("14 лет", anna, StringComparison.Ordinal);

        var lev = await TextAsync(s, s.Lev, ConsentKind.ChildData);
        Assert.Contains("Я, Черных Павел Андреевич, являясь опекуном Коваля Льва Ильича", lev, StringComparison.Ordinal);
        Assert.Contains("Документ, подтверждающий полномочия: постановление от 01.02.2020 № 15.", lev, StringComparison.Ordinal);
        Assert.Contains("моего подопечного", lev, StringComparison.Ordinal);
        Assert.Contains("Мне исполнилось 14 лет. Я, Коваль Лев Ильич, прочитал это согласие и согласен с ним.", lev, StringComparison.Ordinal);
    }

    [Fact]
    public async Task D13a_is_a_paper_of_its_own_about_health_only()
    {
        var s = await ConsentSchool.NewAsync();
        var text = await TextAsync(s, s.Anna, ConsentKind.SpecialData, withSpecial: true);
        Assert.Contains("сведений о состоянии здоровья моей дочери", text, StringComparison.Ordinal);
        Assert.DoesNotContain("ответы на анкеты", text, StringComparison.Ordinal);
        Assert.Contains("Диагноз и медицинские документы не требуются", text, StringComparison.Ordinal);
    }

    [Fact, Trait("Requirement", "INV-06")]
    public async Task D15_names_the_mentor_only_when_known()
    {
        var s = await ConsentSchool.NewAsync();
        var text = await TextAsync(s, s.Anna, ConsentKind.Participation);
        Assert.Contains("Уважаемые родители Шевчук Анны Игоревны!", text, StringComparison.Ordinal);
        Assert.Contains("Кто станет наставником, вы узнаете до первой встречи.", text, StringComparison.Ordinal);
        Assert.Contains("не возражаю против участия моей дочери Шевчук Анны Игоревны", text, StringComparison.Ordinal);
        Assert.Contains("прочитала уведомление", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Документ, удостоверяющий личность", text, StringComparison.Ordinal);

        await using var work = await s.School.WorkAsync();
        var consent = new Consent(ConsentKind.Participation, s.Anna.Id, s.Mother.Id, s.School.Today, null);
        var composer = new ConsentComposer(work.Db, work.Get<ConsentGate>(), [new Knows(s.Anna.Id, s.Teacher.Id)]);
        var named = Valid((await composer.ComposeAsync([consent], s.School.Today))[consent.Id]);
        Assert.Contains("Наставник — Иванова Мария Петровна, учитель математики.", named, StringComparison.Ordinal);
    }

    [Fact, Trait("Requirement", "INV-24")]
    public async Task D16_cites_the_supplementary_agreement_and_both_rights_to_end_early()
    {
        var s = await ConsentSchool.NewAsync();
        var outcome = await s.Done<PrepareLabourConsent>((u, by) => u.ExecuteAsync(
            new(s.Teacher.Id, [s.Novice.Id], "7", new(2026, 9, 28), "помощь в освоении методики.", new(2026, 10, 1), new(2027, 5, 31), "посещение уроков", "доплата 2 000 рублей в месяц"), by));
        await using var work = await s.School.WorkAsync();
        var text = Valid(Assert.Single(await work.Get<ConsentCards>().TextsAsync([outcome.Subject!.Value])));
        Assert.Contains("Я, Иванова Мария Петровна, учитель математики муниципального бюджетного", text, StringComparison.Ordinal);
        Assert.Contains("согласна выполнять работу по наставничеству", text, StringComparison.Ordinal);
        Assert.Contains("в отношении учителя физики Лисицы Никиты Ильича", text, StringComparison.Ordinal);
        Assert.Contains("от 28 сентября 2026 г. № 7.", text, StringComparison.Ordinal);
        Assert.Contains("Я вправе досрочно отказаться", text, StringComparison.Ordinal);
        Assert.Contains("не менее чем за 3 рабочих дня", text, StringComparison.Ordinal);
        Assert.DoesNotContain("..", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Papers_of_a_selection_make_one_file_and_the_kept_text_never_changes()
    {
        var s = await ConsentSchool.NewAsync();
        var prepared = await s.Done<PrepareConsents>((u, by) => u.ExecuteAsync(new([s.Anna.Id, s.Lev.Id], ConsentSchool.Term), by));
        await using var work = await s.School.WorkAsync();
        var rows = await work.Get<ConsentCards>().PreparedByAsync(prepared.Subject!.Value, s.School.Today);
        var papers = await work.Get<ConsentCards>().TextsAsync([.. rows!.Select(r => r.Consent.Id)]);
        var text = Valid(DocxWriter.ToBytes(papers));
        Assert.Equal(2, text.Split("Согласие законного представителя на обработку").Length - 1);
        Assert.Equal(2, text.Split("Уважаемые").Length - 1);
        Assert.All(rows!.Zip(papers), pair => Assert.Equal(pair.First.Consent.TextHash, Core.School.Papers.PaperColumn.Seal(pair.Second)));
    }

    private static async Task<string> TextAsync(ConsentSchool s, Person person, ConsentKind kind, bool withSpecial = false)
    {
        var papers = await s.PrepareAsync(person, withSpecial);
        await using var work = await s.School.WorkAsync();
        return Valid(Assert.Single(await work.Get<ConsentCards>().TextsAsync([papers[kind]])));
    }

    private static string Valid(Paper paper) => Valid(DocxWriter.ToBytes(paper));

    private static string Valid(byte[] docx)
    {
        using var stream = new MemoryStream(docx);
        using (var document = WordprocessingDocument.Open(stream, false))
        {
            Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(document).Select(e => e.Description));
        }

        return DocxText.Read(docx).Replace('\u00A0', ' ');
    }

    private sealed class Knows(Guid child, Guid mentor) : IKnownMentor
    {
        public Task<IReadOnlyDictionary<Guid, Guid>> OfAsync(IReadOnlyCollection<Guid> mentees, CancellationToken ct) =>
            Task.FromResult<IReadOnlyDictionary<Guid, Guid>>(new Dictionary<Guid, Guid> { [child] = mentor });
    }
}
