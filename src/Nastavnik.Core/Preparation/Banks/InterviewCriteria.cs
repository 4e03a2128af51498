using Nastavnik.Core.School.Organisations;
using Nastavnik.Paperwork.Documents;

namespace Nastavnik.Core.Preparation.Banks;

/// <summary>What an interviewer looks at: what every mentor needs, then what his form asks. The page and the printed card (D-35) ask the same.</summary>
public static class InterviewCriteria
{
    private static readonly string[] OfEverybody =
    [
        "умеет слушать", "говорит спокойно и понятно", "держит слово", "хочет помогать, а не только получить отметку", "ладит с младшими или с новыми людьми",
        "успевает в своём деле", "готов учиться", "есть время на встречи",
    ];

    private static readonly (string Form, string[] Criteria)[] OfForms =
    [
        ("UU",
        [
            "активный лидер: организует других, мыслит нестандартно", "высокие результаты в учёбе", "победитель олимпиады или конкурса научного общества", "лидер класса или параллели",
            "участник детско-юношеского объединения",
        ]),
        ("TT",
        [
            "опытный педагог с успехами: побеждает в конкурсах, пишет пособия, ведёт вебинары и семинары", "активен в общественной жизни школы", "лидер, который умеет сочувствовать",
        ]),
    ];

    /// <summary>What to look at in a candidate who wants these forms (codes).</summary>
    public static IReadOnlyList<string> For(IEnumerable<string> forms) =>
        [.. OfEverybody, .. OfForms.Where(f => forms.Contains(f.Form)).SelectMany(f => f.Criteria)];

    /// <summary>Карта собеседования. Readiness is not on it: it is kept in the program only.</summary>
    public static Paper Card(string candidate, IEnumerable<string> forms, Organisation organisation)
    {
        var paper = Paper.Titled("Карта собеседования");
        paper.Centered(organisation.ShortName).Centered("Карта собеседования с кандидатом в наставники", bold: true).Space();
        paper.Text($"Кандидат: {candidate}.", indent: false).FillIn("Дата:", "день, месяц, год").FillIn("Кто беседовал:", "фамилия, инициалы").Space();
        paper.Text("Отметьте то, что заметно:", indent: false);
        var criteria = For(forms);
        for (var i = 0; i < criteria.Count; i++)
        {
            paper.Numbered(i + 1, $"{criteria[i]}   ☐");
        }

        paper.Space().FillIn("Примечание:", "", 3);
        paper.Text("Решение: ☐ может быть наставником   ☐ может после обучения   ☐ пока не подходит", indent: false);
        paper.Space().Signature("", "", hints: true);
        return paper.Build();
    }
}
