using Nastavnik.Core.Foundation.Acts;

namespace Nastavnik.Core.School.Consents;

public enum ConsentEndCause
{
    /// <summary>The subject or the representative withdrew: nobody may refuse or ask why.</summary>
    Withdrawn,

    /// <summary>The signature was registered by mistake: it never was.</summary>
    RegisteredByMistake,
}

/// <summary>A consent that no longer holds.</summary>
/// <param name="ConsentId">The paper.</param>
/// <param name="Kind">Which one.</param>
/// <param name="SubjectId">Whose data or participation; for D-16 the mentor.</param>
/// <param name="On">Day from which it does not hold.</param>
/// <param name="Cause">Why.</param>
/// <param name="StopDue">Processing has ended by this day; null: the kind is not about data.</param>
/// <param name="DestroyDue">The data is destroyed by this day; null likewise.</param>
/// <param name="Mentees">D-16: whom the mentor helped; else empty.</param>
public sealed record ConsentEnded(
    Guid ConsentId, ConsentKind Kind, Guid SubjectId, DateOnly On, ConsentEndCause Cause, DateOnly? StopDue, DateOnly? DestroyDue, IReadOnlyList<Guid> Mentees);

/// <summary>What follows in higher modules when a consent ends: in the same transaction, before saving. Answers sentences «что за этим следует».</summary>
public interface IWhenConsentEnds
{
    Task<IReadOnlyList<string>> ApplyAsync(ConsentEnded e, Actor by, CancellationToken ct);
}

/// <summary>What follows when all papers a person needs are there: in the same transaction, before saving.</summary>
public interface IWhenConsentsComplete
{
    Task ApplyAsync(Guid personId, Actor by, CancellationToken ct);
}

/// <summary>What follows in higher modules when somebody refuses to sign: in the same transaction, before saving.</summary>
public interface IWhenConsentRefused
{
    Task<IReadOnlyList<string>> ApplyAsync(ConsentKind kind, Guid subjectId, DateOnly on, Actor by, CancellationToken ct);
}

/// <summary>Pairs tell whom the paper D-15 may name as the mentor; nobody until they do.</summary>
public interface IKnownMentor
{
    /// <summary>Mentee's person id → mentor's person id, for those whose mentor is known.</summary>
    Task<IReadOnlyDictionary<Guid, Guid>> OfAsync(IReadOnlyCollection<Guid> mentees, CancellationToken ct);
}
