using Nastavnik.Core.Foundation.TargetModel;
using Nastavnik.Core.School.Roadmap;
using Nastavnik.Paperwork.Documents;

namespace Nastavnik.Core.Preparation.Orders.Kinds.Annexes;

/// <summary>Annex 2: the дорожная карта as a table, on turned pages.</summary>
internal static class RoadmapAnnex
{
    private static readonly TableColumn[] Columns = [new("№", 1), new("Мероприятие", 7), new("Срок", 3), new("Ответственный", 3), new("Результат", 4)];

    public static string TitleOf(Regime regime, string yearLabel) => regime == Regime.A
        ? $"Дорожная карта внедрения целевой модели наставничества на {yearLabel} учебный год"
        : $"Дорожная карта (план мероприятий) по реализации Положения о системе (целевой модели) наставничества педагогических работников на {yearLabel} учебный год";

    public static void Draw(PaperBuilder paper, Regime regime)
    {
        var template = regime == Regime.A ? RoadmapTemplates.A : RoadmapTemplates.B;
        var rows = new List<TableRow>();
        foreach (var stage in template.Stages)
        {
            rows.Add(TableRow.Section($"{stage.Number}. {stage.Title}", Columns.Length));
            rows.AddRange(stage.Items.Select(item => new TableRow(item.Number, item.Title, item.When.Words, item.Who, item.Result)));
        }

        paper.Table(Columns, rows, landscape: true, caption: template.Title);
    }
}
