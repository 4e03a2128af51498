using Nastavnik.Core.Foundation.Acts;

namespace Nastavnik.Core.Mentoring.Selection;

public static class SpeedActs
{
    public static readonly ActKind Planned = new("speed.plan", "Назначены быстрые встречи {date}: {mentors} и {mentees}");
    public static readonly ActKind Changed = new("speed.change", "Изменены быстрые встречи {date}");
    public static readonly ActKind Arranged = new("speed.arrange", "Составлено расписание: {rounds}");
    public static readonly ActKind Held = new("speed.hold", "Быстрые встречи проведены, пришли: {count}");
    public static readonly ActKind Cancelled = new("speed.cancel", "Быстрые встречи отменены");
    public static readonly ActKind Marked = new("speed.mark", "Отметки после быстрых встреч {how}: {count}");
    public static readonly ActKind LinkGiven = new("speed.link", "Выданы ссылки для отметок: {count}");
}
