using Nastavnik.Paperwork.Grammar;

namespace Nastavnik.Core.Preparation.Questionnaires;

/// <summary>How instruments, phases and states are called.</summary>
public static class QuestionnaireWords
{
    public static string Name(this Instrument instrument) => instrument switch
    {
        Instrument.Quality => "качество программы",
        Instrument.Personal => "личные шкалы",
        Instrument.Pulse => "пульс",
        Instrument.BankEntry => "анкета для банка",
        Instrument.Parents => "анкета родителя",
        Instrument.Partners => "анкета партнёра",
        _ => "анкета куратора",
    };

    public static string Name(this Phase phase) => phase switch
    {
        Phase.Entry => "при вступлении",
        Phase.Before => "до начала",
        Phase.During => "в ходе работы",
        Phase.After => "после",
        Phase.Final => "в конце года",
        _ => "до и после",
    };

    public static string Name(this CampaignState state) => state switch
    {
        CampaignState.Planned => "Запланирован",
        CampaignState.Approved => "Утверждён",
        CampaignState.Open => "Открыт",
        _ => "Закрыт",
    };

    public static string Name(this RespondentSide side) => side switch
    {
        RespondentSide.Mentor => "наставник",
        RespondentSide.Mentee => "наставляемый",
        RespondentSide.Participant => "участник",
        RespondentSide.ThirdParty => "третье лицо",
        RespondentSide.Parent => "родитель",
        RespondentSide.Partner => "партнёр",
        _ => "куратор",
    };

    public static string Name(this AnswerWay way) => way switch
    {
        AnswerWay.Account => "в личном кабинете",
        AnswerWay.Link => "по личной ссылке",
        AnswerWay.ReadAloud => "взрослый читал вслух",
        _ => "внесено с бумаги",
    };

    /// <summary>«Анкета наставника для банка», as the respondent reads it.</summary>
    public static string TitleOf(string family)
    {
        var sheet = InstrumentCatalogue.Of(family);
        return sheet.Instrument switch
        {
            Instrument.Quality => sheet.Side == RespondentSide.Mentor ? "Анкета наставника о программе" : "Анкета наставляемого о программе",
            Instrument.Personal => family == "M2.U" ? "Обо мне: школа и я" : "Обо мне: работа и я",
            Instrument.Pulse => "Как идёт наставничество",
            Instrument.BankEntry => sheet.Side switch
            {
                RespondentSide.Mentor => "Анкета будущего наставника",
                RespondentSide.Mentee => "Анкета будущего наставляемого",
                _ => "Лист об участнике",
            },
            Instrument.Parents => "Анкета родителя",
            Instrument.Partners => "Анкета партнёра",
            _ => "Анкета куратора",
        };
    }

    /// <summary>Who will see the answers: said to the respondent before the first question.</summary>
    public static string WhoSees(Instrument instrument) => instrument switch
    {
        Instrument.Quality or Instrument.Parents or Instrument.Partners => "Ответы показывают только общим итогом по трём и более людям. Кто именно что ответил, в школе не видят; видят только, кто ещё не ответил.",
        Instrument.Personal => "Ваши ответы видят куратор и психолог: по ним сравнивают начало и конец программы.",
        Instrument.Pulse => "Эта анкета именная: ваши ответы прочитают куратор и специалист, которого вы выберете.",
        Instrument.BankEntry => "По ответам куратор заполнит карточку в банке и подберёт пару.",
        _ => "Ответы войдут в отчёт о программе.",
    };

    public static string Answered(int done, int all) => $"ответили {done} из {all}" + (all == 0 ? "" : $", {Math.Round(100m * done / all):0} %");

    public static string Sheets(int n) => Numerals.Count(n, "анкета", "анкеты", "анкет");
}
