using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Nastavnik.Core.Foundation.TargetModel;
using Nastavnik.Core.Preparation.Orders;
using Nastavnik.Core.Preparation.Orders.Kinds;
using Nastavnik.Core.School.Organisations;
using Nastavnik.Core.School.Papers;
using Nastavnik.Core.School.People;
using Nastavnik.Paperwork.Documents;
using Nastavnik.Paperwork.Grammar;
using Nastavnik.Support;
using Xunit;

namespace Nastavnik.Core.Tests.Preparation.Orders;

/// <summary>The words of D-01 and D-02 as they print, read back from the DOCX.</summary>
public sealed class OrderPaperTests
{
    [Fact]
    [Trait("Requirement", "S003-04")]
    [Trait("Requirement", "S001-129")]
    [Trait("Requirement", "S000-127")]
    [Trait("Requirement", "S001-03")]
    [Trait("Requirement", "S001-54")]
    public async Task D01_for_pupils_introduces_the_model_with_its_annexes()
    {
        var school = await TestSchool.NewAsync();
        var (site, member) = (Somebody("Черных", "Павел", "Андреевич", Gender.Male), Somebody("Шевчук", "Анна", "Игоревна", Gender.Female));
        await school.AddAsync(site, member);
        await school.AddAsync(new Employment(site.Id, "системный администратор", null), new Employment(member.Id, "педагог-психолог", null));
        var text = await SignedTextAsync(school, "D-01", new IntroductionOrderFields
        {
            Forms = ["UU", "TU"],
            ResponsibleId = school.CuratorPerson.Id,
            SiteAdminId = site.Id,
            SiteBy = new DateOnly(2026, 10, 15),
            ControlId = member.Id,
            Group = [school.CuratorPerson.Id, member.Id],
            Marks = [new ApprovalMark(MarkKind.ConsideredAndAccepted, "на педагогическом совете", "1", new DateOnly(2026, 8, 29)), new ApprovalMark(MarkKind.OpinionTaken, "совета родителей", null, null)],
        });

        Assert.Contains("Муниципальное бюджетное общеобразовательное учреждение «Средняя общеобразовательная школа № 12»\n(МБОУ «СОШ № 12»)\n", text, StringComparison.Ordinal);
        Assert.Contains("1 октября 2026 г.\tг. Кедровск\t№ 114-од", text, StringComparison.Ordinal);
        Assert.Contains("О внедрении целевой модели наставничества\nВ соответствии с Федеральным законом от 29.12.2012 № 273-ФЗ", text, StringComparison.Ordinal);
        Assert.Contains("распоряжением Министерства просвещения", text, StringComparison.Ordinal);
        Assert.Contains("1. Внедрить в муниципальном бюджетном общеобразовательном учреждении «Средняя общеобразовательная школа № 12» целевую модель наставничества.", text, StringComparison.Ordinal);
        Assert.Contains("«ученик – ученик», «учитель – ученик»", text, StringComparison.Ordinal);
        Assert.Contains("Поручить заместителю директора по учебно-воспитательной работе Лебедевой Марии Ивановне организовать внедрение", text, StringComparison.Ordinal);
        Assert.Contains("Системному администратору Черных Павлу Андреевичу обеспечить размещение", text, StringComparison.Ordinal);
        Assert.Contains("официального сайта до 15 октября 2026 г.", text, StringComparison.Ordinal);
        Assert.Contains("Контроль за исполнением приказа возложить на педагога-психолога Шевчук Анну Игоревну.", text, StringComparison.Ordinal);
        Assert.Contains("Директор\t\tН. С. Громова", text, StringComparison.Ordinal);
        Assert.Contains("Приложение 1\nк приказу от 01.10.2026 № 114-од\nПоложение о наставничестве в МБОУ «СОШ № 12»", text, StringComparison.Ordinal);
        Assert.Contains("РАССМОТРЕНО И ПРИНЯТО на педагогическом совете протокол от 29.08.2026 № 1\tС УЧЁТОМ МНЕНИЯ совета родителей протокол от ____________ № ______", text, StringComparison.Ordinal);
        Assert.Contains("Приложение 2\nк приказу от 01.10.2026 № 114-од\nДорожная карта внедрения целевой модели наставничества на 2026–2027 учебный год", text, StringComparison.Ordinal);
        Assert.Contains("№\tМероприятие\tСрок\tОтветственный\tРезультат", text, StringComparison.Ordinal);
        Assert.Contains("3. Документы школы\n3.1\tИздать приказ о внедрении", text, StringComparison.Ordinal);
        Assert.Contains("1\tЛебедева Мария Ивановна\tзаместитель директора по учебно-воспитательной работе", text, StringComparison.Ordinal);
    }

    [Theory]
    [Trait("Requirement", "S001-04")]
    [InlineData(OrganisationType.School, "учитель – учитель")]
    [InlineData(OrganisationType.Kindergarten, "педагог – педагог")]
    public async Task D01_for_teachers_organises_mentoring_in_the_words_of_the_organisation(OrganisationType type, string form)
    {
        var school = await TestSchool.NewAsync(type);
        var text = await SignedTextAsync(school, "D-01", new IntroductionOrderFields { Regime = Regime.B, Forms = ["TT", "HT"], ResponsibleId = school.CuratorPerson.Id });
        Assert.Contains("Об организации наставничества\n", text, StringComparison.Ordinal);
        Assert.Contains("письмом Министерства просвещения", text, StringComparison.Ordinal);
        Assert.Contains($"«{form}»", text, StringComparison.Ordinal);
        Assert.Contains("Положение о системе (целевой модели) наставничества педагогических работников в МБОУ", text, StringComparison.Ordinal);
        Assert.Contains("Контроль за исполнением приказа оставляю за собой.", text, StringComparison.Ordinal);
        Assert.Contains(type == OrganisationType.Kindergarten ? "Заведующий\t\tН. С. Громова" : "Директор\t\tН. С. Громова", text, StringComparison.Ordinal);
        Assert.Contains("7. Информационная поддержка", text, StringComparison.Ordinal);
        Assert.DoesNotContain("обучающи", text[text.IndexOf("Приложение 2", StringComparison.Ordinal)..], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Regime.A)]
    [InlineData(Regime.B)]
    [Trait("Requirement", "S001-117")]
    [Trait("Requirement", "S000-126")]
    [Trait("Requirement", "S001-118")]
    public async Task The_regulation_has_nine_sections_in_their_order(Regime regime)
    {
        var school = await TestSchool.NewAsync();
        var text = await SignedTextAsync(school, "D-01", new IntroductionOrderFields { Regime = regime, Forms = regime == Regime.A ? ["UU"] : ["TT"], ResponsibleId = school.CuratorPerson.Id });
        string[] sections =
        [
            "1. Общие положения", "2. Цель и задачи. Формы и виды наставничества", "3. Организация наставничества", "4. Права и обязанности наставника",
            "5. Права и обязанности наставляемого", "6. Формирование пар и групп", "7. Завершение программы", "8. Публикация результатов", "9. Заключительные положения",
        ];
        var places = sections.Select(s => text.IndexOf(s + "\n", StringComparison.Ordinal)).ToList();
        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
        Assert.Contains("на срок от 3 месяцев до 1 года", text, StringComparison.Ordinal);
        Assert.Contains("вступает в силу со дня утверждения и действует бессрочно", text, StringComparison.Ordinal);
        var inForce = await school.AskAsync(db => new OrdersInForce(db).FindAsync("D-01", school.Today.AddYears(20)));
        Assert.Null(inForce!.EffectiveTo);
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData(CouncilKind.Council, "Совет наставников:")]
    [InlineData(CouncilKind.Association, "Методическое объединение наставников:")]
    [InlineData(CouncilKind.Commission, "Комиссия по наставничеству:")]
    [Trait("Requirement", "S001-72")]
    public async Task The_regulation_gives_duties_to_the_council_where_there_is_one_by_its_name(CouncilKind? council, string? name)
    {
        var school = await TestSchool.NewAsync();
        await using (var work = await school.WorkAsync())
        {
            var ours = await work.Db.OurOrganisationAsync();
            (ours.HasCouncil, ours.Policies) = (council is not null, ours.Policies with { Council = council ?? default });
            await work.Db.SaveChangesAsync();
            await work.CommitAsync();
        }

        var text = await SignedTextAsync(school, "D-01", new IntroductionOrderFields { Regime = Regime.B, Forms = ["TT"], ResponsibleId = school.CuratorPerson.Id });
        string[] names = ["Совет наставников:", "Методическое объединение наставников:", "Комиссия по наставничеству:"];
        Assert.Equal(names.Where(n => n == name), names.Where(n => text.Contains(n, StringComparison.Ordinal)));
    }

    [Fact]
    [Trait("Requirement", "S003-08")]
    [Trait("Requirement", "S001-58")]
    [Trait("Requirement", "S000-130")]
    public async Task D02_appoints_the_curator_in_the_accusative_and_sends_him_to_training_in_the_dative()
    {
        var school = await TestSchool.NewAsync();
        await school.SignAsync(await school.PrepareAsync("D-01", school.D01()), "114-од");
        var text = await SignedTextAsync(school, "D-02", new CuratorOrderFields { CuratorId = school.CuratorPerson.Id, TrainedBy = new DateOnly(2026, 11, 1) });
        Assert.Contains("На основании приказа от 01.10.2026 № 114-од «О внедрении целевой модели наставничества», в целях", text, StringComparison.Ordinal);
        Assert.Contains("1. Назначить куратором наставничества заместителя директора по учебно-воспитательной работе Лебедеву Марию Ивановну.", text, StringComparison.Ordinal);
        Assert.Contains("2. Куратору Лебедевой М. И.:\n2.1. вести банки", text, StringComparison.Ordinal);
        Assert.Contains("3. Заместителю директора по учебно-воспитательной работе Лебедевой Марии Ивановне пройти обучение по программе для кураторов до 1 ноября 2026 г.", text, StringComparison.Ordinal);
        Assert.Contains("С приказом ознакомлены:\nЗаместитель директора", text, StringComparison.Ordinal);
    }

    private static Person Somebody(string surname, string name, string patronymic, Gender gender) => new(surname, name, patronymic, gender, new DateOnly(1985, 1, 1));

    private static async Task<string> SignedTextAsync<T>(TestSchool school, string kind, T fields)
    {
        var id = await school.PrepareAsync(kind, Order.FieldsOf(fields));
        var outcome = await school.SignAsync(id, kind == "D-01" ? "114-од" : "115-од");
        Assert.True(outcome.IsDone, string.Join(' ', outcome.Refusals.Select(r => r.Sentence)));
        var docx = DocxWriter.ToBytes((await school.OrderAsync(id)).Body!);
        using var stream = new MemoryStream(docx);
        using var document = WordprocessingDocument.Open(stream, false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document).Select(e => e.Description));
        return DocxText.Read(docx);
    }
}
