namespace Nastavnik.Matching.Fit;

/// <summary>One criterion of one pair.</summary>
/// <param name="Score">0–100; null: not told, counted as <see cref="Suitability.Unknown"/>.</param>
/// <param name="Weight">What it counted with.</param>
public sealed record Bar(Criterion Criterion, int? Score, int Weight);

/// <summary>How two people suit each other, and why.</summary>
/// <param name="Points">Σ weight × score: what plans are compared by.</param>
/// <param name="Percent">0–100: points by the sum of weights.</param>
/// <param name="Form">Code of the form the pair would have; null: none.</param>
/// <param name="RoleModel">Code of the role model; null: none.</param>
/// <param name="Bars">Every criterion that has a weight, in the order of <see cref="Criteria.All"/>.</param>
/// <param name="Obstacle">Null: may be a pair.</param>
/// <param name="Sentence">«тот же предмет, свободна по средам, взаимное «хочу»»; small first letter, no full stop.</param>
public sealed record Suitability(int Points, int Percent, string? Form, string? RoleModel, IReadOnlyList<Bar> Bars, ObstacleInfo? Obstacle, string Sentence)
{
    /// <summary>What a criterion nobody told of counts as.</summary>
    public const int Unknown = 50;
}
