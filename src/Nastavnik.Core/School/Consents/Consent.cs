using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.Foundation.TargetModel;
using Nastavnik.Core.School.People;
using Nastavnik.Paperwork.Documents;

namespace Nastavnik.Core.School.Consents;

public enum ConsentEvent
{
    HandOut,
    Sign,
    Refuse,
    Withdraw,
    Replace,

    /// <summary>A signature or a refusal was registered by mistake.</summary>
    Undo,
}

/// <summary>One paper of one signer about one person, from printing to its end (state machine 2.4).</summary>
public sealed class Consent : AggregateRoot
{
    public static readonly IReadOnlyList<Transition<ConsentState, ConsentEvent>> Table =
    [
        new(ConsentState.Prepared, ConsentEvent.HandOut, ConsentState.HandedOut),
        new(ConsentState.HandedOut, ConsentEvent.Sign, ConsentState.Signed),
        new(ConsentState.HandedOut, ConsentEvent.Refuse, ConsentState.Refused),
        new(ConsentState.Signed, ConsentEvent.Withdraw, ConsentState.Withdrawn),
        new(ConsentState.Prepared, ConsentEvent.Replace, ConsentState.Replaced),
        new(ConsentState.HandedOut, ConsentEvent.Replace, ConsentState.Replaced),
        new(ConsentState.Signed, ConsentEvent.Replace, ConsentState.Replaced),
        new(ConsentState.Signed, ConsentEvent.Undo, ConsentState.HandedOut),
        new(ConsentState.Refused, ConsentEvent.Undo, ConsentState.HandedOut),
    ];

    private Consent()
    {
    }

    /// <param name="kind">Which paper.</param>
    /// <param name="subjectId">Whose data or whose participation; for D-16 the mentor.</param>
    /// <param name="signerId">Who signs: the adult himself or the representative of a minor.</param>
    /// <param name="preparedOn">Day of printing.</param>
    /// <param name="validTo">Last day; null: while the work lasts.</param>
    public Consent(ConsentKind kind, Guid subjectId, Guid signerId, DateOnly preparedOn, DateOnly? validTo) =>
        (Kind, SubjectId, SignerId, PreparedOn, ValidTo) = (kind, subjectId, signerId, preparedOn, validTo);

    public ConsentKind Kind { get; private set; }

    public ConsentState State { get; private set; }

    public Guid SubjectId { get; private set; }

    public Guid SignerId { get; private set; }

    public DateOnly PreparedOn { get; private set; }

    public DateOnly? HandedOutOn { get; private set; }

    /// <summary>Last day in force.</summary>
    public DateOnly? ValidTo { get; private set; }

    /// <summary>Wording of the paper: «D-13, редакция 1».</summary>
    public string Template { get; private set; } = "";

    /// <summary>SHA-256 of the printed text, hex.</summary>
    public string TextHash { get; private set; } = "";

    public DateOnly? SignedOn { get; private set; }

    /// <summary>When the signature was registered or given in the account.</summary>
    public DateTimeOffset? SignedAt { get; private set; }

    public SigningMethod? Method { get; private set; }

    /// <summary>By what right the representative signed; null: for himself.</summary>
    public AuthorityBasis? Capacity { get; private set; }

    /// <summary>The account that signed.</summary>
    public Guid? SignedByUserId { get; private set; }

    public Guid? ScanFileId { get; set; }

    /// <summary>From 14 the minor signs beside the representative.</summary>
    public DateOnly? OwnSignedOn { get; private set; }

    public SigningMethod? OwnMethod { get; private set; }

    public Guid? OwnSignedByUserId { get; private set; }

    public DateOnly? RefusedOn { get; private set; }

    /// <summary>Day on which the withdrawal came.</summary>
    public DateOnly? WithdrawnOn { get; private set; }

    /// <summary>The moment from which processing is blocked.</summary>
    public DateTimeOffset? WithdrawnAt { get; private set; }

    public WithdrawalChannel? Channel { get; private set; }

    /// <summary>Processing has ended by this day (10 working days).</summary>
    public DateOnly? StopDue { get; private set; }

    /// <summary>The data is destroyed by this day (30 days).</summary>
    public DateOnly? DestroyDue { get; private set; }

    public DateOnly? ReplacedOn { get; private set; }

    public Guid? ReplacedById { get; private set; }

    /// <summary>D-16: teachers whom the mentor agrees to help.</summary>
    public Guid[] MenteeIds { get; private set; } = [];

    /// <summary>D-16: the supplementary agreement.</summary>
    public LabourTerms? Labour { get; private set; }

    public bool IsOpen => State is ConsentState.Prepared or ConsentState.HandedOut;

    public void Word(string template, string textHash) => (Template, TextHash) = (template, textHash);

    public void AgreeOn(LabourTerms terms, IEnumerable<Guid> mentees) => (Labour, MenteeIds) = (terms, [.. mentees]);

    public void HandOut(DateOnly on)
    {
        Go(ConsentEvent.HandOut);
        HandedOutOn = on;
    }

    /// <summary>A paper that comes back signed was handed out, whether anybody noted it or not.</summary>
    public void Sign(DateOnly on, DateTimeOffset at, SigningMethod method, AuthorityBasis? capacity, Guid? user)
    {
        Receive(on);
        Go(ConsentEvent.Sign);
        (SignedOn, SignedAt, Method, Capacity, SignedByUserId) = (on, at, method, capacity, user);
    }

    public void SignOwn(DateOnly on, SigningMethod method, Guid? user) => (OwnSignedOn, OwnMethod, OwnSignedByUserId) = (on, method, user);

    public void Refuse(DateOnly on)
    {
        Receive(on);
        Go(ConsentEvent.Refuse);
        RefusedOn = on;
    }

    public void Withdraw(DateOnly on, DateTimeOffset at, WithdrawalChannel channel, DateOnly? stopDue, DateOnly? destroyDue)
    {
        Go(ConsentEvent.Withdraw);
        (WithdrawnOn, WithdrawnAt, Channel, StopDue, DestroyDue) = (on, at, channel, stopDue, destroyDue);
    }

    public void ReplaceBy(Guid newer, DateOnly on)
    {
        Go(ConsentEvent.Replace);
        (ReplacedById, ReplacedOn) = (newer, on);
    }

    /// <summary>The registration was of another paper: this one is awaited again.</summary>
    public void Undo()
    {
        Go(ConsentEvent.Undo);
        (SignedOn, SignedAt, Method, Capacity, SignedByUserId, ScanFileId) = (null, null, null, null, null, null);
        (OwnSignedOn, OwnMethod, OwnSignedByUserId, RefusedOn) = (null, null, null, null);
    }

    /// <summary>A mistyped date of signature put right; the capacity is the one of the right day.</summary>
    public void CorrectSigning(DateOnly on, AuthorityBasis? capacity)
    {
        (SignedOn, Capacity) = (on, capacity);
        if (HandedOutOn > on)
        {
            HandedOutOn = on;
        }

        if (OwnSignedOn is not null && OwnMethod == SigningMethod.Paper)
        {
            OwnSignedOn = on;
        }
    }

    private void Receive(DateOnly on)
    {
        if (State == ConsentState.Prepared)
        {
            HandOut(on);
        }
    }

    private void Go(ConsentEvent e) => State = Table.Next(State, e);
}

/// <summary>What the supplementary agreement to the labour contract says (ТК РФ, ст. 351.8).</summary>
/// <param name="Number">Number of the agreement.</param>
/// <param name="Date">Its date.</param>
/// <param name="Content">Content of the work.</param>
/// <param name="From">First day of the work.</param>
/// <param name="To">Last day.</param>
/// <param name="Form">Form in which it is done.</param>
/// <param name="Pay">Size and conditions of pay.</param>
public sealed record LabourTerms(string Number, DateOnly Date, string Content, DateOnly From, DateOnly To, string Form, string Pay);

/// <summary>The paper as it was printed. Kept apart, so that lists do not read texts.</summary>
public sealed class ConsentPaper : TenantEntity, IPartOf<Consent>
{
    private ConsentPaper()
    {
    }

    public ConsentPaper(Guid consentId, Paper body) => (ConsentId, Body) = (consentId, body);

    public Guid ConsentId { get; private set; }

    public Paper? Body { get; private set; }

    Guid IPartOf<Consent>.RootId => ConsentId;
}
