using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.Foundation.TargetModel;

namespace Nastavnik.Core.Mentoring.Pairs;

/// <summary>Where the proposal came from.</summary>
public enum PairStrategy
{
    ByRequest,
    MutualChoice,
    CuratorDecision,
    CouncilAdvice,
    SpeedMeetings,
}

/// <summary>A soft rule that the curator looked at and accepted, with his reason.</summary>
public sealed record AcceptedWarning(string Rule, string Sentence, string Reason);

/// <summary>A pair (one mentor, one mentee) or a group (one mentor, two and more): from proposal to order to end.</summary>
public sealed class Pairing : AggregateRoot
{
    private readonly List<PairMember> members = [];
    private readonly List<PairConfirmation> confirmations = [];

    private Pairing()
    {
    }

    public Pairing(int number, string form, string roleModel, Guid mentorId, IEnumerable<Guid> mentees, IEnumerable<MentoringKind> chosen, DateOnly start, DateOnly end, DateOnly on)
    {
        (Number, Form, RoleModel, MentorId, PlannedStart, PlannedEnd, ProposedOn) = (number, form, roleModel, mentorId, start, end, on);
        members.AddRange(mentees.Distinct().Select(m => new PairMember(Id, mentorId, m, form, start, end)));
        ChooseKinds(chosen);
    }

    /// <summary>Running number in the organisation.</summary>
    public int Number { get; private set; }

    /// <summary>Code of the form, for example UU.</summary>
    public string Form { get; private set; } = "";

    /// <summary>Code of the role model, for example UU-1.</summary>
    public string RoleModel { get; private set; } = "";

    /// <summary>Kinds; group and traditional follow from the number of mentees.</summary>
    public IReadOnlyList<MentoringKind> Kinds { get; private set; } = [];

    /// <summary>The person who is mentor now.</summary>
    public Guid MentorId { get; private set; }

    public List<string> Topics { get; set; } = [];

    public string? Subject { get; set; }

    public Guid? CuratorId { get; set; }

    public PairStrategy Strategy { get; set; } = PairStrategy.CuratorDecision;

    public PairState State { get; private set; } = PairState.Proposed;

    public DateOnly PlannedStart { get; private set; }

    public DateOnly PlannedEnd { get; private set; }

    /// <summary>The counterpart of reverse mentoring (INV-09).</summary>
    public Guid? ReverseOfId { get; set; }

    /// <summary>The order that drafts or approves the pair (D-04).</summary>
    public Guid? OrderId { get; private set; }

    public DateOnly ProposedOn { get; private set; }

    public DateOnly? MetOn { get; private set; }

    public bool MetOnline { get; private set; }

    public string? MeetingNote { get; private set; }

    public DateOnly? AgreedOn { get; private set; }

    /// <summary>Date of the order.</summary>
    public DateOnly? ApprovedOn { get; private set; }

    public DateOnly? StartedOn { get; private set; }

    /// <summary>Why there will be no baseline M2 (INV-15); null: it is expected.</summary>
    public string? BaselineWaiver { get; private set; }

    public DateOnly? BaselineWaivedOn { get; private set; }

    public DateOnly? SuspendedOn { get; private set; }

    public EndGround? Ground { get; private set; }

    public DateOnly? EndedOn { get; private set; }

    /// <summary>What of the mentor's profile answers the mentee's request: the curator's note (INV-23).</summary>
    public string? MatchNote { get; set; }

    public IReadOnlyList<AcceptedWarning> Accepted { get; set; } = [];

    public IReadOnlyList<PairMember> Members => members;

    public IReadOnlyList<PairConfirmation> Confirmations => confirmations;

    /// <summary>Links in force or planned: the pair's composition today.</summary>
    public IEnumerable<PairMember> Open => members.Where(m => m.IsOpen);

    /// <summary>In one order whenever it is read: agreed texts are compared by their sums. Papers put them by name.</summary>
    public IReadOnlyList<Guid> Mentees => [.. Open.Select(m => m.PersonId).Order()];

    public bool IsGroup => Mentees.Count > 1;

    /// <summary>«пара» or «группа», with the number: «группа № 4».</summary>
    public string Title => $"{(IsGroup ? "группа" : "пара")} № {Number}";

    public bool Allows(PairEvent what) => PairStates.Table.Allows(State, what);

    public void Meet(DateOnly on, bool online, string? note)
    {
        Go(PairEvent.Meet);
        (MetOn, MetOnline, MeetingNote) = (on, online, note);
    }

    public void Confirm(PairParty party, Guid person, Guid? child, AnswerWay way, DateOnly on, bool interested) =>
        confirmations.Add(new PairConfirmation(Id, party, person, child, way, on, interested));

    public void Agree(DateOnly on)
    {
        Go(PairEvent.Agree);
        AgreedOn = on;
    }

    public void Refuse(DateOnly on) => Drop(PairEvent.Refuse, on);

    public void Disband(DateOnly on) => Drop(PairEvent.Disband, on);

    public void Include(Guid order)
    {
        Go(PairEvent.Include);
        OrderId = order;
    }

    /// <summary>The order is signed and names exactly these members: links begin on the later of its effect and the planned start.</summary>
    public void Approve(Guid order, DateOnly date, DateOnly effectiveFrom)
    {
        Go(PairEvent.Sign);
        (OrderId, ApprovedOn) = (order, date);
        foreach (var link in Open)
        {
            link.OrderId = order;
            link.From = link.From < effectiveFrom ? effectiveFrom : link.From;
        }
    }

    /// <summary>The order was cancelled or returned for correction.</summary>
    public void ReturnFromOrder()
    {
        Go(PairEvent.ReturnFromOrder);
        (OrderId, ApprovedOn) = (null, null);
        foreach (var link in Open)
        {
            link.OrderId = null;
        }
    }

    /// <summary>Called by Programmes after <see cref="StartRules"/> and its own checks.</summary>
    public void Start(DateOnly on)
    {
        Go(PairEvent.Start);
        StartedOn = on;
    }

    public void WaiveBaseline(DateOnly on, string reason) => (BaselineWaivedOn, BaselineWaiver) = (on, reason);

    public void Suspend(DateOnly on)
    {
        Go(PairEvent.Suspend);
        SuspendedOn = on;
    }

    public void Resume()
    {
        Go(PairEvent.Resume);
        SuspendedOn = null;
    }

    public void BeginCompletion(EndGround ground)
    {
        Go(PairEvent.BeginCompletion);
        Ground = ground;
    }

    /// <summary>The programme is carried out (G1).</summary>
    public void Complete(DateOnly on) => End(PairEvent.Complete, on, null, null);

    /// <summary>Ended before the plan was carried out; the ground is set by <see cref="BeginCompletion"/>.</summary>
    public void EndEarly(DateOnly on, string? reason, Guid? order) => End(PairEvent.EndEarly, on, reason, order);

    /// <summary>Another mentor from the day; the former one's links end the day before.</summary>
    public void ReplaceMentor(Guid mentor, DateOnly from, string? reason, Guid order)
    {
        foreach (var link in Open.ToList())
        {
            Close(link, from.AddDays(-1), reason, order);
            members.Add(new PairMember(Id, mentor, link.PersonId, Form, from, PlannedEnd) { OrderId = order });
        }

        MentorId = mentor;
    }

    public void AddMentee(Guid person, DateOnly from, Guid order)
    {
        members.Add(new PairMember(Id, MentorId, person, Form, from, PlannedEnd) { OrderId = order });
        ChooseKinds(Kinds);
    }

    /// <summary>A member leaves after the day. A group of one becomes a pair (INV-07). One who left before the order came is only given its number.</summary>
    public void Exclude(Guid person, DateOnly lastDay, string? reason, Guid? order)
    {
        if (Open.FirstOrDefault(m => m.PersonId == person) is { } link)
        {
            Close(link, lastDay, reason, order);
        }
        else
        {
            Left.First(m => m.PersonId == person).EndOrderId = order;
        }

        ChooseKinds(Kinds);
    }

    /// <summary>Members who have left and no order says so yet.</summary>
    public IEnumerable<PairMember> Left => members.Where(m => !m.IsVoid && m is { To: not null, OrderId: not null, EndOrderId: null });

    /// <summary>A member steps out before any order named him.</summary>
    public void StepOut(Guid person)
    {
        foreach (var link in Open.Where(m => m.PersonId == person).ToList())
        {
            link.IsVoid = true;
        }

        ChooseKinds(Kinds);
    }

    public void ChangeEnd(DateOnly end)
    {
        PlannedEnd = end;
        foreach (var link in Open)
        {
            link.Until = end;
        }
    }

    /// <summary>Group and traditional are derived, never chosen (2.1).</summary>
    public static IReadOnlyList<MentoringKind> KindsFor(int mentees, IEnumerable<MentoringKind> chosen) =>
        [mentees > 1 ? MentoringKind.Group : MentoringKind.Traditional, .. chosen.Where(k => k is not (MentoringKind.Group or MentoringKind.Traditional)).Distinct()];

    private static void Close(PairMember link, DateOnly lastDay, string? reason, Guid? order)
    {
        // A link that ends before its first day never took effect.
        link.IsVoid = lastDay < link.From;
        link.To = link.IsVoid ? link.From : lastDay;
        (link.Reason, link.EndOrderId) = (reason, order);
    }

    private void ChooseKinds(IEnumerable<MentoringKind> chosen) => Kinds = KindsFor(Mentees.Count, chosen);

    private void Drop(PairEvent what, DateOnly on)
    {
        Go(what);
        EndedOn = on;
        foreach (var link in members)
        {
            link.IsVoid = true;
        }
    }

    private void End(PairEvent what, DateOnly on, string? reason, Guid? order)
    {
        Go(what);
        EndedOn = on;
        foreach (var link in Open.ToList())
        {
            Close(link, on, reason, order);
        }
    }

    private void Go(PairEvent what) => State = PairStates.Table.Next(State, what);
}
