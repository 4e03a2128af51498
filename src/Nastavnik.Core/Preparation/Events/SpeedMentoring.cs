using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.Preparation.Banks;
using Nastavnik.Core.School.People;
using Nastavnik.Paperwork.Grammar;

namespace Nastavnik.Core.Preparation.Events;

/// <param name="Topic">What the meeting is about.</param>
/// <param name="Mentor">Person from the bank of mentors.</param>
/// <param name="Mentees">People from the bank of mentees.</param>
public sealed record PlanSpeedMentoringCommand(string Topic, DateOnly On, TimeOnly? StartsAt, string? Place, string? Link, Guid? Mentor, IReadOnlyCollection<Guid> Mentees);

public sealed record EventNeedsTopic() : Refusal("Назовите тему встречи.", "Title");

public sealed record EventNotFound() : Refusal("Такой встречи здесь нет. Откройте список заново.");

public sealed record GuestsMissing(BankSide Side)
    : Refusal(Side == BankSide.Mentor ? "Отметьте наставников, которые придут." : "Отметьте наставляемых, которые придут.", Side == BankSide.Mentor ? "Mentors" : "Mentees");

public sealed record GuestNotInBank(string Names) : Refusal($"Сейчас не в банке: {Names}. На встречу зовут тех, кто в банке: их согласия действуют.", "Mentees");

public sealed record OnBothSides(string Names) : Refusal($"Отмечены с обеих сторон: {Names}. Человек приходит либо наставником, либо наставляемым.", "Mentees");

public sealed record EventIsOver(EventState State) : Refusal($"Встреча уже «{State.Name()}»: её план не меняется.");

public sealed record EventAhead(DateOnly On) : Refusal($"Встреча назначена на {On:dd.MM.yyyy}: записать, кто пришёл, можно в этот день и позже.");

public sealed record NobodyCame() : Refusal("Отметьте, кто пришёл. Если встречи не было, отмените её.", "Came");

/// <summary>Guests of meetings come from the banks, each from one side.</summary>
public sealed class EventGuests(NastavnikDb db)
{
    public async Task<Refusal?> UnfitAsync(IReadOnlyCollection<Guid> mentors, IReadOnlyCollection<Guid> mentees, CancellationToken ct = default)
    {
        if (mentors.Count == 0 || mentees.Count == 0)
        {
            return new GuestsMissing(mentors.Count == 0 ? BankSide.Mentor : BankSide.Mentee);
        }

        var both = mentors.Intersect(mentees).ToList();
        if (both.Count > 0)
        {
            return new OnBothSides(await NamesAsync(both, ct));
        }

        var (offer, ask, available) = (db.MentorProfiles, db.MenteeProfiles, ParticipantStates.Available);
        var known = await offer.Where(p => mentors.Contains(p.PersonId) && available.Contains(p.State)).Select(p => p.PersonId)
            .Concat(ask.Where(p => mentees.Contains(p.PersonId) && available.Contains(p.State)).Select(p => p.PersonId)).ToListAsync(ct);
        var strangers = mentors.Concat(mentees).Except(known).ToList();
        return strangers.Count > 0 ? new GuestNotInBank(await NamesAsync(strangers, ct)) : null;
    }

    private async Task<string> NamesAsync(IReadOnlyCollection<Guid> ids, CancellationToken ct)
    {
        var people = db.People;
        return string.Join(", ", (await people.AsNoTracking().Where(p => ids.Contains(p.Id)).ToListAsync(ct)).Select(p => p.Name.Short(GrammaticalCase.Nominative)).Order(StringComparer.CurrentCulture));
    }
}

/// <summary>«Скоростное наставничество»: one meeting, kept as a meeting; it makes no pair and no programme (INV-02).</summary>
public sealed class PlanSpeedMentoring(NastavnikDb db, ActBook acts, EventGuests guests)
{
    public Task<Outcome> ExecuteAsync(PlanSpeedMentoringCommand command, Submission by, CancellationToken ct = default) =>
        acts.RunAsync(by, EventActs.Planned, async act =>
        {
            if (string.IsNullOrWhiteSpace(command.Topic))
            {
                return new EventNeedsTopic();
            }

            Guid[] mentors = command.Mentor is { } one ? [one] : [];
            if (await guests.UnfitAsync(mentors, command.Mentees, ct) is { } refusal)
            {
                return refusal is GuestsMissing { Side: BankSide.Mentor } missing ? missing with { Field = "Mentor" } : refusal;
            }

            var meeting = new Event(EventType.SpeedMentoring, command.Topic.Trim(), command.On, command.StartsAt, Clean(command.Place), Clean(command.Link));
            meeting.Invite(mentors, BankSide.Mentor);
            meeting.Invite(command.Mentees, BankSide.Mentee);
            db.Events.Add(meeting);
            act.About([meeting.Id, .. mentors, .. command.Mentees]).With("type", meeting.Type.Name()).With("date", meeting.On).With("title", meeting.Title);
            return Outcome.Done($"Встреча назначена на {meeting.On:dd.MM.yyyy}.", meeting.Id);
        }, ct);

    private static string? Clean(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

/// <summary>A meeting took place: who came and what came of it.</summary>
public sealed class HoldEvent(NastavnikDb db, ActBook acts)
{
    public Task<Outcome> ExecuteAsync(Guid id, IReadOnlyCollection<Guid> came, string? outcome, Submission by, CancellationToken ct = default) =>
        acts.RunAsync(by, EventActs.Held, async act =>
        {
            if (await db.Events.Include(e => e.Guests).SingleOrDefaultAsync(e => e.Id == id, ct) is not { } meeting)
            {
                return new EventNotFound();
            }

            Refusal? refusal = by.Form.Version is { } seen && seen != meeting.Version ? new ChangedMeanwhile()
                : meeting.State != EventState.Planned ? new EventIsOver(meeting.State)
                : meeting.On > by.Actor.Today ? new EventAhead(meeting.On)
                : came.Count == 0 ? new NobodyCame()
                : null;
            if (refusal is not null)
            {
                return refusal;
            }

            meeting.Hold(came, string.IsNullOrWhiteSpace(outcome) ? null : outcome.Trim());
            var present = meeting.Guests.Where(g => g.Came == true).Select(g => g.PersonId).ToArray();
            act.About([meeting.Id, .. present]).With("type", meeting.Type.Name()).With("date", meeting.On).With("count", present.Length);
            return Outcome.Done($"Записано: пришли {Numerals.People(present.Length)}.", meeting.Id);
        }, ct);
}

public sealed class CancelEvent(NastavnikDb db, ActBook acts)
{
    public Task<Outcome> ExecuteAsync(Guid id, Submission by, CancellationToken ct = default) =>
        acts.RunAsync(by, EventActs.Cancelled, async act =>
        {
            if (await db.Events.SingleOrDefaultAsync(e => e.Id == id, ct) is not { } meeting)
            {
                return new EventNotFound();
            }

            if (meeting.State != EventState.Planned)
            {
                return new EventIsOver(meeting.State);
            }

            meeting.Cancel();
            act.About(meeting.Id).With("type", meeting.Type.Name()).With("date", meeting.On);
            return Outcome.Done("Встреча отменена.", meeting.Id);
        }, ct);
}
