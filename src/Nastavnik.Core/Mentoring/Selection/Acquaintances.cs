using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.Mentoring.Pairs;
using Nastavnik.Core.Preparation.Events;
using Nastavnik.Matching.People;

namespace Nastavnik.Core.Mentoring.Selection;

/// <summary>Who has met at «быстрые встречи» that were held: such a pair need not be introduced again.</summary>
public sealed class Acquaintances(NastavnikDb db)
{
    /// <summary>Mentor and mentee who sat at one table, both present → the last such day and whether it was only online.</summary>
    public async Task<IReadOnlyDictionary<Couple, (DateOnly On, bool Online)>> OfAsync(IReadOnlyCollection<Guid> mentees, CancellationToken ct = default)
    {
        var (seats, meetings, events, guests) = (db.SpeedSeats, db.SpeedMeetings, db.Events, db.EventGuests);
        var met = await (
            from seat in seats.AsNoTracking()
            where mentees.Contains(seat.MenteeId)
            join meeting in meetings on seat.MeetingId equals meeting.Id
            join held in events on meeting.EventId equals held.Id
            where held.State == EventState.Held
                && guests.Any(g => g.EventId == held.Id && g.PersonId == seat.MentorId && g.Came == true)
                && guests.Any(g => g.EventId == held.Id && g.PersonId == seat.MenteeId && g.Came == true)
            select new { seat.MentorId, seat.MenteeId, held.On, Online = held.Place == null && held.Link != null }).ToListAsync(ct);
        return met.GroupBy(m => new Couple(m.MentorId, m.MenteeId)).ToDictionary(g => g.Key, g => g.OrderBy(m => m.On).Select(m => (m.On, m.Online)).Last());
    }

    /// <summary>Moves on the pairs all of whose mentees have met their mentor; answers how many.</summary>
    internal async Task<int> IntroduceAsync(IReadOnlyList<Pairing> pairs, CancellationToken ct)
    {
        var met = await OfAsync([.. pairs.SelectMany(p => p.Mentees)], ct);
        var introduced = pairs.Where(p => p.Mentees.All(m => met.ContainsKey(new Couple(p.MentorId, m)))).ToList();
        foreach (var pair in introduced)
        {
            var last = pair.Mentees.Select(m => met[new Couple(pair.MentorId, m)]).MaxBy(m => m.On);
            pair.Meet(last.On, last.Online, "Познакомились на быстрых встречах");
        }

        return introduced.Count;
    }
}
