using Nastavnik.Core.Foundation.Acts;

namespace Nastavnik.Core.Preparation.Events;

public static class EventActs
{
    public static readonly ActKind Planned = new("event.plan", "Назначено: {type} {date}, «{title}»");
    public static readonly ActKind Held = new("event.hold", "Проведено: {type} {date}, пришли: {count}");
    public static readonly ActKind Cancelled = new("event.cancel", "Отменено: {type} {date}");
}
