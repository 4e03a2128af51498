using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.TargetModel;

namespace Nastavnik.Core.Mentoring.Pairs;

/// <summary>Who stands in the order as a pair: it takes effect on exactly these (INV-03).</summary>
public sealed record NamedPair(Guid PairId, Guid MentorId, IReadOnlyList<Guid> Mentees)
{
    public bool Fits(Pairing pair) => pair.MentorId == MentorId && pair.Mentees.ToHashSet().SetEquals(Mentees);
}

/// <summary>Choices of D-04.</summary>
public sealed record PairOrderFields
{
    /// <summary>In the order of the annex.</summary>
    public IReadOnlyList<NamedPair> Named { get; init; } = [];

    /// <summary>Null: the head keeps control.</summary>
    public Guid? ControlId { get; init; }
}

public sealed record NoPairsChosen() : Refusal("Отметьте пары, которые утверждает приказ.", "Pairs");

public sealed record MixedRegimes() : Refusal("Пары обучающихся и пары педагогов утверждаются разными приказами: у них разные основания. Оставьте одни из них.", "Pairs");

public sealed record PairNotAgreed(string Title, PairState State) : Refusal($"{Title}: сейчас «{State.Name()}». В приказ входят согласованные пары.", "Pairs");

public sealed record PairChangedSinceDraft(string Title)
    : Refusal($"{Title}: состав изменился после подготовки приказа. Верните приказ на доработку и подготовьте его заново.", null, "INV-03");

public sealed record PairGapInOrder(string Title, Refusal Gap) : Refusal($"{Title}. {Gap.Sentence}", null, Gap.Rule);

public sealed record ConsentLaterThanOrder(string Title, DateOnly Date, Refusal Gap)
    : Refusal($"{Title}. На дату приказа ({Paperwork.Grammar.RussianDate.Short(Date)}) не было: {Gap.Sentence} Согласие должно быть раньше приказа; измените дату приказа.", "Date", Gap.Rule);

internal static class PairOrderRules
{
    public static Regime RegimeOf(Pairing pair) => Forms.Form(pair.Form).Regime;

    public static string TitleOf(IReadOnlyCollection<Pairing> pairs, Regime regime)
    {
        var what = (pairs.Any(p => !p.IsGroup), pairs.Any(p => p.IsGroup)) switch
        {
            (true, true) => "наставнических пар и групп",
            (false, true) => pairs.Count == 1 ? "наставнической группы" : "наставнических групп",
            _ => pairs.Count == 1 ? "наставнической пары" : "наставнических пар",
        };
        return regime == Regime.A ? $"Об утверждении {what}" : $"О закреплении {what}";
    }
}
