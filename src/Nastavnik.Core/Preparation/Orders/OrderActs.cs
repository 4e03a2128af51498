using Nastavnik.Core.Foundation.Acts;

namespace Nastavnik.Core.Preparation.Orders;

public static class OrderActs
{
    public static readonly ActKind Prepared = new("order.prepare", "Подготовлен проект приказа «{title}»");
    public static readonly ActKind Submitted = new("order.submit", "Приказ «{title}» отправлен на подпись");
    public static readonly ActKind Returned = new("order.return", "Приказ «{title}» возвращён с замечанием");
    public static readonly ActKind Signed = new("order.sign", "Приказ {requisites} «{title}» подписан и зарегистрирован");
    public static readonly ActKind Entered = new("order.enter", "Внесён ранее изданный приказ {requisites} «{title}»");
    public static readonly ActKind Cancelled = new("order.cancel", "Проект приказа «{title}» аннулирован");
    public static readonly ActKind ScanAttached = new("order.scan", "К приказу {requisites} приложен скан");
    public static readonly ActKind Acquainted = new("order.acquaint", "Отмечено ознакомление с приказом {requisites}: {count}");
    public static readonly ActKind ReadInAccount = new("order.read", "С приказом {requisites} ознакомился в своём кабинете");
    public static readonly ActKind HeadshipAdded = new("headship.add", "{what}");
    public static readonly ActKind HeadshipClosed = new("headship.close", "Полномочия руководителя закончены {date}");
}
