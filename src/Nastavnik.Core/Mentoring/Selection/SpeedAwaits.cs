using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.Preparation.Events;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Core.School.Roadmap;
using Nastavnik.Paperwork.Grammar;

namespace Nastavnik.Core.Mentoring.Selection;

/// <summary>After «быстрые встречи»: each guest his marks, the curator who has not given them.</summary>
internal sealed class SpeedAwaits(NastavnikDb db) : IAwaits
{
    private const int Days = 14;

    public async Task<IReadOnlyList<Awaiting>> ForAsync(Actor actor, CancellationToken ct)
    {
        var (today, since) = (actor.Today, actor.Today.AddDays(-Days));
        var (meetings, seats, marks) = (db.SpeedMeetings, db.SpeedSeats, db.PreferenceMarks);
        var past = db.Events.AsNoTracking().Where(e => e.Type == EventType.SpeedMeetings && e.State != EventState.Cancelled && e.On <= today && e.On >= since);
        List<Awaiting> lines = [];
        if (actor.PersonId is { } me)
        {
            var mine = await past.Where(e => meetings.Any(m => m.EventId == e.Id
                    && seats.Any(s => s.MeetingId == m.Id && (s.MentorId == me || s.MenteeId == me)) && !marks.Any(x => x.MeetingId == m.Id && x.FromId == me)))
                .Select(e => new { e.Id, e.Title, e.On }).ToListAsync(ct);
            lines.AddRange(mine.Select(e => new Awaiting(
                $"Отметьте, с кем хотите работать: «{e.Title}», {RussianDate.DayMonth(e.On)}", "Отметки видит только куратор", "Поставить отметки", $"/my/speed/{e.Id}", 15)));
        }

        if (actor.MayForAll(Right.SpeedMeetings, "U"))
        {
            var open = await past.Where(e => e.State == EventState.Planned && e.On < today).Select(e => new { e.Id, e.Title, e.On }).ToListAsync(ct);
            lines.AddRange(open.Select(e => new Awaiting($"Запишите, кто пришёл: «{e.Title}», {RussianDate.DayMonth(e.On)}", "Встречи прошли, а в программе они ещё впереди", "Открыть встречи", $"/speed/{e.Id}", 70)));
        }

        return lines;
    }
}
