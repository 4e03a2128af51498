using Nastavnik.Core.Foundation.TargetModel;

namespace Nastavnik.Core.Mentoring.Programmes;

/// <summary>States of a personalised programme, in the order of its path.</summary>
public enum ProgrammeState
{
    Draft,
    ForAgreement,
    Agreed,
    Approved,
    InWork,
    Amending,
    Completing,
    Completed,
    EndedEarly,

    /// <summary>Never approved: the pair ended first.</summary>
    Dropped,
}

/// <summary>What moves a programme.</summary>
public enum ProgrammeEvent
{
    Send,
    Return,
    Agree,
    Approve,
    EnterFromPaper,
    Start,
    ProposeAmendment,
    SettleAmendment,
    AmendByOrder,
    BeginCompletion,
    Complete,
    EndEarly,
    Drop,
}

/// <summary>Joint: mentor and mentee write it together and both agree. Authored: the mentor writes, the mentee is acquainted.</summary>
public enum ProgrammeMode
{
    Joint,
    Authored,
}

/// <summary>How meetings go («режим работы»).</summary>
public enum WorkMode
{
    InPerson,
    Online,
    Mixed,
}

/// <summary>The machine of a programme: a transition that is not in the table cannot be made.</summary>
public static class ProgrammeStates
{
    public static readonly Transition<ProgrammeState, ProgrammeEvent>[] Table =
    [
        new(ProgrammeState.Draft, ProgrammeEvent.Send, ProgrammeState.ForAgreement),
        new(ProgrammeState.Draft, ProgrammeEvent.EnterFromPaper, ProgrammeState.Approved),
        new(ProgrammeState.ForAgreement, ProgrammeEvent.Agree, ProgrammeState.Agreed),
        new(ProgrammeState.ForAgreement, ProgrammeEvent.Return, ProgrammeState.Draft),
        new(ProgrammeState.Agreed, ProgrammeEvent.Approve, ProgrammeState.Approved),
        new(ProgrammeState.Agreed, ProgrammeEvent.Return, ProgrammeState.Draft),
        new(ProgrammeState.Approved, ProgrammeEvent.Return, ProgrammeState.Draft),
        new(ProgrammeState.Approved, ProgrammeEvent.Start, ProgrammeState.InWork),
        new(ProgrammeState.Draft, ProgrammeEvent.Drop, ProgrammeState.Dropped),
        new(ProgrammeState.ForAgreement, ProgrammeEvent.Drop, ProgrammeState.Dropped),
        new(ProgrammeState.Agreed, ProgrammeEvent.Drop, ProgrammeState.Dropped),
        new(ProgrammeState.Approved, ProgrammeEvent.AmendByOrder, ProgrammeState.Approved),
        new(ProgrammeState.InWork, ProgrammeEvent.AmendByOrder, ProgrammeState.InWork),
        new(ProgrammeState.Approved, ProgrammeEvent.BeginCompletion, ProgrammeState.Completing),
        new(ProgrammeState.InWork, ProgrammeEvent.ProposeAmendment, ProgrammeState.Amending),
        new(ProgrammeState.Amending, ProgrammeEvent.SettleAmendment, ProgrammeState.InWork),
        new(ProgrammeState.InWork, ProgrammeEvent.BeginCompletion, ProgrammeState.Completing),
        new(ProgrammeState.Amending, ProgrammeEvent.BeginCompletion, ProgrammeState.Completing),
        new(ProgrammeState.Completing, ProgrammeEvent.Complete, ProgrammeState.Completed),
        new(ProgrammeState.Completing, ProgrammeEvent.EndEarly, ProgrammeState.EndedEarly),
    ];

    /// <summary>The straight path that a stepper draws.</summary>
    public static readonly IReadOnlyList<ProgrammeState> Path =
        [ProgrammeState.Draft, ProgrammeState.ForAgreement, ProgrammeState.Agreed, ProgrammeState.Approved, ProgrammeState.InWork, ProgrammeState.Completed];

    /// <summary>No longer the pair's current programme (INV-25).</summary>
    public static readonly ProgrammeState[] Over = [ProgrammeState.Completed, ProgrammeState.EndedEarly, ProgrammeState.Dropped];

    /// <summary>Has an approved text.</summary>
    public static readonly ProgrammeState[] WithApproval = [ProgrammeState.Approved, ProgrammeState.InWork, ProgrammeState.Amending, ProgrammeState.Completing, ProgrammeState.Completed, ProgrammeState.EndedEarly];

    public static string Name(this ProgrammeState state) => state switch
    {
        ProgrammeState.Draft => "Черновик",
        ProgrammeState.ForAgreement => "На согласовании",
        ProgrammeState.Agreed => "Согласована",
        ProgrammeState.Approved => "Утверждена",
        ProgrammeState.InWork => "Реализуется",
        ProgrammeState.Amending => "Изменение на согласовании",
        ProgrammeState.Completing => "Завершается",
        ProgrammeState.Completed => "Завершена",
        ProgrammeState.EndedEarly => "Завершена досрочно",
        _ => "Снята",
    };

    public static string Name(this ProgrammeMode mode) => mode switch
    {
        ProgrammeMode.Joint => "составляют вместе",
        _ => "составляет наставник",
    };

    public static string Name(this WorkMode mode) => mode switch
    {
        WorkMode.InPerson => "очный",
        WorkMode.Online => "онлайн",
        _ => "смешанный",
    };
}
