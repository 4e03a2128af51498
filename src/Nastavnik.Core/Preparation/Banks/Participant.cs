using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.Foundation.TargetModel;
using Nastavnik.Matching.People;

namespace Nastavnik.Core.Preparation.Banks;

/// <summary>Meetings that suit the person.</summary>
public enum MeetingMode
{
    Any,
    InPerson,
    Remote,
}

/// <summary>What both profiles share. A person may have one live profile a side, so a pupil mentor may be a teacher's mentee.</summary>
public abstract class Participant : AggregateRoot
{
    protected Participant()
    {
    }

    protected Participant(Guid personId, Category category, IEnumerable<string> forms)
    {
        (PersonId, Category) = (personId, category);
        WantForms(forms);
    }

    public Guid PersonId { get; private set; }

    /// <summary>B only when every wanted form is of regime B: then the council sees the profile.</summary>
    public Regime Regime { get; private set; }

    public Category Category { get; set; }

    public ParticipantState State { get; private set; } = ParticipantState.Draft;

    /// <summary>Codes of the forms wanted: UU, TT…</summary>
    public List<string> Forms { get; private set; } = [];

    public string? Subject { get; set; }

    /// <summary>From <see cref="Kinds.PairTopics"/> or in own words.</summary>
    public List<string> Topics { get; set; } = [];

    public List<string> Interests { get; set; } = [];

    /// <summary>Days and hours that suit, in own words.</summary>
    public string? Availability { get; set; }

    public decimal? HoursPerWeek { get; set; }

    public MeetingMode Mode { get; set; }

    /// <summary>When in the week the person is free: bits of <see cref="Slots"/>; 0: not told.</summary>
    public int FreeTimes { get; private set; }

    public Slots Slots
    {
        get => new((uint)FreeTimes);
        set => FreeTimes = (int)value.Bits;
    }

    /// <summary>Whom the person would like beside him, in own words; the person found by them stands in the profile of the side.</summary>
    public string? WishWords { get; set; }

    /// <summary>When the entry questionnaire was answered last.</summary>
    public DateOnly? AnsweredOn { get; set; }

    public Guid? ApplicationId { get; set; }

    /// <summary>When the curator put it on the list for the head.</summary>
    public DateOnly? ProposedOn { get; set; }

    /// <summary>When the head approved it, which is when it came into the bank.</summary>
    public DateOnly? ApprovedOn { get; private set; }

    public DateOnly? DateIn { get; private set; }

    public DateOnly? DateOut { get; private set; }

    /// <summary>Why suspended, rejected or left.</summary>
    public string? StateReason { get; private set; }

    /// <summary>When the data were last confirmed (INV-28).</summary>
    public DateOnly? ActualisedOn { get; set; }

    public abstract BankSide Side { get; }

    public void WantForms(IEnumerable<string> forms)
    {
        Forms = [.. forms.Distinct(StringComparer.Ordinal)];
        Regime = Forms.Count > 0 && Forms.TrueForAll(f => Foundation.TargetModel.Forms.Find(f)?.Regime == Regime.B) ? Regime.B : Regime.A;
    }

    /// <summary>Moves by the table; rules are asked before.</summary>
    public void Go(ParticipantEvent on, DateOnly day, string? reason = null)
    {
        State = ParticipantStates.Table.Next(State, on);
        StateReason = reason;
        switch (on)
        {
            case ParticipantEvent.Include:
                (ApprovedOn, DateIn, ActualisedOn) = (day, day, day);
                break;
            case ParticipantEvent.ConsentsLost:
                ProposedOn = null;
                break;
            case ParticipantEvent.Leave or ParticipantEvent.WithdrawConsent or ParticipantEvent.Reject:
                DateOut ??= day;
                break;
        }
    }
}

/// <summary>One who offers: наставник.</summary>
public sealed class MentorProfile : Participant
{
    private MentorProfile()
    {
    }

    public MentorProfile(Guid personId, Category category, IEnumerable<string> forms)
        : base(personId, category, forms)
    {
    }

    public override BankSide Side => BankSide.Mentor;

    public List<string> Competencies { get; set; } = [];

    public string? Achievements { get; set; }

    /// <summary>«1–4 класс», «любой»; in own words.</summary>
    public string? DesiredAge { get; set; }

    /// <summary>Classes (1–11) of mentees that suit him; empty: not told, or not pupils.</summary>
    public List<int> WantedClasses { get; set; } = [];

    /// <summary>Whom he would like to help (a person).</summary>
    public Guid? DesiredMenteeId { get; set; }

    /// <summary>Whether he is ready to lead a group; null: not told.</summary>
    public bool? LeadsGroups { get; set; }

    /// <summary>Earlier experience as a mentor, in own words.</summary>
    public string? Experience { get; set; }

    /// <summary>Why he wants to be a mentor, in own words.</summary>
    public string? Motivation { get; set; }

    /// <summary>How many mentees at once he agrees to; null: the parameter of INV-45.</summary>
    public int? Capacity { get; set; }

    /// <summary>How many mentees he has in live pairs. Counted by the modules above in the act that makes or ends a pair; the database holds it within <see cref="Capacity"/>.</summary>
    public int Load { get; private set; }

    /// <summary>Наставник-предметник (INV-21 asks for the same subject); else наставник-консультант.</summary>
    public bool SubjectMentor { get; set; }

    /// <summary>Check of an external mentor for work with minors (INV-37).</summary>
    public DateOnly? ClearanceOn { get; private set; }

    public string? ClearanceDocument { get; private set; }

    public DateOnly? InterviewOn { get; private set; }

    public string? InterviewNote { get; private set; }

    public void Cleared(DateOnly on, string document) => (ClearanceOn, ClearanceDocument) = (on, document);


    /// <summary>The talk said «пока не подходит»: off the list for the head; an earlier good talk no longer counts.</summary>
    public void SentBack(string? note)
    {
        (InterviewOn, InterviewNote) = (null, note is { Length: > 500 } ? note[..500] : note);
        ProposedOn = null;
    }

    public void Interviewed(DateOnly on, string? note) => (InterviewOn, InterviewNote) = (on, note);
}

public enum DifficultyStatus
{
    Found,
    InWork,
    Removed,
}

/// <summary>A difficulty («дефицит») and how far it is.</summary>
public sealed record Difficulty(string Text, DifficultyStatus Status = DifficultyStatus.Found);

/// <summary>One who asks: наставляемый.</summary>
public sealed class MenteeProfile : Participant
{
    private MenteeProfile()
    {
    }

    public MenteeProfile(Guid personId, Category category, IEnumerable<string> forms)
        : base(personId, category, forms)
    {
    }

    public override BankSide Side => BankSide.Mentee;

    /// <summary>The main request, as the register prints it.</summary>
    public string? Request { get; set; }

    /// <summary>Further lines of the карта запросов.</summary>
    public List<string> RequestItems { get; set; } = [];

    public IReadOnlyList<Difficulty> Difficulties { get; set; } = [];

    public string? Strengths { get; set; }

    /// <summary>The result that would gladden the person.</summary>
    public string? Goal { get; set; }

    /// <summary>Whom the person would like as a mentor (a person).</summary>
    public Guid? DesiredMentorId { get; set; }

    /// <summary>Restricted: «активный» or «пассивный». Seen by the head, the curator and the psychologist.</summary>
    public string? Subtype { get; set; }

    /// <summary>Restricted: what to mind (ОВЗ); kept only while D-13a is in force.</summary>
    public string? SpecialNeeds { get; set; }
}
