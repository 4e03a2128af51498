namespace Nastavnik.Core.School.Papers;

/// <summary>What a body did with the paper before the head approved it (типы грифов).</summary>
public enum MarkKind
{
    Considered,
    Accepted,
    ConsideredAndAccepted,
    Agreed,
    OpinionTaken,
}

/// <summary>A mark at the top of a local act: who considered it and by which protocol. A paper may carry several.</summary>
/// <param name="Body">Whose decision, in the genitive or with a preposition as the stamp reads: «на заседании педагогического совета».</param>
public sealed record ApprovalMark(MarkKind Kind, string Body, string? ProtocolNumber, DateOnly? ProtocolDate);
