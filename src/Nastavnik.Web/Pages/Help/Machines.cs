using Nastavnik.Core.Foundation.TargetModel;
using Nastavnik.Core.Mentoring.Pairs;
using Nastavnik.Core.Preparation.Banks;
using Nastavnik.Core.Preparation.Orders;
using Nastavnik.Core.Preparation.Training;
using Nastavnik.Core.School.Consents;

namespace Nastavnik.Web.Pages.Help;

/// <summary>One state and where it leads.</summary>
public sealed record MachineState(string Name, IReadOnlyList<(string On, string To)> Ways);

/// <summary>A state machine in words, drawn from the very table that the program obeys.</summary>
public sealed record Machine(string Id, string Title, IReadOnlyList<MachineState> States);

public static class Machines
{
    public static IReadOnlyList<Machine> All { get; } =
    [
        Draw("consent", "Согласие", Consent.Table, Word, Word),
        Draw("participant", "Участник в банке", ParticipantStates.Table, ParticipantStates.Name, Word),
        Draw("order", "Приказ", Order.Table, Word, Word),
        Draw("training", "Программа обучения", TrainingProgramme.Table, TrainingWords.Name, Word),
        Draw("pair", "Пара или группа", PairStates.Table, PairStates.Name, Word),
    ];

    private static Machine Draw<TState, TEvent>(string id, string title, IEnumerable<Transition<TState, TEvent>> table, Func<TState, string> state, Func<TEvent, string> on)
        where TState : struct, Enum
        where TEvent : struct, Enum
    {
        var rows = table.Where(t => !t.From.Equals(t.To)).ToList();
        var states = Enum.GetValues<TState>().Where(s => rows.Exists(t => t.From.Equals(s) || t.To.Equals(s)));
        return new Machine(id, title, [.. states.Select(s => new MachineState(state(s), [.. rows.Where(t => t.From.Equals(s)).Select(t => (on(t.On), state(t.To)))]))]);
    }

    private static string Word(TrainingEvent on) => on switch
    {
        TrainingEvent.Include => "Включить в приказ",
        TrainingEvent.Return => "Приказ аннулирован",
        TrainingEvent.Approve => "Приказ подписан (куратору не нужен)",
        _ => "Внести итоги",
    };

    private static string Word(ConsentState state) => state switch
    {
        ConsentState.Prepared => "Подготовлено",
        ConsentState.HandedOut => "Выдано",
        ConsentState.Signed => "Подписано",
        ConsentState.Refused => "Отказ",
        ConsentState.Withdrawn => "Отозвано",
        ConsentState.Replaced => "Заменено новым",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    private static string Word(ConsentEvent on) => on switch
    {
        ConsentEvent.HandOut => "выдали на подпись",
        ConsentEvent.Sign => "подписано и внесено",
        ConsentEvent.Refuse => "отказ",
        ConsentEvent.Withdraw => "отозвано: действует сразу",
        ConsentEvent.Replace => "подготовлено новое",
        ConsentEvent.Undo => "внесено по ошибке, исправлено",
        _ => throw new ArgumentOutOfRangeException(nameof(on), on, null),
    };

    private static string Word(ParticipantEvent on) => on switch
    {
        ParticipantEvent.Apply => "подано заявление",
        ParticipantEvent.AskConsents => "запрошены согласия",
        ParticipantEvent.ConsentsGiven => "согласия получены",
        ParticipantEvent.ConsentsLost => "согласия снова нет",
        ParticipantEvent.Include => "включён в банк",
        ParticipantEvent.Reject => "отклонён с причиной",
        ParticipantEvent.Suspend => "приостановлен",
        ParticipantEvent.Resume => "возвращён",
        ParticipantEvent.Leave => "выбыл",
        ParticipantEvent.WithdrawConsent => "согласие отозвано",
        ParticipantEvent.KeepLongTerm => "оставлен в долгосрочной базе",
        ParticipantEvent.Return => "сведения обновлены, вернулся",
        ParticipantEvent.Archive => "убран в архив",
        _ => throw new ArgumentOutOfRangeException(nameof(on), on, null),
    };

    private static string Word(OrderState state) => state switch
    {
        OrderState.Draft => "Черновик",
        OrderState.ForSignature => "На подписи",
        OrderState.Signed => "Подписан и зарегистрирован",
        OrderState.Cancelled => "Отменён",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    private static string Word(OrderEvent on) => on switch
    {
        OrderEvent.Submit => "передан на подпись",
        OrderEvent.Return => "возвращён на доработку",
        OrderEvent.Sign => "подписан, получил номер и дату",
        OrderEvent.Cancel => "отменён до подписи",
        _ => throw new ArgumentOutOfRangeException(nameof(on), on, null),
    };

    private static string Word(PairEvent on) => on switch
    {
        PairEvent.Meet => "познакомились",
        PairEvent.Agree => "каждая сторона подтвердила",
        PairEvent.Refuse => "сторона отказалась",
        PairEvent.Include => "включена в проект приказа",
        PairEvent.Sign => "приказ подписан",
        PairEvent.ReturnFromOrder => "приказ отменён или изменён",
        PairEvent.Start => "программа утверждена, работа началась",
        PairEvent.Suspend => "приостановлена",
        PairEvent.Resume => "продолжена",
        PairEvent.BeginCompletion => "начато завершение",
        PairEvent.Complete => "план выполнен, завершена",
        PairEvent.EndEarly => "завершена досрочно",
        PairEvent.Disband => "расформирована",
        _ => throw new ArgumentOutOfRangeException(nameof(on), on, null),
    };
}
