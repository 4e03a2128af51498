using Nastavnik.Core.Foundation.Data;

namespace Nastavnik.Core.Mentoring.Pairs;

/// <summary>
/// A link «this mentor leads this mentee in this form» as a dated period. A new mentor or a returned mentee is another link, so that who saw whose
/// card, and since which order, is always known. Void: the pair was declined or disbanded before it took effect.
/// </summary>
public sealed class PairMember : TenantEntity, IPartOf<Pairing>
{
    private PairMember()
    {
    }

    internal PairMember(Guid pairId, Guid mentorId, Guid personId, string form, DateOnly from, DateOnly until) =>
        (PairId, MentorId, PersonId, Form, From, Until) = (pairId, mentorId, personId, form, from, until);

    public Guid PairId { get; private set; }

    public Guid MentorId { get; private set; }

    /// <summary>The mentee.</summary>
    public Guid PersonId { get; private set; }

    public string Form { get; private set; } = "";

    /// <summary>First day: planned, and since the order the day it takes effect.</summary>
    public DateOnly From { get; internal set; }

    /// <summary>Planned last day.</summary>
    public DateOnly Until { get; internal set; }

    /// <summary>Real last day; null while the link is open.</summary>
    public DateOnly? To { get; internal set; }

    public string? Reason { get; internal set; }

    public bool IsVoid { get; internal set; }

    /// <summary>The order that named exactly these two; null: none yet (INV-03, INV-04).</summary>
    public Guid? OrderId { get; internal set; }

    /// <summary>The amending order that ended the link.</summary>
    public Guid? EndOrderId { get; internal set; }

    Guid IPartOf<Pairing>.RootId => PairId;

    public bool IsOpen => !IsVoid && To is null;
}

/// <summary>Who answers for the pair.</summary>
public enum PairParty
{
    Mentor,
    Mentee,
    Representative,
    Curator,
}

/// <summary>How an answer was given.</summary>
public enum AnswerWay
{
    Account,
    Paper,
}

/// <summary>One party's own «да» with its interest mark (INV-23). A refusal is not kept with a name: the pair is declined, no reason is asked.</summary>
public sealed class PairConfirmation : TenantEntity, IPartOf<Pairing>
{
    private PairConfirmation()
    {
    }

    internal PairConfirmation(Guid pairId, PairParty party, Guid personId, Guid? childId, AnswerWay way, DateOnly on, bool interested) =>
        (PairId, Party, PersonId, ChildId, Way, On, Interested) = (pairId, party, personId, childId, way, on, interested);

    public Guid PairId { get; private set; }

    public PairParty Party { get; private set; }

    /// <summary>Who answered.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>For whom a representative answered.</summary>
    public Guid? ChildId { get; private set; }

    public AnswerWay Way { get; private set; }

    public DateOnly On { get; private set; }

    public bool Interested { get; private set; }

    Guid IPartOf<Pairing>.RootId => PairId;
}
