namespace Nastavnik.Matching.People;

/// <summary>What one wrote of the other after a meeting.</summary>
public enum MarkKind
{
    None,
    Want,
    May,
    No,
}

/// <summary>Marks of both sides about each other.</summary>
public readonly record struct Mark(Guid Mentor, Guid Mentee, MarkKind ByMentor, MarkKind ByMentee);

/// <summary>They have been a pair before.</summary>
/// <param name="Failed">It ended early by the wish of a side.</param>
public readonly record struct EarlierPair(Guid Mentor, Guid Mentee, bool Failed);

/// <summary>Two people named together: a pin, a ban, relatives.</summary>
public readonly record struct Couple(Guid Mentor, Guid Mentee);
