using System.Globalization;
using Nastavnik.Core.Foundation.TargetModel;
using Nastavnik.Core.Mentoring.Pairs;
using Nastavnik.Matching.Fit;
using Nastavnik.Matching.Plans;

namespace Nastavnik.Core.Mentoring.Selection;

/// <summary>Words of matching, as pages, history and reports say them.</summary>
public static class DraftWords
{
    public static string Aim(Aim aim) => aim switch
    {
        Nastavnik.Matching.Plans.Aim.BestFit => "лучшие пары",
        Nastavnik.Matching.Plans.Aim.NobodyLeftOver => "никто не лишний",
        _ => "устойчивость",
    };

    public static string AimMeaning(Aim aim) => aim switch
    {
        Nastavnik.Matching.Plans.Aim.BestFit => "выше общий балл",
        Nastavnik.Matching.Plans.Aim.NobodyLeftOver => "больше пар, потом балл",
        _ => "никто не хочет поменяться",
    };

    public static string Regime(Regime regime) => regime == Foundation.TargetModel.Regime.A ? "обучающиеся" : "педагоги";

    /// <summary>Under a bar, in one word.</summary>
    public static string Short(Criterion criterion) => criterion switch
    {
        Criterion.Request => "Запрос",
        Criterion.Topic => "Темы",
        Criterion.Subject => "Предмет",
        Criterion.Marks => "Отметки",
        Criterion.Wishes => "Выбор",
        Criterion.Time => "Время",
        Criterion.Way => "Способ",
        Criterion.Class => "Класс",
        Criterion.Experience => "Опыт",
        Criterion.Training => "Обучение",
        Criterion.Load => "Нагрузка",
        _ => "Прежде",
    };

    public static string Strategy(PairStrategy strategy) => strategy switch
    {
        PairStrategy.ByRequest => "по запросу наставляемого",
        PairStrategy.MutualChoice => "выбрали друг друга",
        PairStrategy.CuratorDecision => "решение куратора",
        PairStrategy.CouncilAdvice => "рекомендация совета",
        _ => "«быстрые встречи»",
    };

    /// <summary>What the separate check said.</summary>
    /// <param name="forgotten">People whose data were taken out of the draft.</param>
    public static string Flaw(MatchingFlaw? flaw, int forgotten) => flaw switch
    {
        MatchingFlaw.OtherInput when forgotten > 0 => $"Заново не сверить: из черновика удалены сведения тех, кто отозвал согласие ({forgotten}). Отпечаток прежних данных остался ниже.",
        null => "План подтверждён: при этих людях и условиях лучшего нет.",
        MatchingFlaw.OtherInput => "Не подтверждён: план составлен по другим данным, чем те, что сохранены рядом с ним.",
        MatchingFlaw.BrokenSeal => "Не подтверждён: пара, балл или цена изменены после расчёта.",
        MatchingFlaw.WrongPairs => "Не подтверждён: кого-то нет, кто-то назван дважды или балл не тот, что дают правила.",
        MatchingFlaw.BlockingPair => "Не подтверждён: есть двое, кто оба предпочли бы друг друга.",
        _ => "Не подтверждён: доказательство не сходится.",
    };

    /// <summary>Marks are the curator's alone: others read the sentence without them.</summary>
    public static string WithoutMarks(string sentence) =>
        string.Join(", ", sentence.Split(", ").Where(p => !p.Contains("«хочу»", StringComparison.Ordinal))) is { Length: > 0 } rest ? rest : "препятствий нет";

    internal static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
