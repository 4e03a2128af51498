using Nastavnik.Core.Preparation.Questionnaires;
using Nastavnik.Paperwork.Grammar;
using Nastavnik.Web.Ui;

namespace Nastavnik.Web.Pages.Questionnaires;

/// <summary>How campaigns look.</summary>
public static class CampaignLook
{
    public static string Kind(CampaignState state) => state switch
    {
        CampaignState.Open => "info",
        CampaignState.Closed => "ok",
        CampaignState.Approved => "idle",
        _ => "wait",
    };

    /// <summary>Instrument and phase as one choice: «Personal.Before».</summary>
    public static IReadOnlyList<Choice> What { get; } =
    [
        .. Enum.GetValues<Instrument>().OrderBy(i => i == Instrument.BankEntry ? -1 : (int)i)
            .SelectMany(i => CampaignRules.PhasesOf(i).Select(p => new Choice($"{i}.{p}", $"{Typography.Capitalise(i.Name())}, {p.Name()}", Hint(i)))),
    ];

    private static string Hint(Instrument instrument) => instrument switch
    {
        Instrument.Quality => "Обе стороны пары о программе. Показываем только общим итогом.",
        Instrument.Personal => "Обучающиеся и педагоги о себе. Поимённо видят куратор и психолог.",
        Instrument.Pulse => "Четыре вопроса о том, как идут дела. Именная.",
        Instrument.BankEntry => "Будущие наставники, наставляемые и классные руководители. Ответы заполняют карточки.",
        Instrument.Parents => "Родители наставляемых. Показываем только общим итогом.",
        Instrument.Partners => "Люди партнёров. Показываем только общим итогом.",
        _ => "Самооценка программы по девяти показателям.",
    };
}
