using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.Preparation.Banks;
using Nastavnik.Core.School.People;

namespace Nastavnik.Core.Preparation.Events;

/// <summary>A meeting in the list.</summary>
public sealed record EventRow(Guid Id, EventType Type, string Title, DateOnly On, TimeOnly? StartsAt, string? Place, EventState State, int Mentors, int Mentees);

/// <summary>Who is asked, by name.</summary>
public sealed record GuestLine(Guid PersonId, string Name, string Place, BankSide Side, bool? Came);

/// <summary>A meeting with its guests.</summary>
public sealed record EventCard(Event Event, IReadOnlyList<GuestLine> Guests)
{
    public IEnumerable<GuestLine> Of(BankSide side) => Guests.Where(g => g.Side == side);
}

/// <summary>Somebody of a bank who may be asked.</summary>
public sealed record GuestChoice(Guid PersonId, string Name, string Place, IReadOnlyList<string> Forms);

public sealed class EventQueries(NastavnikDb db, ParticipantReader reader)
{
    public async Task<IReadOnlyList<EventRow>> ListAsync(CancellationToken ct = default) =>
        await db.Events.AsNoTracking().OrderByDescending(e => e.On).ThenByDescending(e => e.Id).Take(200)
            .Select(e => new EventRow(e.Id, e.Type, e.Title, e.On, e.StartsAt, e.Place, e.State, e.Guests.Count(g => g.Side == BankSide.Mentor), e.Guests.Count(g => g.Side == BankSide.Mentee)))
            .ToListAsync(ct);

    /// <summary>Null: no such meeting of the type in this school.</summary>
    public async Task<EventCard?> FindAsync(Guid id, EventType type, DateOnly on, CancellationToken ct = default)
    {
        if (await db.Events.AsNoTracking().Include(e => e.Guests).SingleOrDefaultAsync(e => e.Id == id && e.Type == type, ct) is not { } meeting)
        {
            return null;
        }

        var facts = await reader.OfAsync([.. meeting.Guests.Select(g => g.PersonId)], on, ct);
        var names = Namesakes.Named(facts.Values.Select(f => f.Line), placeBeside: true);
        return new EventCard(meeting, [.. meeting.Guests.Where(g => facts.ContainsKey(g.PersonId))
            .Select(g => new GuestLine(g.PersonId, names[g.PersonId], facts[g.PersonId].Place, g.Side, g.Came)).OrderBy(g => g.Name, StringComparer.CurrentCulture)]);
    }

    /// <summary>Those in a bank today.</summary>
    public async Task<IReadOnlyList<GuestChoice>> ChoicesAsync(BankSide side, DateOnly on, CancellationToken ct = default)
    {
        var (mentors, mentees, available) = (db.MentorProfiles, db.MenteeProfiles, ParticipantStates.Available);
        var rows = side == BankSide.Mentor
            ? await mentors.AsNoTracking().Where(p => available.Contains(p.State)).Select(p => new { p.PersonId, p.Forms }).ToListAsync(ct)
            : await mentees.AsNoTracking().Where(p => available.Contains(p.State)).Select(p => new { p.PersonId, p.Forms }).ToListAsync(ct);
        var facts = await reader.OfAsync(rows.ConvertAll(r => r.PersonId), on, ct);
        var names = Namesakes.Named(facts.Values.Select(f => f.Line), placeBeside: true);
        return [.. rows.Where(r => facts.ContainsKey(r.PersonId)).Select(r => new GuestChoice(r.PersonId, names[r.PersonId], facts[r.PersonId].Place, r.Forms)).OrderBy(c => c.Name, StringComparer.CurrentCulture)];
    }
}
