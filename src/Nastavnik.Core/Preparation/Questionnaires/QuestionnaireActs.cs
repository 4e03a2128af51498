using Nastavnik.Core.Foundation.Acts;

namespace Nastavnik.Core.Preparation.Questionnaires;

/// <summary>What history says. No answer is ever a value of a sentence.</summary>
public static class QuestionnaireActs
{
    public static readonly ActKind Planned = new("campaign.plan", "Запланирован опрос «{title}»");
    public static readonly ActKind Approved = new("campaign.approve", "Утверждён опрос «{title}»");
    public static readonly ActKind Opened = new("campaign.open", "Открыт опрос «{title}», приглашены {count}");
    public static readonly ActKind Invited = new("campaign.invite", "К опросу «{title}» приглашены ещё {count}");
    public static readonly ActKind Reminded = new("campaign.remind", "Напоминание об опросе «{title}»: {count}");
    public static readonly ActKind LinksGiven = new("campaign.links", "Выданы личные ссылки на опрос «{title}»: {count}");
    public static readonly ActKind Closed = new("campaign.close", "Закрыт опрос «{title}»");
    public static readonly ActKind Reopened = new("campaign.reopen", "Опрос «{title}» снова открыт до {date}");
    public static readonly ActKind Extended = new("campaign.extend", "Опрос «{title}» продлён до {date}");
    public static readonly ActKind Saved = new("questionnaire.save", "Сохранена страница анкеты «{title}»");
    public static readonly ActKind Answered = new("questionnaire.answer", "Отправлены ответы на анкету «{title}»: {way}");
    public static readonly ActKind TakenBack = new("questionnaire.take-back", "Ответы на анкету «{title}» открыты для исправления");
    public static readonly ActKind QuestionAdded = new("questionnaire.add-question", "В анкету «{title}» добавлен свой вопрос");
    public static readonly ActKind QuestionRemoved = new("questionnaire.remove-question", "Из анкеты «{title}» убран свой вопрос");
}
