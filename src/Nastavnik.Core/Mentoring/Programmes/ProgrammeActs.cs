using Nastavnik.Core.Foundation.Acts;

namespace Nastavnik.Core.Mentoring.Programmes;

public static class ProgrammeActs
{
    public static readonly ActKind Created = new("programme.create", "Начата программа № {number}{from}");
    public static readonly ActKind NoteSaved = new("programme.note", "Программа № {number}: изменена пояснительная записка");
    public static readonly ActKind DirectionsSaved = new("programme.directions", "Программа № {number}: изменены направления");
    public static readonly ActKind SupportChosen = new("programme.support", "Программа № {number}: специалисты сопровождения — {who}");
    public static readonly ActKind PlanSaved = new("programme.plan", "Программа № {number}: изменён план, строк: {rows}");
    public static readonly ActKind RowsTaken = new("programme.take", "Программа № {number}: взято строк из типового плана «{plan}» (редакция {edition}): {rows}");
    public static readonly ActKind Remarked = new("programme.remark", "Программа № {number}: оставлено замечание");
    public static readonly ActKind Sent = new("programme.send", "Программа № {number} отправлена на согласование");
    public static readonly ActKind Marked = new("programme.mark", "Программа № {number}: {what} ({how}, {date}): {name}. {then}");
    public static readonly ActKind Returned = new("programme.return", "Программа № {number} возвращена на доработку");
    public static readonly ActKind Approved = new("programme.approve", "Программа № {number} утверждена {date}, редакция {version}, контрольная сумма текста {hash}{note}");
    public static readonly ActKind Entered = new("programme.enter", "Внесена с бумаги программа № {number}, утверждённая {date}");
    public static readonly ActKind Started = new("programme.start", "Пара начала работу {date}, программа № {number} реализуется");
    public static readonly ActKind Tracked = new("programme.track", "Программа № {number}, строка {row}: {status}");
    public static readonly ActKind Exported = new("programme.export", "Выгружен список программ, строк: {count}");
}
