using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.Preparation.Banks;
using Nastavnik.Core.Preparation.Events;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Paperwork.Grammar;

namespace Nastavnik.Core.Mentoring.Selection;

/// <param name="EventId">The event.</param>
/// <param name="From">Whose marks.</param>
/// <param name="Marks">Person of the other side → what is said of him; null takes a mark back.</param>
public sealed record SaveMarksCommand(Guid EventId, Guid From, IReadOnlyDictionary<Guid, Preference?> Marks);

public sealed record MarkAboutStranger() : Refusal("Отметить можно тех, с кем вы встретились по расписанию. Откройте страницу заново.");

public sealed record MarksTooEarly(DateOnly On) : Refusal($"Отметки ставят после встреч: они назначены на {On:dd.MM.yyyy}.");

public sealed record MarksClosed() : Refusal("Эти встречи отменены: отметки не нужны.");

public sealed record NothingMarked() : Refusal("Отметьте хотя бы одного человека: «хочу», «можно» или «нет».");

public sealed record LinkDead() : Refusal("Ссылка не работает: отметки по ней уже отправлены, её заменили новой или её срок прошёл. Попросите куратора внести отметки с бумаги.");

/// <summary>
/// Marks of one person about those he met: by himself from the account, by his one-time link, or typed from his paper by the curator.
/// The other side is never told.
/// </summary>
public sealed class SaveMarks(NastavnikDb db, ActBook acts, TimeProvider time)
{
    /// <summary>From the account or from paper.</summary>
    public Task<Outcome> ExecuteAsync(SaveMarksCommand command, Submission by, CancellationToken ct = default) =>
        acts.RunAsync(by, SpeedActs.Marked, async act =>
        {
            var own = command.From == by.Actor.PersonId;
            if (!own && !by.Actor.MayForAll(Right.SpeedMeetings, "U"))
            {
                return new EventNotFound();
            }

            return await SayAsync(command, own ? MarkWay.Account : MarkWay.Paper, by.Actor, act, ct);
        }, ct);

    /// <summary>By the one-time link, which dies with it.</summary>
    public Task<Outcome> ByLinkAsync(string tokenHash, IReadOnlyDictionary<Guid, Preference?> marks, Submission by, CancellationToken ct = default) =>
        acts.RunAsync(by, SpeedActs.Marked, async act =>
        {
            var (links, meetings, now) = (db.SpeedLinks, db.SpeedMeetings, time.GetUtcNow());
            if (await links.SingleOrDefaultAsync(l => l.TokenHash == tokenHash && l.UsedAt == null && l.ExpiresAt > now, ct) is not { } link)
            {
                return new LinkDead();
            }

            var gathering = await meetings.Where(m => m.Id == link.MeetingId).Select(m => m.EventId).SingleAsync(ct);
            var outcome = await SayAsync(new SaveMarksCommand(gathering, link.PersonId, marks), MarkWay.Link, by.Actor, act, ct);
            if (outcome.IsDone)
            {
                link.Use(now);
            }

            return outcome;
        }, ct);

    private async Task<Outcome> SayAsync(SaveMarksCommand command, MarkWay way, Actor actor, ActDraft act, CancellationToken ct)
    {
        var (events, meetings, seats) = (db.Events, db.SpeedMeetings, db.SpeedSeats);
        var found = await meetings.AsNoTracking().Where(m => m.EventId == command.EventId)
            .Join(events.AsNoTracking(), m => m.EventId, e => e.Id, (m, e) => new { m.Id, e.On, e.State }).SingleOrDefaultAsync(ct);
        if (found is null)
        {
            return new EventNotFound();
        }

        if (found.State == EventState.Cancelled)
        {
            return new MarksClosed();
        }

        if (found.On > actor.Today)
        {
            return new MarksTooEarly(found.On);
        }

        var met = await seats.AsNoTracking().Where(s => s.MeetingId == found.Id && (s.MentorId == command.From || s.MenteeId == command.From)).ToListAsync(ct);
        var others = met.Select(s => s.MentorId == command.From ? s.MenteeId : s.MentorId).ToHashSet();
        if (!command.Marks.Keys.All(others.Contains))
        {
            return new MarkAboutStranger();
        }

        if (command.Marks.Values.All(m => m is null))
        {
            return new NothingMarked();
        }

        var marks = db.PreferenceMarks;
        var known = await marks.Where(m => m.MeetingId == found.Id && m.FromId == command.From).ToDictionaryAsync(m => m.AboutId, ct);
        var (now, fromMentor) = (time.GetUtcNow(), met.Exists(s => s.MentorId == command.From));
        foreach (var (about, says) in command.Marks)
        {
            var mark = known.GetValueOrDefault(about);
            if (says is null)
            {
                if (mark is not null)
                {
                    marks.Remove(mark);
                }

                continue;
            }

            if (mark is null)
            {
                marks.Add(mark = new PreferenceMark(found.Id, command.From, about, fromMentor));
            }

            if (mark.At == default || mark.Says != says)
            {
                mark.Say(says.Value, way, now);
            }
        }

        act.About(command.EventId, command.From).With("how", way.Name()).With("count", command.Marks.Values.Count(m => m is not null));
        return Outcome.Done("Отметки записаны. Их видит только куратор.", command.EventId);
    }
}

/// <summary>Fresh links, each with whom it is for; the secrets are stored nowhere.</summary>
public sealed record SpeedLinksGiven(Outcome Outcome, IReadOnlyList<(Guid PersonId, string Token)> Links);

/// <summary>One-time links for guests without accounts. A new link ends the earlier one of the same person.</summary>
public sealed class GiveSpeedLinks(NastavnikDb db, ActBook acts, TimeProvider time)
{
    public async Task<SpeedLinksGiven> ExecuteAsync(Guid eventId, IReadOnlyCollection<Guid> people, Submission by, CancellationToken ct = default)
    {
        List<(Guid, string)> given = [];
        var outcome = await acts.RunAsync(by, SpeedActs.LinkGiven, async act =>
        {
            var (meetings, seats, links) = (db.SpeedMeetings, db.SpeedSeats, db.SpeedLinks);
            if (await meetings.AsNoTracking().SingleOrDefaultAsync(m => m.EventId == eventId, ct) is not { } meeting)
            {
                return new EventNotFound();
            }

            var chosen = people.Distinct().ToArray();
            var seated = await seats.Where(s => s.MeetingId == meeting.Id && (chosen.Contains(s.MentorId) || chosen.Contains(s.MenteeId))).ToListAsync(ct);
            Guid[] fit = [.. chosen.Where(p => seated.Exists(s => s.MentorId == p || s.MenteeId == p))];
            if (fit.Length == 0)
            {
                return new GuestsMissing(BankSide.Mentee) with { Field = "People" };
            }

            var now = time.GetUtcNow();
            foreach (var earlier in await links.Where(l => l.MeetingId == meeting.Id && fit.Contains(l.PersonId) && l.UsedAt == null).ToListAsync(ct))
            {
                earlier.Use(now);
            }

            foreach (var person in fit)
            {
                var token = LinkToken.New(db.Tenant);
                links.Add(new SpeedLink(meeting.Id, person, token.Hash, now + LinkToken.Life));
                given.Add((person, token.Secret));
            }

            act.About([eventId, .. fit]).With("count", Numerals.People(fit.Length));
            return Outcome.Done($"Ссылки выданы: {fit.Length}.", eventId);
        }, ct);
        return new SpeedLinksGiven(outcome, outcome.IsDone ? given : []);
    }
}
