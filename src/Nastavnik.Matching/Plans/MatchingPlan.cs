using Nastavnik.Matching.Fit;

namespace Nastavnik.Matching.Plans;

/// <summary>Two people the plan puts together.</summary>
public sealed record PlannedPair(Guid Mentor, Guid Mentee, Suitability Fit, bool Pinned);

/// <summary>Why a mentee has no mentor in the plan.</summary>
public enum LeftOverKind
{
    /// <summary>Rules allow no mentor of the bank.</summary>
    NobodySuits,

    /// <summary>Those who suit have no free place.</summary>
    NobodyFree,

    /// <summary>Those who suit and have places are with others in this plan.</summary>
    TakenByOthers,

    /// <summary>Every mentor who suits said or was told «нет», or is banned for this mentee.</summary>
    Excluded,

    /// <summary>A pair would add nothing to the plan.</summary>
    NoGain,
}

/// <summary>A mentee without a mentor.</summary>
/// <param name="Sentence">The reason.</param>
/// <param name="Help">What would help.</param>
public sealed record LeftOver(Guid Mentee, LeftOverKind Kind, string Sentence, string Help);

/// <summary>
/// The draft plan of a bank with its proof: everything to store, nothing to recompute. Lists are in the order of people's keys.
/// </summary>
/// <param name="Points">Σ of the pairs' points.</param>
/// <param name="Percent">The mean percent of the pairs, 0 without pairs.</param>
/// <param name="Remarks">What the curator should know: load above the usual, mentors without a place, wishes for people who are not here.</param>
public sealed record MatchingPlan(
    Aim Aim, IReadOnlyList<PlannedPair> Pairs, IReadOnlyList<LeftOver> LeftOver, long Points, int Percent, MatchingProof Proof, IReadOnlyList<string> Remarks);

/// <summary>Why no plan is better; checked by <see cref="MatchingVerifier"/> against the input.</summary>
/// <param name="InputHash">SHA-256 of the canonical input, hexadecimal: names are not in it.</param>
/// <param name="MentorPrices">Points that one place more with the mentor would add; empty for the stable aim.</param>
/// <param name="MenteePrices">Points; see <see cref="Assignment.Prices"/>. Empty for the stable aim, which is proved by looking for a blocking pair.</param>
/// <param name="PlacingBonus">Points a filled place is worth beyond the pair's own.</param>
/// <param name="Seal">SHA-256 of the aim, pairs, points, prices and input hash: any altered figure breaks it.</param>
public sealed record MatchingProof(
    string InputHash, IReadOnlyDictionary<Guid, long> MentorPrices, IReadOnlyDictionary<Guid, long> MenteePrices, long PlacingBonus, string Seal);

public enum MatchingRefusalKind
{
    NobodyToLead,
    NobodyAsks,
    AllWeightsZero,
    SamePersonTwice,
    UnknownPerson,
    PinnedTwice,
    PinsOverPlaces,
    PinnedAndBanned,
    PinImpossible,
    PinsInCircle,
}

/// <summary>Why there is no plan: what is wrong, whom it is about, what to do.</summary>
public sealed record MatchingRefusal(MatchingRefusalKind Kind, string Sentence, IReadOnlyList<Guid> About);

/// <summary>A plan, or why there is none: exactly one of the two.</summary>
public sealed record MatchingAnswer(MatchingPlan? Plan, IReadOnlyList<MatchingRefusal> Refusals);
