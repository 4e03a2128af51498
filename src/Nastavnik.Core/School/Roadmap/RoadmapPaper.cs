using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.School.Organisations;
using Nastavnik.Core.School.People;
using Nastavnik.Paperwork.Documents;
using Nastavnik.Paperwork.Grammar;

namespace Nastavnik.Core.School.Roadmap;

/// <summary>The plan of activities (D-10) as a paper with the head's stamp. It holds no names but the head's.</summary>
public sealed class RoadmapPaper(NastavnikDb db)
{
    public async Task<Paper> ComposeAsync(Board board, Organisation organisation, DateOnly on, CancellationToken ct = default)
    {
        var (headships, people) = (db.Headships, db.People);
        var head = await headships.AsNoTracking().Where(h => h.From <= on && (h.To == null || on <= h.To))
            .Join(people, h => h.PersonId, p => p.Id, (h, p) => new { h.Acting, Person = p }).OrderByDescending(x => x.Acting).Select(x => x.Person).FirstOrDefaultAsync(ct);
        return Paper.Titled(board.Template.Title)
            .Stamps(new Stamp("УТВЕРЖДАЮ",
                Typography.Capitalise(organisation.HeadPosition),
                organisation.ShortName,
                RichText.Join("____________ ", head?.Name.Signature ?? ""),
                RichText.Join("«___» ____________ ", on.Year.ToString(System.Globalization.CultureInfo.InvariantCulture), " г.")))
            .Space()
            .Heading(1, board.Template.Title)
            .Centered($"на {SchoolYear.LabelOf(on)} учебный год")
            .Table(
                [new("№", 6), new("Этап, мероприятия", 38), new("Сроки", 16), new("Ответственные", 18), new("Ожидаемый результат", 22)],
                [.. board.Stages.SelectMany(Rows)],
                landscape: true,
                caption: "Мероприятия по этапам, сроки, ответственные и результаты")
            .Build();
    }

    private static IEnumerable<TableRow> Rows(BoardStage stage) =>
    [
        TableRow.Section($"{stage.Stage.Number}. {stage.Stage.Title}", 5),
        .. stage.Lines.Select(l => new TableRow(
            l.Item.Number, l.Item.Title, Typography.Capitalise(l.Item.When.Words), Typography.Capitalise(l.Item.Who), Typography.Capitalise(l.Item.Result))),
    ];
}
