using Nastavnik.Core.School.Organisations;
using Nastavnik.Paperwork.Documents;

namespace Nastavnik.Core.Preparation.Banks;

/// <summary>What an interviewer looks at; the page and the printed card (D-35) ask the same.</summary>
public static class InterviewCriteria
{
    public static IReadOnlyList<string> All { get; } =
    [
        "умеет слушать", "говорит спокойно и понятно", "держит слово", "хочет помогать, а не только получить отметку", "ладит с младшими или с новыми людьми",
        "успевает в своём деле", "готов учиться", "есть время на встречи",
    ];

    /// <summary>Карта собеседования. Readiness is not on it: it is kept in the program only.</summary>
    public static Paper Card(string candidate, Organisation organisation)
    {
        var paper = Paper.Titled("Карта собеседования");
        paper.Centered(organisation.ShortName).Centered("Карта собеседования с кандидатом в наставники", bold: true).Space();
        paper.Text($"Кандидат: {candidate}.", indent: false).FillIn("Дата:", "день, месяц, год").FillIn("Кто беседовал:", "фамилия, инициалы").Space();
        paper.Text("Отметьте то, что заметно:", indent: false);
        for (var i = 0; i < All.Count; i++)
        {
            paper.Numbered(i + 1, $"{All[i]}   ☐");
        }

        paper.Space().FillIn("Примечание:", "", 3);
        paper.Text("Решение: ☐ может быть наставником   ☐ может после обучения   ☐ пока не подходит", indent: false);
        paper.Space().Signature("", "", hints: true);
        return paper.Build();
    }
}
