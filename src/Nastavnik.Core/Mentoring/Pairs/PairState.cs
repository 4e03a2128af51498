using Nastavnik.Core.Foundation.TargetModel;

namespace Nastavnik.Core.Mentoring.Pairs;

/// <summary>States of a pair or group, in the order of its path.</summary>
public enum PairState
{
    Proposed,
    Discussed,
    Agreed,
    OnOrder,
    Approved,
    Active,
    Suspended,
    Completing,
    Completed,
    EndedEarly,
    Declined,
    Disbanded,
}

/// <summary>What moves a pair.</summary>
public enum PairEvent
{
    Meet,
    Agree,
    Refuse,
    Include,
    Sign,
    ReturnFromOrder,
    Start,
    Suspend,
    Resume,
    BeginCompletion,
    Complete,
    EndEarly,
    Disband,
}

/// <summary>Grounds of completion G1–G11.</summary>
public enum EndGround
{
    G1,
    G2,
    G3,
    G4,
    G5,
    G6,
    G7,
    G8,
    G9,
    G10,
    G11,
}

/// <summary>The machine of a pair: a transition that is not in the table cannot be made.</summary>
public static class PairStates
{
    public static readonly Transition<PairState, PairEvent>[] Table =
    [
        new(PairState.Proposed, PairEvent.Meet, PairState.Discussed),
        new(PairState.Proposed, PairEvent.Refuse, PairState.Declined),
        new(PairState.Proposed, PairEvent.Disband, PairState.Disbanded),
        new(PairState.Discussed, PairEvent.Agree, PairState.Agreed),
        new(PairState.Discussed, PairEvent.Refuse, PairState.Declined),
        new(PairState.Discussed, PairEvent.Disband, PairState.Disbanded),
        new(PairState.Agreed, PairEvent.Include, PairState.OnOrder),
        new(PairState.Agreed, PairEvent.Refuse, PairState.Declined),
        new(PairState.Agreed, PairEvent.Disband, PairState.Disbanded),
        new(PairState.OnOrder, PairEvent.Sign, PairState.Approved),
        new(PairState.OnOrder, PairEvent.ReturnFromOrder, PairState.Agreed),
        new(PairState.Approved, PairEvent.Start, PairState.Active),
        new(PairState.Approved, PairEvent.BeginCompletion, PairState.Completing),
        new(PairState.Active, PairEvent.Suspend, PairState.Suspended),
        new(PairState.Active, PairEvent.BeginCompletion, PairState.Completing),
        new(PairState.Suspended, PairEvent.Resume, PairState.Active),
        new(PairState.Suspended, PairEvent.BeginCompletion, PairState.Completing),
        new(PairState.Completing, PairEvent.Complete, PairState.Completed),
        new(PairState.Completing, PairEvent.EndEarly, PairState.EndedEarly),
    ];

    /// <summary>The straight path that a stepper draws.</summary>
    public static readonly IReadOnlyList<PairState> Path =
        [PairState.Proposed, PairState.Discussed, PairState.Agreed, PairState.OnOrder, PairState.Approved, PairState.Active, PairState.Completed];

    /// <summary>Takes the mentor's capacity and forbids a second pair of the same people (INV-10).</summary>
    public static readonly PairState[] Live =
    [
        PairState.Proposed, PairState.Discussed, PairState.Agreed, PairState.OnOrder, PairState.Approved, PairState.Active, PairState.Suspended, PairState.Completing,
    ];

    /// <summary>Stands on a signed order.</summary>
    public static readonly PairState[] ByOrder = [PairState.Approved, PairState.Active, PairState.Suspended, PairState.Completing];

    public static bool IsLive(this PairState state) => Live.Contains(state);

    public static string Name(this PairState state) => state switch
    {
        PairState.Proposed => "Предложена",
        PairState.Discussed => "Обсуждается",
        PairState.Agreed => "Согласована",
        PairState.OnOrder => "В приказе",
        PairState.Approved => "Утверждена",
        PairState.Active => "Действует",
        PairState.Suspended => "Приостановлена",
        PairState.Completing => "Завершается",
        PairState.Completed => "Завершена",
        PairState.EndedEarly => "Завершена досрочно",
        PairState.Declined => "Отклонена",
        _ => "Расформирована",
    };

    public static string Name(this EndGround ground) => ground switch
    {
        EndGround.G1 => "план выполнен полностью",
        EndGround.G2 => "по инициативе наставника",
        EndGround.G3 => "по инициативе наставляемого",
        EndGround.G4 => "по обоюдному решению",
        EndGround.G5 => "по инициативе куратора",
        EndGround.G6 => "увольнение или перевод наставника",
        EndGround.G7 => "выбытие наставляемого",
        EndGround.G8 => "отзыв согласия на обработку персональных данных",
        EndGround.G9 => "отмена поручения работодателем",
        EndGround.G10 => "длительное отсутствие",
        _ => "реорганизация организации или окончание внедрения целевой модели",
    };
}
