using Nastavnik.Matching.Fit;
using Nastavnik.Matching.People;

namespace Nastavnik.Matching.Plans;

/// <summary>What the curator wants of the plan.</summary>
public enum Aim
{
    /// <summary>The greatest sum of suitability; a few may be left over for it.</summary>
    BestFit,

    /// <summary>As many with a mentor as can be, then the best fit.</summary>
    NobodyLeftOver,

    /// <summary>No mentee and mentor would both rather have each other.</summary>
    Stable,
}

/// <summary>Everything a plan is made from. The order of lists does not matter.</summary>
public sealed record MatchingProblem
{
    public required IReadOnlyList<MentorFeatures> Mentors { get; init; }

    public required IReadOnlyList<MenteeFeatures> Mentees { get; init; }

    public required MatchingPolicy Policy { get; init; }

    public Weights Weights { get; init; } = Weights.Default;

    public IReadOnlyList<Mark> Marks { get; init; } = [];

    public IReadOnlyList<EarlierPair> EarlierPairs { get; init; } = [];

    public IReadOnlyList<Couple> Relatives { get; init; } = [];

    /// <summary>The curator's «only so»: taken into every plan.</summary>
    public IReadOnlyList<Couple> Pins { get; init; } = [];

    /// <summary>The curator's «not so».</summary>
    public IReadOnlyList<Couple> Bans { get; init; } = [];
}
