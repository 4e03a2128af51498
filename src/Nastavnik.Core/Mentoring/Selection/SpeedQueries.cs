using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.Preparation.Banks;
using Nastavnik.Core.Preparation.Events;
using Nastavnik.Core.School.Organisations;

namespace Nastavnik.Core.Mentoring.Selection;

/// <summary>One round as the host calls it.</summary>
/// <param name="At">School time; null: the event has no hour.</param>
/// <param name="Resting">Guests who sit this round out.</param>
public sealed record SpeedRoundLine(int Number, TimeOnly? At, IReadOnlyList<SpeedSeat> Seats, IReadOnlyList<Guid> Resting);

/// <summary>All that the page of the event shows; no marks.</summary>
/// <param name="Marked">Guests who have said something.</param>
public sealed record SpeedCard(EventCard Card, SpeedMeeting Meeting, IReadOnlyList<SpeedRoundLine> Rounds, IReadOnlySet<Guid> Marked)
{
    private readonly Dictionary<Guid, GuestLine> guests = Card.Guests.ToDictionary(g => g.PersonId);

    public string NameOf(Guid person) => guests.GetValueOrDefault(person)?.Name ?? "";

    public string PlaceOf(Guid person) => guests.GetValueOrDefault(person)?.Place ?? "";

    public bool HasSeat(Guid person) => Meeting.Seats.Any(s => s.MentorId == person || s.MenteeId == person);
}

/// <summary>Somebody met, with what has been said of him.</summary>
public sealed record MetLine(Guid PersonId, string Name, string Place, int Round, int Table, Preference? Says);

/// <summary>A person's own sheet of marks.</summary>
/// <param name="Open">The day has come: marks may be given.</param>
public sealed record MarkSheet(Guid EventId, string Title, DateOnly On, TimeOnly? StartsAt, string? Place, bool Open, Guid PersonId, string Name, bool AsMentor, IReadOnlyList<MetLine> Met);

/// <summary>Names of a pair with both marks, for the curator.</summary>
public sealed record MarkLine(string Mentor, string Mentee, PairMark Mark);

public sealed class SpeedQueries(NastavnikDb db, EventQueries events, MarkQueries marks, ParticipantReader reader, TimeProvider time)
{
    /// <summary>Null: no such event in this school.</summary>
    public async Task<SpeedCard?> FindAsync(Guid eventId, DateOnly on, CancellationToken ct = default)
    {
        if (await events.FindAsync(eventId, EventType.SpeedMeetings, on, ct) is not { } card
            || await db.SpeedMeetings.AsNoTracking().Include(m => m.Seats).SingleOrDefaultAsync(m => m.EventId == eventId, ct) is not { } meeting)
        {
            return null;
        }

        var said = await db.PreferenceMarks.AsNoTracking().Where(m => m.MeetingId == meeting.Id).Select(m => m.FromId).Distinct().ToListAsync(ct);
        var guests = card.Guests.Select(g => g.PersonId).ToList();
        return new SpeedCard(card, meeting,
            [.. Enumerable.Range(1, meeting.Rounds).Select(r =>
            {
                List<SpeedSeat> seats = [.. meeting.Seats.Where(s => s.Round == r).OrderBy(s => s.TableNumber)];
                var sitting = seats.SelectMany(s => new[] { s.MentorId, s.MenteeId }).ToHashSet();
                return new SpeedRoundLine(r, card.Event.StartsAt?.AddMinutes(meeting.Layout.StartOf(r)), seats, [.. guests.Where(g => !sitting.Contains(g))]);
            })], said.ToHashSet());
    }

    /// <summary>Both sides' marks of an event, mutual wishes first. The curator alone may be shown it.</summary>
    public async Task<IReadOnlyList<MarkLine>> MarksAsync(SpeedCard card, CancellationToken ct = default) =>
        [.. (await marks.OfMeetingAsync(card.Meeting.Id, ct)).Select(m => new MarkLine(card.NameOf(m.MentorId), card.NameOf(m.MenteeId), m))
            .OrderByDescending(l => l.Mark.Mutual).ThenBy(l => l.Mark.Refused).ThenBy(l => l.Mentor, StringComparer.CurrentCulture).ThenBy(l => l.Mentee, StringComparer.CurrentCulture)];

    /// <summary>Sheets of one person: past events first to mark, then those ahead.</summary>
    public async Task<IReadOnlyList<MarkSheet>> MineAsync(Actor actor, CancellationToken ct = default)
    {
        if (actor.PersonId is not { } me)
        {
            return [];
        }

        var ids = await db.Events.AsNoTracking().Where(e => e.Type == EventType.SpeedMeetings && e.State != EventState.Cancelled && e.Guests.Any(g => g.PersonId == me))
            .OrderByDescending(e => e.On).Select(e => e.Id).Take(10).ToListAsync(ct);
        List<MarkSheet> sheets = [];
        foreach (var id in ids)
        {
            if (await SheetAsync(id, me, actor.Today, ct) is { } sheet)
            {
                sheets.Add(sheet);
            }
        }

        return sheets;
    }

    /// <summary>The sheet of one guest; null: he has no seat there.</summary>
    public async Task<MarkSheet?> SheetAsync(Guid eventId, Guid person, DateOnly today, CancellationToken ct = default)
    {
        var (gatherings, meetings, seats, said) = (db.Events, db.SpeedMeetings, db.SpeedSeats, db.PreferenceMarks);
        var found = await meetings.AsNoTracking().Where(m => m.EventId == eventId)
            .Join(gatherings.AsNoTracking(), m => m.EventId, e => e.Id, (m, e) => new { Meeting = m.Id, Event = e }).SingleOrDefaultAsync(ct);
        if (found is null)
        {
            return null;
        }

        var met = await seats.AsNoTracking().Where(s => s.MeetingId == found.Meeting && (s.MentorId == person || s.MenteeId == person)).OrderBy(s => s.Round).ToListAsync(ct);
        if (met.Count == 0)
        {
            return null;
        }

        var own = await said.AsNoTracking().Where(m => m.MeetingId == found.Meeting && m.FromId == person).ToDictionaryAsync(m => m.AboutId, m => m.Says, ct);
        var facts = await reader.OfAsync([person, .. met.SelectMany(s => new[] { s.MentorId, s.MenteeId })], found.Event.On, ct);
        return new MarkSheet(
            eventId, found.Event.Title, found.Event.On, found.Event.StartsAt, found.Event.Place, found.Event.On <= today && found.Event.State != EventState.Cancelled,
            person, facts[person].FullName, met[0].MentorId == person,
            [.. met.Select(s => (Seat: s, Other: s.MentorId == person ? s.MenteeId : s.MentorId)).Where(x => facts.ContainsKey(x.Other))
                .Select(x => new MetLine(x.Other, facts[x.Other].FullName, facts[x.Other].Place, x.Seat.Round, x.Seat.TableNumber, own.TryGetValue(x.Other, out var says) ? says : null))]);
    }

    /// <summary>Whose sheet a link opens; null: the link is dead.</summary>
    public async Task<MarkSheet?> ByLinkAsync(string tokenHash, CancellationToken ct = default)
    {
        var (links, meetings, now) = (db.SpeedLinks, db.SpeedMeetings, time.GetUtcNow());
        var found = await links.AsNoTracking().Where(l => l.TokenHash == tokenHash && l.UsedAt == null && l.ExpiresAt > now)
            .Join(meetings, l => l.MeetingId, m => m.Id, (l, m) => new { l.PersonId, m.EventId }).SingleOrDefaultAsync(ct);
        return found is null ? null : await SheetAsync(found.EventId, found.PersonId, (await db.OurOrganisationAsync(ct)).Today(time), ct);
    }
}
