using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Nastavnik.Core.Foundation.TargetModel;
using Nastavnik.Core.Mentoring.Pairs;
using Nastavnik.Core.Mentoring.Programmes;
using Nastavnik.Core.Preparation.Orders.Kinds;
using Nastavnik.Core.School.People;
using Nastavnik.Core.Tests.Preparation.Orders;
using Nastavnik.Paperwork.Documents;
using Nastavnik.Paperwork.Grammar;
using Nastavnik.Support;
using Xunit;

namespace Nastavnik.Core.Tests.Programmes;

/// <summary>D-11 of a kindergarten, made by its use cases from D-01 to the head's stamp and read back.</summary>
public sealed class KindergartenPaperTests
{
    [Fact]
    [Trait("Requirement", "S004-01")]
    [Trait("Requirement", "S004-02")]
    [Trait("Requirement", "S004-03")]
    [Trait("Requirement", "S004-05")]
    [Trait("Requirement", "S004-10")]
    [Trait("Requirement", "S004-04")]
    [Trait("Requirement", "S004-09")]
    public async Task The_kindergarten_s_programme_speaks_its_own_words_and_bears_its_head_s_stamp()
    {
        var school = await TestSchool.NewAsync(OrganisationType.Kindergarten);
        var here = new PairSchool(school);
        var (mentor, mentee) = (await EducatorAsync(here, "Соколова", "Ирина", Gender.Female, mentor: true), await EducatorAsync(here, "Шевчук", "Анна", Gender.Female, mentor: false));
        await school.SignAsync(await school.PrepareAsync("D-01", Core.Preparation.Orders.Order.FieldsOf(new IntroductionOrderFields { Regime = Regime.B, Forms = ["TT"], ResponsibleId = school.CuratorPerson.Id })), "114-од");
        await school.SignAsync(await school.PrepareAsync("D-02", Core.Preparation.Orders.Order.FieldsOf(new CuratorOrderFields { CuratorId = school.CuratorPerson.Id })), "115-од");
        await here.ConsentAsync(mentor);
        await here.ConsentAsync(mentee);
        await here.LabourAsync(mentor, mentee, here.Today);
        var pair = await here.AgreedAsync(here.Proposal(mentor, mentee) with { Form = "TT", RoleModel = "TT-1" });
        ProgrammeSchool.Done(await here.SignAsync(ProgrammeSchool.Done(await here.PrepareAsync(pair)).Subject!.Value));

        var garden = new ProgrammeSchool(here, pair, mentor, mentee);
        var programme = await garden.CreateAsync();
        ProgrammeSchool.Done(await garden.NoteAsync(programme));
        ProgrammeSchool.Done(await school.DoAsync<SaveDirections>(garden.Mentor, (u, s) => u.ExecuteAsync(
            new(programme, [], Vocabularies.Of(OrganisationType.Kindergarten).Directions, "Трудно говорить с родителями", "", "Любит детей"), s)));
        ProgrammeSchool.Done(await garden.PlanAsync(programme, [Drafts.Row]));
        await garden.AgreeAsync(programme);
        ProgrammeSchool.Done(await garden.ApproveAsync(programme));

        var text = await ReadAsync(garden, programme);
        Assert.Contains("УТВЕРЖДАЮ:\nЗаведующий МБОУ «СОШ № 12»\n______________ Н. С. Громова\n01 октября 2026 г.\n", text, StringComparison.Ordinal);
        Assert.Contains("Персонализированная программа наставничества\nпедагогических работников в МБОУ", text, StringComparison.Ordinal);
        Assert.Contains("Наставник: Соколова Ирина Павловна, воспитатель\nНаставляемая: Шевчук Анна Павловна, воспитатель\nФорма наставничества: «педагог – педагог»", text, StringComparison.Ordinal);
        Assert.Contains("разработана воспитателем Соколовой Ириной Павловной для воспитателя Шевчук Анны Павловны.", text, StringComparison.Ordinal);
        Assert.Contains("здоровьесбережение воспитанников", text, StringComparison.Ordinal);
        Assert.Contains("Дефициты (затруднения) наставляемого. Трудно говорить с родителями", text, StringComparison.Ordinal);
        Assert.DoesNotContain("обучающи", text, StringComparison.Ordinal);
        Assert.Contains("Дефициты\tОбразовательные задачи\tДеятельность наставника\tДеятельность наставляемого\tСроки реализации и даты встреч\tПромежуточные и планируемые результаты\n" + string.Join('\t', Drafts.Row.All), text, StringComparison.Ordinal);
        Assert.Contains("Лист согласования", text, StringComparison.Ordinal);
        Assert.Contains("С программой согласна.\n", text, StringComparison.Ordinal);
        Assert.Contains("С программой ознакомлена и согласна.\n", text, StringComparison.Ordinal);
        Assert.Contains("Отмечено в личном кабинете 01.10.2026.", text, StringComparison.Ordinal);
    }

    private static async Task<Person> EducatorAsync(PairSchool here, string surname, string name, Gender gender, bool mentor)
    {
        var person = new Person(surname, name, "Павловна", gender, here.Today.AddYears(-40));
        await here.School.AddAsync(person, new Employment(person.Id, "воспитатель", here.Today.AddYears(-3)) { ExperienceMonths = mentor ? 200 : 12, ExperienceAsOf = here.Today });
        await here.BankAsync(person.Id, Category.Teacher, mentor, null, "TT");
        return person;
    }

    private static async Task<string> ReadAsync(ProgrammeSchool garden, Guid programme)
    {
        await using var work = await garden.School.WorkAsync();
        var (kept, pair) = (await garden.ProgrammeAsync(programme), await garden.Pairs.PairAsync(garden.Pair));
        var docx = DocxWriter.ToBytes((await work.Get<ProgrammePapers>().DrawAsync(kept, pair, kept.Versions, garden.Today))!);
        using var document = WordprocessingDocument.Open(new MemoryStream(docx), false);
        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(document).Select(e => e.Description));
        return DocxText.Read(docx);
    }
}
