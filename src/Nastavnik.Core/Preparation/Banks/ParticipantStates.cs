using Nastavnik.Core.Foundation.TargetModel;

namespace Nastavnik.Core.Preparation.Banks;

/// <summary>Which bank.</summary>
public enum BankSide
{
    Mentor,
    Mentee,
}

/// <summary>
/// Stored states of a participant. «Отобран», «В паре», «Активен», «Завершил» are read from the person's pairs (<see cref="Standing"/>), so that
/// a mentor with free capacity can have a further pair.
/// </summary>
public enum ParticipantState
{
    Draft,
    Applied,
    AwaitingConsents,
    UnderReview,
    InBank,
    Suspended,
    Left,
    ConsentWithdrawn,
    Rejected,
    LongTerm,
    Archived,
}

public enum ParticipantEvent
{
    Apply,
    AskConsents,
    ConsentsGiven,

    /// <summary>A consent was registered by mistake: it is awaited again.</summary>
    ConsentsLost,
    Include,
    Reject,
    Suspend,
    Resume,
    Leave,
    WithdrawConsent,
    KeepLongTerm,
    Return,
    Archive,
}

/// <summary>The state machine of both profiles.</summary>
public static class ParticipantStates
{
    public static readonly Transition<ParticipantState, ParticipantEvent>[] Table =
    [
        new(ParticipantState.Draft, ParticipantEvent.Apply, ParticipantState.Applied),
        new(ParticipantState.Applied, ParticipantEvent.AskConsents, ParticipantState.AwaitingConsents),
        new(ParticipantState.AwaitingConsents, ParticipantEvent.ConsentsGiven, ParticipantState.UnderReview),
        new(ParticipantState.UnderReview, ParticipantEvent.ConsentsLost, ParticipantState.AwaitingConsents),
        new(ParticipantState.InBank, ParticipantEvent.ConsentsLost, ParticipantState.Suspended),
        new(ParticipantState.LongTerm, ParticipantEvent.ConsentsLost, ParticipantState.Suspended),
        new(ParticipantState.UnderReview, ParticipantEvent.Include, ParticipantState.InBank),
        new(ParticipantState.Applied, ParticipantEvent.Reject, ParticipantState.Rejected),
        new(ParticipantState.AwaitingConsents, ParticipantEvent.Reject, ParticipantState.Rejected),
        new(ParticipantState.UnderReview, ParticipantEvent.Reject, ParticipantState.Rejected),
        new(ParticipantState.InBank, ParticipantEvent.Suspend, ParticipantState.Suspended),
        new(ParticipantState.LongTerm, ParticipantEvent.Suspend, ParticipantState.Suspended),
        new(ParticipantState.Suspended, ParticipantEvent.Resume, ParticipantState.InBank),
        new(ParticipantState.InBank, ParticipantEvent.KeepLongTerm, ParticipantState.LongTerm),
        new(ParticipantState.LongTerm, ParticipantEvent.Return, ParticipantState.InBank),
        .. Live.Select(s => new Transition<ParticipantState, ParticipantEvent>(s, ParticipantEvent.Leave, ParticipantState.Left)),
        .. Live.Select(s => new Transition<ParticipantState, ParticipantEvent>(s, ParticipantEvent.WithdrawConsent, ParticipantState.ConsentWithdrawn)),
        new(ParticipantState.Left, ParticipantEvent.WithdrawConsent, ParticipantState.ConsentWithdrawn),
        new(ParticipantState.LongTerm, ParticipantEvent.Archive, ParticipantState.Archived),
        new(ParticipantState.Left, ParticipantEvent.Archive, ParticipantState.Archived),
        new(ParticipantState.ConsentWithdrawn, ParticipantEvent.Archive, ParticipantState.Archived),
    ];

    /// <summary>States of a live profile: a person has one a side at most. A new application starts a new profile after the others.</summary>
    public static IReadOnlyList<ParticipantState> Live =>
    [
        ParticipantState.Draft, ParticipantState.Applied, ParticipantState.AwaitingConsents, ParticipantState.UnderReview,
        ParticipantState.InBank, ParticipantState.Suspended, ParticipantState.LongTerm,
    ];

    /// <summary>Those whom a pair may be proposed to (INV-28 adds that a long-term one is actualised).</summary>
    public static IReadOnlyList<ParticipantState> Available => [ParticipantState.InBank, ParticipantState.LongTerm];

    public static bool IsLive(this ParticipantState state) => Live.Contains(state);

    public static string Name(this ParticipantState state) => state switch
    {
        ParticipantState.Draft => "Черновик",
        ParticipantState.Applied => "Заявлен",
        ParticipantState.AwaitingConsents => "Ждём согласий",
        ParticipantState.UnderReview => "На проверке",
        ParticipantState.InBank => "В банке",
        ParticipantState.Suspended => "Приостановлен",
        ParticipantState.Left => "Выбыл",
        ParticipantState.ConsentWithdrawn => "Согласие отозвано",
        ParticipantState.Rejected => "Отклонён",
        ParticipantState.LongTerm => "В долгосрочной базе",
        _ => "В архиве",
    };
}
