using System.Globalization;
using Nastavnik.Core.Foundation.TargetModel;
using Nastavnik.Core.Preparation.SchoolProgrammes;
using Nastavnik.Paperwork.Documents;
using Nastavnik.Paperwork.Grammar;

namespace Nastavnik.Core.Mentoring.Programmes;

/// <summary>The paper D-11: title page with stamps, explanatory note, six-column plan on wide pages, agreement sheet, list of changes. Pure: the sheet alone decides.</summary>
public static class ProgrammePaper
{
    /// <param name="sheet">What the paper says.</param>
    /// <param name="changes">Of earlier approved texts, oldest first.</param>
    public static Paper Draw(ProgrammeSheet sheet, IReadOnlyList<ProgrammeChange> changes)
    {
        var paper = Paper.Titled("Персонализированная программа наставничества");
        TitlePage(paper, sheet);
        Note(paper, sheet);
        Plan(paper, sheet.Text);
        AgreementSheet.Draw(paper, sheet);
        Changes(paper, changes);
        return Typeset(paper.Build());
    }

    private static void TitlePage(PaperBuilder paper, ProgrammeSheet sheet)
    {
        var (organisation, text) = (sheet.Organisation, sheet.Text);
        List<RichText> approval =
        [
            $"{sheet.Approval.Post} {organisation.ShortName}",
            RichText.Join(RichText.Blank("подпись", 14), " ", RichText.OrBlank(sheet.Approval.Name, "кто утверждает", 16)),
            RichText.OrBlank(sheet.Approval.On is { } on ? RussianDate.LongPadded(on) : null, "дата утверждения", 20),
        ];
        if (sheet.Approval.Order is { } order)
        {
            approval.Add($"с изменениями по приказу {order}");
        }

        var approve = new Stamp("УТВЕРЖДАЮ:", approval);
        var considered = new Stamp("РАССМОТРЕНО", $"на заседании {organisation.Council ?? "методического объединения (совета) наставников"}", RichText.Join("протокол от ", RichText.Blank("дата", 12), " № ", RichText.Blank("номер", 5)));
        paper.Stamps(organisation is { HasCouncil: true, Regime: Regime.B } ? [considered, approve] : [approve])
            .Space(3)
            .Centered(Typography.Capitalise(organisation.FullName))
            .Space(2)
            .Centered("Персонализированная программа наставничества", bold: true, caps: true)
            .Centered($"{organisation.Whose} в {organisation.ShortName}", bold: true)
            .Space(2);
        Line(paper, "Наставник", Named(text.Mentor));
        Line(paper, text.Mentees.Count > 1 ? "Наставляемые" : Typography.Capitalise(Gendered.Mentee(text.Mentees[0].Gender).Nominative), string.Join(";\n", text.Mentees.Select(Named)));
        Line(paper, "Форма наставничества", Forms(text));
        Line(paper, "Срок реализации", Term(text));
        if (text.Curator is { } curator)
        {
            Line(paper, "Куратор", Named(curator));
        }

        if (text.Support.Count > 0)
        {
            Line(paper, "Специалисты сопровождения", string.Join(";\n", text.Support.Select(Named)));
        }

        paper.Space(2).Centered($"{organisation.City}, {(sheet.Approval.On ?? text.Start)?.Year.ToString(CultureInfo.InvariantCulture) ?? "20__"}").PageBreak();
    }

    private static void Note(PaperBuilder paper, ProgrammeSheet sheet)
    {
        var text = sheet.Text;
        paper.Heading(1, "Пояснительная записка").Text(Authors(text))
            .Text($"Программа создана для {(text.Mentees.Count > 1 ? "группы: взаимодействие идёт на групповой основе" : "одной пары: взаимодействие идёт на индивидуальной основе")}.");
        var number = 0;
        foreach (var (title, value) in Paragraphs(text))
        {
            number++;
            var lines = value.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            paper.Numbered(number, RichText.Join(RichText.Bold(title + ". "), lines.Length == 0 ? RichText.Blank(title, 30) : RichText.FromString(lines[0])));
            foreach (var line in lines.Skip(1))
            {
                paper.Text(line);
            }
        }
    }

    private static IEnumerable<(string Title, string Value)> Paragraphs(ProgrammeText text)
    {
        var note = text.Note;
        yield return ("Форма и вид наставничества", string.Join("; ", new[] { Forms(text) }.Concat(text.Kinds)));
        yield return ("Дефициты (затруднения) наставляемого", text.Difficulties.Length > 0 ? text.Difficulties : text.Request.Length > 0 ? "названы в запросе" : "");
        yield return ("Запрос", text.Request.Length > 0 ? text.Request : text.Difficulties.Length > 0 ? "совпадает с затруднениями" : "");
        yield return ("Сильные стороны наставляемого", text.Strengths);
        yield return ("Направления наставнической деятельности", string.Join("; ", text.Directions));
        foreach (var field in NoteFields.Written)
        {
            yield return (field.Title, field.Read(note));
            switch (field.Name)
            {
                case nameof(ExplanatoryNote.MenteeWork):
                    yield return ("Сроки реализации", Term(text));
                    break;
                case nameof(ExplanatoryNote.Schedule):
                    yield return ("Режим работы", note.Mode?.Name() ?? "");
                    break;
            }
        }
    }

    /// <summary>«разработана {Т} для {Р}».</summary>
    private static string Authors(ProgrammeText text)
    {
        var by = PersonPhrase.Full(PhraseSlot.DrawnUpBy, text.Mentor.Post, text.Mentor.Name());
        var to = string.Join(", ", text.Mentees.Select(m => PersonPhrase.Full(PhraseSlot.Concerning, m.Post, m.Name())));
        var how = text.Mode == ProgrammeMode.Joint ? "Наставник и наставляемый составляли её вместе." : "Наставляемый знакомится с ней под подпись.";
        return $"Программа разработана {by} для {to}. {how}";
    }

    private static void Plan(PaperBuilder paper, ProgrammeText text)
    {
        double[] widths = [16, 16, 18, 18, 15, 17];
        var rows = text.Rows.Select(r => new TableRow([.. r.All.Select(Cell)])).ToList();
        paper.Section(landscape: true).Heading(1, "План мероприятий")
            .Table([.. PlanCells.Titles.Select((title, i) => new TableColumn(title, widths[i]))], rows, caption: "План мероприятий")
            .Section(landscape: false);
    }

    private static TableCell Cell(string text) => new([.. text.Split('\n').Select(RichText.FromString)]);

    private static void Changes(PaperBuilder paper, IReadOnlyList<ProgrammeChange> changes)
    {
        const int EmptyLines = 3;
        var rows = changes.Select((c, i) => new TableRow($"{i + 1}", RussianDate.Short(c.On), c.Where, c.Was, c.Now)).ToList();
        rows.AddRange(Enumerable.Range(0, rows.Count == 0 ? EmptyLines : 0).Select(_ => new TableRow("", "", "", "", "")));
        paper.Space(2).Heading(1, "Лист изменений")
            .Table([new("№", 5, Align.Centre), new("Дата", 14), new("Что изменено", 25), new("Было", 28), new("Стало", 28)], rows, caption: "Лист изменений");
    }

    internal static string Term(ProgrammeText text) => (text.Start, text.End) is ({ } start, { } end) ? $"с {RussianDate.Long(start)} по {RussianDate.Long(end)}" : "";

    private static string Forms(ProgrammeText text) => text.RoleModelName.Length == 0 ? $"«{text.FormName}»" : $"«{text.FormName}», ролевая модель «{text.RoleModelName}»";

    private static string Named(SheetPerson person) => person.Post is { Length: > 0 } post ? $"{person.Name().Full(GrammaticalCase.Nominative)}, {post}" : person.Name().Full(GrammaticalCase.Nominative);

    private static void Line(PaperBuilder paper, string title, string value) =>
        paper.Text(RichText.Join(RichText.Bold(title + ": "), RichText.OrBlank(value, title, 30)), indent: false, align: Align.Left);

    /// <summary>Non-breaking spaces and quotes; the short dash of forms («учитель – учитель») stays.</summary>
    private static Paper Typeset(Paper paper) =>
        PaperText.Change(paper, run => run.IsBlank ? run : run with { Value = Typography.Set(run.Value.Replace('–', '\uE000')).Replace('\uE000', '–') });
}
