using Nastavnik.Core.School.Roadmap;
using Nastavnik.Paperwork.Grammar;

namespace Nastavnik.Web.Pages.Roadmap;

/// <summary>The roadmap in words, for the page and for homes.</summary>
/// <param name="Open">Addresses of lines that the reader may open.</param>
/// <param name="Marks">The reader may mark lines by hand.</param>
/// <param name="OnlyWaiting">Show only what waits.</param>
public sealed record BoardView(Board Board, DateOnly Today, IReadOnlySet<string> Open, bool Marks, bool OnlyWaiting = false)
{
    private static readonly string[] Weekdays = ["воскресенье", "понедельник", "вторник", "среда", "четверг", "пятница", "суббота"];

    public int Waiting => Board.Stages.Sum(s => s.Lines.Count(Waits));

    public string Day => $"Сегодня {Weekdays[(int)Today.DayOfWeek]}, {RussianDate.DayMonth(Today)}.";

    public string Stage => $"Идёт этап {Board.Here} — {Lower(Board.Stages[Board.Here - 1].Stage.Title)}.";

    /// <summary>What holds the school back, in one sentence; null when nothing does.</summary>
    public string? Stuck => Board.Stuck.Select(l => Lower(l.Sentence)).ToList() switch
    {
        [] => null,
        { Count: <= 3 } few => $"Ждёт: {string.Join("; ", few)}.",
        var many => $"Ждёт: {string.Join("; ", many.Take(3))} и ещё {many.Count - 3}.",
    };

    public IEnumerable<BoardStage> Stages => OnlyWaiting ? Board.Stages.Where(s => s.Lines.Any(Waits)) : Board.Stages;

    public static bool Waits(BoardLine line) => line.State is FactState.Waiting or FactState.Blocked;

    public static string Kind(FactState state) => state switch
    {
        FactState.Met => "ok",
        FactState.Waiting => "wait",
        FactState.Blocked => "stop",
        FactState.InWork => "info",
        _ => "idle",
    };

    public static string Word(BoardStage stage) => stage.State switch
    {
        FactState.Met => "Готово",
        FactState.Blocked => "Застряло",
        FactState.TooEarly => "Ещё рано",
        FactState.InWork when stage.Done == 0 => "Идёт",
        _ => $"{stage.Done} из {stage.Lines.Count}",
    };

    /// <summary>How a stage stands on the timeline.</summary>
    public string Place(BoardStage stage) => stage.State switch
    {
        FactState.Met => "done",
        _ when stage.Stage.Number == Board.Here => "now",
        FactState.TooEarly => "next",
        _ => "open",
    };

    public string YearNote(BoardStage stage) => stage.Stage.Number == Board.Here ? $"{stage.Stage.Number} · мы здесь"
        : stage.State == FactState.TooEarly ? $"{stage.Stage.Number} · {stage.When}" : $"{stage.Stage.Number} · {Lower(Word(stage))}";

    /// <summary>Where the line is done, for a reader who may go there.</summary>
    public string? HrefOf(BoardLine line) => line.Href is { } href && Open.Contains(href) ? href : null;

    public static string Link(BoardLine line) => line.State == FactState.Met ? "Открыть" : "Перейти";

    private static string Lower(string text) => text.Length > 1 && !char.IsUpper(text[1]) ? char.ToLowerInvariant(text[0]) + text[1..] : text;
}
