using Nastavnik.Core.Foundation.TargetModel;
using Nastavnik.Core.Preparation.Banks;
using Nastavnik.Core.School.Organisations;
using Nastavnik.Paperwork.Grammar;
using Nastavnik.Web.Ui;

namespace Nastavnik.Web.Pages.Banks;

/// <summary>Words and choices that pages of the banks share.</summary>
public static class BankLabels
{
    public static IReadOnlyList<Choice> Modes { get; } = Choice.Of<MeetingMode>(m => m switch
    {
        MeetingMode.InPerson => "только очно",
        MeetingMode.Remote => "только дистанционно",
        _ => "как удобно",
    });

    public static IReadOnlyList<Choice> Topics { get; } = [.. Kinds.PairTopics.Select(t => new Choice(t, t))];

    public static IReadOnlyList<Choice> Requests { get; } = [.. Kinds.Requests.Select(r => new Choice(r, r))];

    /// <summary>Who an outsider may be.</summary>
    public static IReadOnlyList<Choice> Outsiders { get; } = [.. BankRules.Outsiders.Select(c => new Choice(c.ToString(), Kinds.Categories[c]))];

    /// <summary>What an employee who asks for a mentor may say of himself: new here, whatever his length of service.</summary>
    public static IReadOnlyList<Choice> Newcomer { get; } = [new(Category.NewEmployee.ToString(), Kinds.Categories[Category.NewEmployee])];

    public static IReadOnlyList<Choice> States { get; } =
        [.. Enum.GetValues<ParticipantState>().Where(s => s is not ParticipantState.Archived).Select(s => new Choice(s.ToString(), s.Name()))];

    /// <summary>Forms that this side of the school may choose; with a category, only those open to it.</summary>
    public static IReadOnlyList<Choice> FormsOf(Organisation organisation, BankSide side, Category? category = null) =>
    [
        .. Core.Foundation.TargetModel.Forms.All
            .Where(f => organisation.Uses(f.Code) && (category is null || (side == BankSide.Mentor ? f.Mentors : f.Mentees).Contains(category.Value)))
            .Select(f => new Choice(f.Code, organisation.Words.FormName(f.Code))),
    ];

    /// <summary>Kind of the badge and its words.</summary>
    public static (string Kind, string Word, string? Icon) State(ParticipantState state, Standing standing, Gender gender, bool proposed) => state switch
    {
        ParticipantState.InBank => standing switch
        {
            Standing.Selected => ("wait", Gendered.Pick(gender, "Отобран", "Отобрана"), null),
            Standing.InPair => ("ok", "В паре", null),
            Standing.Active => ("ok", Gendered.Pick(gender, "Активен", "Активна"), null),
            Standing.Finished => ("ok", Gendered.Pick(gender, "Завершил", "Завершила"), null),
            _ => ("wait", "В банке, без пары", null),
        },
        ParticipantState.Applied => ("info", Gendered.Pick(gender, "Заявлен", "Заявлена"), null),
        ParticipantState.AwaitingConsents => ("stop", "Ждём согласий", null),
        ParticipantState.UnderReview => ("wait", proposed ? "На утверждении" : "На проверке", null),
        ParticipantState.Suspended => ("idle", "Приостановлено", "player-pause"),
        ParticipantState.Left => ("idle", Gendered.Pick(gender, "Выбыл", "Выбыла"), null),
        ParticipantState.LongTerm => ("idle", "Долгосрочная база", "archive"),
        ParticipantState.Rejected => ("idle", "Отклонено", "ban"),
        ParticipantState.ConsentWithdrawn => ("stop", "Согласие отозвано", null),
        _ => ("idle", state.Name(), null),
    };

    public static string Kind(this GateState state) => state switch { GateState.Met => "ok", GateState.Missing => "stop", _ => "idle" };

    public static string FormNames(Organisation organisation, IEnumerable<string> codes) => string.Join(", ", codes.Select(organisation.Words.FormName));
}
