using Nastavnik.Core.Foundation.Acts;

namespace Nastavnik.Core.Preparation.Banks;

public static class BankActs
{
    public static readonly ActKind Drafted = new("bank.draft", "Начато заявление: {bank}");
    public static readonly ActKind Applied = new("bank.apply", "Подано добровольное заявление от {date}: {bank}, {channel}");
    public static readonly ActKind TakenIn = new("bank.take-in", "Принято {count} от {date}: {bank}");
    public static readonly ActKind Filled = new("bank.fill", "Изменены сведения участника: {what}");
    public static readonly ActKind ConsentsAsked = new("bank.ask-consents", "Запрошены согласия, {count}: {bank}");
    public static readonly ActKind Interviewed = new("bank.interview", "Собеседование {date}: {decision}");
    public static readonly ActKind Cleared = new("bank.clear", "Подтверждена проверка внешнего наставника от {date}: {document}");
    public static readonly ActKind Proposed = new("bank.propose", "Список для утверждения, {count}: {bank}");
    public static readonly ActKind Approved = new("bank.approve", "Руководитель утвердил список, {count}: {bank}");
    public static readonly ActKind Rejected = new("bank.reject", "Заявление отклонено: {bank}");
    public static readonly ActKind Suspended = new("bank.suspend", "Участие приостановлено: {bank}");
    public static readonly ActKind Resumed = new("bank.resume", "Участие возобновлено: {bank}");
    public static readonly ActKind Left = new("bank.leave", "Выбытие {date}: {bank}");
    public static readonly ActKind KeptLongTerm = new("bank.long-term", "Переведено в долгосрочную базу: {bank}");
    public static readonly ActKind Returned = new("bank.return", "Возвращено из долгосрочной базы: {bank}");
    public static readonly ActKind Actualised = new("bank.actualise", "Сведения подтверждены на {date}, {count}: {bank}");
    public static readonly ActKind RestrictedChanged = new("bank.restricted", "Изменены закрытые сведения");
    public static readonly ActKind ReturnedFromList = new("bank.return-from-list", "Возвращено из списка с замечанием, {count}: {bank}");
}
