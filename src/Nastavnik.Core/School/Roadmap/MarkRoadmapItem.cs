using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.School.Organisations;

namespace Nastavnik.Core.School.Roadmap;

/// <param name="Number">«1.1» of the organisation's plan.</param>
/// <param name="Date">When it was done; null takes the mark away.</param>
public sealed record MarkRoadmapItemCommand(string Number, DateOnly? Date, string? Note);

public sealed record NoSuchItem() : Refusal("Такой строки в плане нет. Откройте дорожную карту заново.");

public sealed record CountedItself() : Refusal("Эта строка считается сама, из дел школы: отметить её вручную нельзя.");

public sealed record DoneLater() : Refusal("Этот день ещё не наступил. Укажите, когда мероприятие прошло.", nameof(MarkRoadmapItemCommand.Date));

/// <summary>Marks a line that nothing in the program can count, or takes the mark away.</summary>
public sealed class MarkRoadmapItem(NastavnikDb db, ActBook acts, IEnumerable<IRoadmapFact> facts)
{
    public Task<Outcome> ExecuteAsync(MarkRoadmapItemCommand command, Submission by, CancellationToken ct = default) =>
        acts.RunAsync(by, command.Date is null ? RoadmapActs.Unmarked : RoadmapActs.Marked, async act =>
        {
            var organisation = await db.OurOrganisationAsync(ct);
            var template = RoadmapTemplates.For(organisation.EnabledForms, organisation.Words.PupilsParticipate);
            if (template.Items.FirstOrDefault(i => i.Number == command.Number) is not { } item)
            {
                return new NoSuchItem();
            }

            if (item.Fact is { } code && facts.Any(f => f.Item == code))
            {
                return new CountedItself();
            }

            if (command.Date > by.Actor.Today)
            {
                return new DoneLater();
            }

            var (marks, year) = (db.Set<RoadmapMark>(), SchoolYear.LabelOf(by.Actor.Today));
            var mark = await marks.SingleOrDefaultAsync(m => m.YearLabel == year && m.Template == template.Code && m.Number == item.Number, ct);
            switch (command.Date, mark)
            {
                case (null, { }):
                    marks.Remove(mark);
                    break;
                case ({ } date, null):
                    marks.Add(new RoadmapMark(year, template.Code, item.Number, date, command.Note));
                    break;
                case ({ } date, _):
                    (mark.Date, mark.Note) = (date, command.Note);
                    break;
            }

            act.About(organisation.Id).With("number", item.Number).With("date", command.Date);
            return Outcome.Done(command.Date is null ? "Отметка снята." : $"Отмечено: {item.Title}.");
        }, ct);
}
