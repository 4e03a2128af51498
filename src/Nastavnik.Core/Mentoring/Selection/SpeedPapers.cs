using Nastavnik.Core.School.Organisations;
using Nastavnik.Paperwork.Documents;
using Nastavnik.Paperwork.Grammar;

namespace Nastavnik.Core.Mentoring.Selection;

/// <summary>What is printed for an event: a card a table, the host's list, sheets of marks for those who have no phone.</summary>
public static class SpeedPapers
{
    /// <summary>A page for each table: who sits there in which round.</summary>
    public static Paper Tables(SpeedCard card)
    {
        var paper = Paper.Titled("Карточки столов");
        foreach (var (table, index) in card.Meeting.Seats.GroupBy(s => s.TableNumber).OrderBy(g => g.Key).Select((g, i) => (g, i)))
        {
            Begin(paper, index)
                .Centered($"СТОЛ {table.Key}", bold: true, spaced: true)
                .Centered($"{card.Card.Event.Title}, {RussianDate.Long(card.Card.Event.On)}")
                .Space()
                .Table(
                    [new("Раунд", 2, Align.Centre), new("Время", 3, Align.Centre), new("Наставник", 7), new("Наставляемый", 7)],
                    [.. table.OrderBy(s => s.Round).Select(s => new TableRow($"{s.Round}", TimeOf(card, s.Round), Name(card, s.MentorId), Name(card, s.MenteeId)))],
                    caption: $"Стол {table.Key}");
        }

        return paper.Build();
    }

    /// <summary>The whole timetable by rounds, with who rests.</summary>
    public static Paper Host(SpeedCard card)
    {
        var layout = card.Meeting.Layout;
        var paper = Paper.Titled("Лист ведущего")
            .Centered("ЛИСТ ВЕДУЩЕГО", bold: true, spaced: true)
            .Centered($"{card.Card.Event.Title}, {RussianDate.Long(card.Card.Event.On)}{(card.Card.Event.Place is { } place ? $", {place}" : "")}")
            .Space()
            .Text($"{Numerals.Count(card.Meeting.Rounds, "раунд", "раунда", "раундов")} по {Numerals.Count(layout.Minutes, "минуте", "минуты", "минут")}, на пересадку — {Numerals.Minutes(layout.Pause)}. Всего {Numerals.Minutes(layout.Length(card.Meeting.Rounds))}.");
        foreach (var round in card.Rounds)
        {
            paper.Heading(2, $"Раунд {round.Number}{(round.At is { } at ? $", {at:HH\\:mm}" : "")}", Align.Left)
                .Table(
                    [new("Стол", 2, Align.Centre), new("Наставник", 7), new("Наставляемый", 7)],
                    [.. round.Seats.Select(s => new TableRow($"{s.TableNumber}", Name(card, s.MentorId), Name(card, s.MenteeId)))], caption: $"Раунд {round.Number}");
            if (round.Resting.Count > 0)
            {
                paper.Text($"Отдыхают: {string.Join(", ", round.Resting.Select(card.NameOf))}.", indent: false);
            }
        }

        return paper.Build();
    }

    /// <summary>A sheet of marks for each of these people, to be filled by hand and typed in by the curator.</summary>
    public static Paper Sheets(IEnumerable<MarkSheet> sheets, Organisation organisation)
    {
        var paper = Paper.Titled("Листы отметок");
        foreach (var (sheet, index) in sheets.Select((s, i) => (s, i)))
        {
            Begin(paper, index)
                .Centered("ЛИСТ ОТМЕТОК", bold: true, spaced: true)
                .Centered($"{sheet.Title}, {RussianDate.Long(sheet.On)}, {organisation.ShortName}")
                .Space()
                .Text($"Заполняет: {sheet.Name}.", indent: false)
                .Text("Поставьте знак в одной графе против каждого имени: с кем хотите работать, с кем можно, с кем нет. Лист видит только куратор.", indent: false)
                .Table(
                    [new("Раунд", 2, Align.Centre), new("Стол", 2, Align.Centre), new(sheet.AsMentor ? "Наставляемый" : "Наставник", 9), new("Хочу", 2), new("Можно", 2), new("Нет", 2)],
                    [.. sheet.Met.Select(m => new TableRow($"{m.Round}", $"{m.Table}", $"{m.Name}{(m.Place.Length > 0 ? $", {m.Place}" : "")}", "", "", ""))], caption: "Отметки");
        }

        return paper.Build();
    }

    private static PaperBuilder Begin(PaperBuilder paper, int index) => index == 0 ? paper : paper.PageBreak();

    private static string TimeOf(SpeedCard card, int round) => card.Rounds[round - 1].At is { } at ? $"{at:HH\\:mm}" : $"{card.Meeting.Layout.StartOf(round)}-я мин.";

    private static string Name(SpeedCard card, Guid person) => card.PlaceOf(person) is { Length: > 0 } place ? $"{card.NameOf(person)}, {place}" : card.NameOf(person);
}
