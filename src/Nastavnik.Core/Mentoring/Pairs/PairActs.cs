using Nastavnik.Core.Foundation.Acts;

namespace Nastavnik.Core.Mentoring.Pairs;

public static class PairActs
{
    public static readonly ActKind Proposed = new("pair.propose", "Предложена {pair}: {form}; наставник — {mentor}, наставляемый — {mentees}");
    public static readonly ActKind Met = new("pair.meet", "Знакомство {date}, {how}");
    public static readonly ActKind Confirmed = new("pair.confirm", "{party} — да ({how}, {date}): {name} {then}");
    public static readonly ActKind Declined = new("pair.decline", "Пара отклонена: {party} — нет");
    public static readonly ActKind Disbanded = new("pair.disband", "Пара расформирована до приказа");
    public static readonly ActKind BaselineWaived = new("pair.waive-baseline", "Записан отказ от входного измерения");
    public static readonly ActKind Suspended = new("pair.suspend", "Работа пары приостановлена с {date}");
    public static readonly ActKind Resumed = new("pair.resume", "Работа пары возобновлена");
    public static readonly ActKind ChangePrepared = new("pair.change", "Подготовлено изменение: {what}, {who}, с {date}");
    public static readonly ActKind ChangeAgreed = new("pair.change-agree", "Согласие с изменением ({what}): {name}, {date}");
    public static readonly ActKind ChangeDropped = new("pair.change-drop", "Изменение снято: {what}");
    public static readonly ActKind EnteredExisting = new("pair.enter", "Внесена с бумаги {pair}, стороны согласны с {date}: наставник — {mentor}, наставляемый — {mentees}");
    public static readonly ActKind Exported = new("pair.export", "Выгружен список пар, строк: {count}");
}
