using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Paperwork.Grammar;

namespace Nastavnik.Core.Preparation.Orders;

public sealed record NoSuchOrder() : Refusal("Такого приказа нет. Откройте список приказов.");

public sealed record UnknownOrderKind(string Code) : Refusal($"Вид приказа «{Code}» программе не знаком.");

public sealed record OrderIsSealed(string Requisites)
    : Refusal($"Приказ {Requisites} подписан: его текст закрыт. Исправить можно только новым приказом.", null, "INV-16");

public sealed record OrderIsCancelled() : Refusal("Проект приказа аннулирован. Подготовьте новый.");

public sealed record NotYetForSignature() : Refusal("Приказ ещё не отправлен на подпись. Отправьте его или дождитесь, пока это сделает куратор.");

public sealed record NumberMissing() : Refusal("Впишите номер, под которым приказ записан в журнале.", "Number");

public sealed record NumberTooLong() : Refusal("Номер длиннее 40 знаков. Впишите его так, как в журнале: «132-од».", "Number");

public sealed record NumberTaken(string Number, string Title, DateOnly Date)
    : Refusal($"Номер {Number} уже занят приказом от\u00A0{RussianDate.Short(Date)} «{Title}». Впишите следующий свободный.", "Number", "INV-16");

public sealed record UnknownJournal() : Refusal("Выберите журнал, в котором записан приказ.", "Journal");

public sealed record DateNotYetCome() : Refusal("Дата приказа ещё не наступила. Подпишите его в тот день или впишите сегодняшнюю дату.", "Date");

public sealed record EarlierDateNeedsReason()
    : Refusal("Дата приказа раньше сегодняшней. Напишите почему: например, «ввод ранее изданного документа».", "Reason");

public sealed record EarlierThanItsBasis(string Basis)
    : Refusal($"Приказ датирован раньше своего основания — {Basis}. Если так и есть, напишите причину.", "Reason", "INV-39");

public sealed record ScanMissing() : Refusal("Приложите скан подписанного приказа: без него приказ не регистрируется.", "Scan");

public sealed record ElectronicFileMissing() : Refusal("Приложите файл с электронной подписью.", "Scan");

public sealed record RemarkMissing() : Refusal("Напишите, что исправить: замечание увидит тот, кто готовил приказ.", "Remark");

public sealed record ReasonMissing() : Refusal("Напишите причину.", "Reason");

public sealed record NotNamedInOrder() : Refusal("В этом приказе вас нет: отмечать нечего.");

public sealed record AcquaintedBeforeOrder() : Refusal("Ознакомление не бывает раньше приказа и позже сегодняшнего дня. Проверьте дату.", "Date");

public sealed record CertificateMissing() : Refusal("Впишите номер и срок сертификата: они встанут в отметку об электронной подписи.", "Certificate");

public sealed record CertificateNotInForce(DateOnly From, DateOnly To)
    : Refusal($"На дату приказа сертификат не действует: его срок с {RussianDate.Short(From)} по {RussianDate.Short(To)}.", "Certificate");
