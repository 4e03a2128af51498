using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Nastavnik.Core.Foundation.TargetModel;
using Nastavnik.Core.Mentoring.Programmes;
using Nastavnik.Core.Preparation.SchoolProgrammes;
using Nastavnik.Core.School.Organisations;
using Nastavnik.Paperwork.Documents;
using Nastavnik.Paperwork.Grammar;
using Xunit;
using Gender = Nastavnik.Paperwork.Grammar.Gender;

namespace Nastavnik.Core.Tests.Programmes;

/// <summary>D-11 as it prints.</summary>
public sealed class ProgrammePaperTests
{
    [Fact]
    [Trait("Requirement", "S001-125")]
    [Trait("Requirement", "S002-09")]
    public void The_school_prints_title_note_plan_agreement_and_changes_in_right_cases()
    {
        var text = ValidText(ProgrammePaper.Draw(Drafts.Sheet(), []));

        Assert.Contains("УТВЕРЖДАЮ:", text, StringComparison.Ordinal);
        Assert.Contains("Директор МБОУ «СОШ № 12»", text, StringComparison.Ordinal);
        Assert.Contains("09 октября 2026 г.", text, StringComparison.Ordinal);
        Assert.Contains("Муниципальное бюджетное общеобразовательное учреждение", text, StringComparison.Ordinal);
        Assert.Contains("педагогических работников в МБОУ «СОШ № 12»", text, StringComparison.Ordinal);
        Assert.Contains("Наставник: Соколова Ирина Павловна, учитель математики", text, StringComparison.Ordinal);
        Assert.Contains("Наставляемый: Кузьменко Олег Ильич, учитель физики", text, StringComparison.Ordinal);
        Assert.Contains("Программа разработана учителем математики Соколовой Ириной Павловной для учителя физики Кузьменко Олега Ильича.", text, StringComparison.Ordinal);
        Assert.Contains("Режим работы. очный", text, StringComparison.Ordinal);
        Assert.Contains("с 12 октября 2026 г. по 31 мая 2027 г.", text, StringComparison.Ordinal);
        Assert.Contains("«учитель – учитель», ролевая модель «опытный педагог – молодой специалист»", text, StringComparison.Ordinal);
        Assert.Contains("Лист согласования", text, StringComparison.Ordinal);
        Assert.Contains("С программой согласна.", text, StringComparison.Ordinal);
        Assert.Contains("С программой ознакомлен и согласен.", text, StringComparison.Ordinal);
        Assert.Contains("О. И. Кузьменко", text, StringComparison.Ordinal);
        Assert.Contains("Лист изменений", text, StringComparison.Ordinal);
        Assert.All(NoteFields.Written, f => Assert.Contains(f.Read(Drafts.Note), text, StringComparison.Ordinal));
    }

    [Fact]
    [Trait("Requirement", "S001-72")]
    public void A_programme_is_considered_by_the_council_under_its_own_name_and_only_where_there_is_one()
    {
        var sheet = Drafts.Sheet();
        Assert.DoesNotContain("РАССМОТРЕНО", ValidText(ProgrammePaper.Draw(sheet, [])), StringComparison.Ordinal);
        var considered = sheet with { Organisation = sheet.Organisation with { HasCouncil = true, Council = CouncilKind.Commission.Genitive() } };
        Assert.Contains("на заседании комиссии по наставничеству", ValidText(ProgrammePaper.Draw(considered, [])), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "S004-10")]
    [Trait("Requirement", "INV-31")]
    [Trait("Requirement", "S000-141")]
    public void The_plan_has_exactly_the_six_columns_on_a_wide_page()
    {
        var docx = DocxWriter.ToBytes(ProgrammePaper.Draw(Drafts.Sheet(), []));
        using var document = WordprocessingDocument.Open(new MemoryStream(docx), false);
        var body = document.MainDocumentPart!.Document.Body!;
        var plan = body.Elements<DocumentFormat.OpenXml.Wordprocessing.Table>().Single(t => t.InnerText.Contains("Дефициты", StringComparison.Ordinal));
        var rows = plan.Elements<DocumentFormat.OpenXml.Wordprocessing.TableRow>().ToList();
        Assert.Equal(
            ["Дефициты", "Образовательные задачи", "Деятельность наставника", "Деятельность наставляемого", "Сроки реализации и даты встреч", "Промежуточные и планируемые результаты"],
            rows[0].Elements<DocumentFormat.OpenXml.Wordprocessing.TableCell>().Select(c => c.InnerText.Replace('\u00A0', ' ')));
        Assert.Equal(Drafts.Row.All, rows[1].Elements<DocumentFormat.OpenXml.Wordprocessing.TableCell>().Select(c => c.InnerText.Replace('\u00A0', ' ')));
        var wide = body.Descendants<SectionProperties>().Select(s => s.GetFirstChild<PageSize>()!.Orient?.Value == PageOrientationValues.Landscape).ToList();
        Assert.Equal([false, true, false], wide);
    }

    [Fact]
    [Trait("Requirement", "S004-01")]
    [Trait("Requirement", "S004-02")]
    [Trait("Requirement", "S004-03")]
    [Trait("Requirement", "S004-05")]
    public void The_kindergarten_prints_its_own_words_and_the_stamp_of_a_person()
    {
        var sheet = Drafts.Sheet() with
        {
            Organisation = new("муниципальное бюджетное дошкольное образовательное учреждение «Детский сад № 40»", "МБДОУ «Детский сад № 40»", "г. Кедровск", Regime.B, "педагогических работников", true),
            Approval = new("Заведующий", "С. В. Власова", new DateOnly(2024, 9, 7)),
        };
        sheet = sheet with
        {
            Text = sheet.Text with
            {
                FormName = Vocabularies.Of(OrganisationType.Kindergarten).FormName("TT"),
                Directions = Vocabularies.Of(OrganisationType.Kindergarten).Directions,
                Mentor = Drafts.Mentor with { Post = "старший воспитатель" },
                Mentees = [SheetPerson.Of(Guid.CreateVersion7(), new("Шевчук", "Анна", "Игоревна", Gender.Female), "воспитатель")],
            },
        };
        var text = ValidText(ProgrammePaper.Draw(sheet, []));
        Assert.Contains("Заведующий МБДОУ «Детский сад № 40»", text, StringComparison.Ordinal);
        Assert.Contains("С. В. Власова", text, StringComparison.Ordinal);
        Assert.Contains("07 сентября 2024 г.", text, StringComparison.Ordinal);
        Assert.Contains("педагогических работников в МБДОУ «Детский сад № 40»", text, StringComparison.Ordinal);
        Assert.Contains("РАССМОТРЕНО", text, StringComparison.Ordinal);
        Assert.Contains("Наставляемая: Шевчук Анна Игоревна, воспитатель", text, StringComparison.Ordinal);
        Assert.Contains("разработана старшим воспитателем Соколовой Ириной Павловной для воспитателя Шевчук Анны Игоревны", text, StringComparison.Ordinal);
        Assert.Contains("здоровьесбережение воспитанников", text, StringComparison.Ordinal);
        Assert.Contains("воспитанники и родители", text, StringComparison.Ordinal);
        Assert.DoesNotContain("обучающи", text, StringComparison.Ordinal);
        Assert.DoesNotContain("внеурочная", text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_acquaintance_agrees_with_the_gender_and_names_the_witness()
    {
        var sheet = Drafts.Sheet(ProgrammeMode.Authored);
        var witness = SheetPerson.Of(Guid.CreateVersion7(), new("Лебедева", "Мария", "Ивановна", Gender.Female), "заместитель директора");
        sheet = sheet with
        {
            Marks =
            [
                sheet.Marks[0], sheet.Marks[1] with { On = new DateOnly(2026, 10, 8), InAccount = true }, new(MarkSide.Witness, witness, null, new DateOnly(2026, 10, 8), false),
            ],
        };
        var text = ValidText(ProgrammePaper.Draw(sheet, []));
        Assert.Contains("Программу разработала.", text, StringComparison.Ordinal);
        Assert.Contains("С программой ознакомлен.", text, StringComparison.Ordinal);
        Assert.Contains("Отмечено в личном кабинете 08.10.2026.", text, StringComparison.Ordinal);
        Assert.Contains("Ознакомление проходило в моём присутствии.", text, StringComparison.Ordinal);
        Assert.Contains("М. И. Лебедева", text, StringComparison.Ordinal);
        Assert.Contains("Наставляемый знакомится с ней под подпись.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Before_approval_the_stamp_waits_and_nothing_is_invented()
    {
        var sheet = Drafts.Sheet() with { Approval = new("Директор", "", null) };
        var text = ValidText(ProgrammePaper.Draw(sheet with { Text = sheet.Text with { Note = new(), Rows = [], Start = null, End = null, Difficulties = "", Strengths = "" } }, []));
        Assert.Contains("Описание проблемы. ______", text, StringComparison.Ordinal);
        Assert.DoesNotContain("2026", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_version_lists_what_it_changed()
    {
        var (first, second) = (Drafts.Sheet(), Drafts.Sheet(version: 2));
        second = second with { Approval = second.Approval with { On = new DateOnly(2026, 10, 20) }, Text = second.Text with { End = new DateOnly(2027, 6, 30), Rows = [Drafts.Row with { Timing = "Ноябрь" }, Drafts.Row] } };
        var changes = ProgrammeChanges.Of([second, first]);
        Assert.Equal(["Сроки", "План, строка 1, «Сроки реализации и даты встреч»", "План, строка 2"], changes.Select(c => c.Where));
        Assert.Equal(("Октябрь; 14 и 28 октября", "Ноябрь"), (changes[1].Was, changes[1].Now));
        Assert.Contains("20.10.2026", ValidText(ProgrammePaper.Draw(second, changes)), StringComparison.Ordinal);
        Assert.Empty(ProgrammeChanges.Of([first]));
    }

    [Fact]
    public void The_same_words_give_the_same_sum_and_any_other_word_another()
    {
        var text = Drafts.Sheet().Text;
        Assert.Equal(text.Hash(), (text with { }).Hash());
        Assert.Equal(64, text.Hash().Length);
        Assert.NotEqual(text.Hash(), (text with { Rows = [Drafts.Row with { Timing = "Ноябрь" }] }).Hash());
        Assert.NotEqual(text.Hash(), (text with { Note = text.Note with { Planned = "другое" } }).Hash());
    }

    [Fact]
    public void Typed_angle_brackets_and_long_rows_break_nothing()
    {
        var sheet = Drafts.Sheet();
        var rows = Enumerable.Range(0, 60).Select(_ => Drafts.Row with { Difficulty = "<b> & \"кавычки\"\nвторая строка" }).ToList();
        ValidText(ProgrammePaper.Draw(sheet with { Text = sheet.Text with { Rows = rows } }, []));
    }

    private static string ValidText(Paper paper)
    {
        var docx = DocxWriter.ToBytes(paper);
        using var document = WordprocessingDocument.Open(new MemoryStream(docx), false);
        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(document).Select(e => $"{e.Path?.XPath}: {e.Description}"));
        return DocxText.Read(docx);
    }
}
