using Nastavnik.Core.Mentoring.Selection;
using Nastavnik.Core.School.Organisations;
using Nastavnik.Matching.Plans;
using Nastavnik.Paperwork.Grammar;

namespace Nastavnik.Web.Pages.Pairs.Matching;

/// <summary>Small sentences of the board.</summary>
internal static class BoardLook
{
    public static string Difference(BoardView view) => (view.Draft.PercentBefore, view.BasedOnPercent) switch
    {
        (_, { } based) => Compared(view.Draft.Percent - based, $"чем в черновике № {view.BasedOnNumber}", $"как в черновике № {view.BasedOnNumber}"),
        ({ } before, _) => Compared(view.Draft.Percent - before, "чем до последнего изменения", "как до последнего изменения"),
        _ => "среднее по всем парам",
    };

    public static string ProofWords(BoardView view) => (view.Flaw, view.Draft.Aim) switch
    {
        (null, Aim.Stable) => "нет двух, кто оба предпочли бы друг друга.",
        (null, _) => "при ваших условиях лучшего плана нет.",
        _ when view.Forgotten > 0 => "сведения отозвавших согласие удалены.",
        _ => "проверка плана не сошлась.",
    };

    public static string Changed(BoardView view) => view.Draft switch
    {
        { PercentBefore: null } => "это первый расчёт.",
        { Moves.Count: 0 } => "никто не сменил наставника.",
        _ => $"{string.Join(", ", view.ChangedNames)}{(view.Draft.Moves.Count > view.ChangedNames.Count ? " и другие" : "")}.",
    };

    public static string Conditions(BoardView view)
    {
        var (pins, bans, aside) = (view.Draft.Pins.Count, view.Draft.Bans.Count, view.Aside.Count);
        string[] parts =
        [
            .. pins > 0 ? [$"закреплено: {pins}"] : Array.Empty<string>(),
            .. bans > 0 ? [$"запрещено: {bans}"] : Array.Empty<string>(),
            .. aside > 0 ? [$"отложено: {aside}"] : Array.Empty<string>(),
        ];
        return parts.Length == 0 ? "закрепите или запретите пару, и план сложится вокруг неё." : string.Join(", ", parts) + ".";
    }

    public static string LastSolved(BoardView view, Organisation organisation)
    {
        var at = organisation.Local(view.Draft.SolvedAt);
        var took = view.Draft.SolveMilliseconds < 1000 ? "меньше секунды" : $"{view.Draft.SolveMilliseconds / 1000.0:0.#} с";
        return $"Последний расчёт: {at:dd.MM.yyyy, HH:mm}, {took}{(view.SolvedBy is null ? "" : $", {view.SolvedBy.TrimEnd('.')}")}.";
    }

    /// <summary>«Дёмина Т. А. — 78», the rest unfolds.</summary>
    public static string FirstNext(BoardRow row) => string.Join(", ", row.Next.Select(n => n.Split(':')[0]));

    private static string Compared(int difference, string than, string same) => difference switch
    {
        0 => $"столько же, {same}",
        > 0 => $"на {difference} больше, {than}",
        _ => $"на {-difference} меньше, {than}",
    };
}
