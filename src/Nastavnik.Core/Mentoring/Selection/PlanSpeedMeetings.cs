using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.Preparation.Banks;
using Nastavnik.Core.Preparation.Events;
using Nastavnik.Paperwork.Grammar;

namespace Nastavnik.Core.Mentoring.Selection;

/// <param name="EventId">Null: a new one; else the same event laid out anew.</param>
/// <param name="Mentors">People from the bank of mentors.</param>
/// <param name="Mentees">People from the bank of mentees.</param>
public sealed record PlanSpeedMeetingsCommand(
    Guid? EventId, string Title, DateOnly On, TimeOnly? StartsAt, string? Place, string? Link, SpeedLayout Layout, IReadOnlyCollection<Guid> Mentors, IReadOnlyCollection<Guid> Mentees);

public sealed record LayoutOutOfRange(string What, int From, int To, string Property) : Refusal($"{What}: от {From} до {To}.", Property);

public sealed record TooManyGuests(int Most) : Refusal($"На одну встречу зовут не больше {Most} человек с каждой стороны. Разделите её на две.", "Mentors");

public sealed record NobodyShares() : Refusal("Ни у кого из выбранных нет общей формы наставничества. Снимите это условие или выберите других.", "SharedFormOnly");

/// <summary>Numbers a meeting can have.</summary>
public static class SpeedRules
{
    public const int MostGuests = 100;

    public static Refusal? Unfit(SpeedLayout layout) =>
        layout.Tables is < 1 or > 100 ? new LayoutOutOfRange("Столов", 1, 100, nameof(layout.Tables))
        : layout.Minutes is < 2 or > 30 ? new LayoutOutOfRange("Минут на разговор", 2, 30, nameof(layout.Minutes))
        : layout.Pause is < 0 or > 10 ? new LayoutOutOfRange("Минут на пересадку", 0, 10, nameof(layout.Pause))
        : layout.MostRounds is < 1 or > 60 ? new LayoutOutOfRange("Раундов", 1, 60, nameof(layout.MostRounds))
        : null;

    /// <summary>When a round begins, in minutes from the start.</summary>
    public static int StartOf(this SpeedLayout layout, int round) => (round - 1) * (layout.Minutes + layout.Pause);

    /// <summary>How long all rounds take, in minutes.</summary>
    public static int Length(this SpeedLayout layout, int rounds) => rounds == 0 ? 0 : layout.StartOf(rounds) + layout.Minutes;
}

/// <summary>Calls mentors and mentees together and makes the timetable of rounds at once. Changing the guests or the tables makes it anew.</summary>
public sealed class PlanSpeedMeetings(NastavnikDb db, ActBook acts, EventGuests guests)
{
    public Task<Outcome> ExecuteAsync(PlanSpeedMeetingsCommand command, Submission by, CancellationToken ct = default) =>
        acts.RunAsync(by, command.EventId is null ? SpeedActs.Planned : SpeedActs.Changed, async act =>
        {
            Guid[] mentors = [.. command.Mentors.Distinct()];
            Guid[] mentees = [.. command.Mentees.Distinct()];
            Refusal? refusal = SpeedRules.Unfit(command.Layout)
                ?? (Math.Max(mentors.Length, mentees.Length) > SpeedRules.MostGuests ? new TooManyGuests(SpeedRules.MostGuests) : null)
                ?? await guests.UnfitAsync(mentors, mentees, ct);
            if (refusal is not null)
            {
                return refusal;
            }

            var wanted = await WantedAsync(mentors, mentees, command.Layout.SharedFormOnly, ct);
            if (wanted.Count == 0)
            {
                return new NobodyShares();
            }

            var (meeting, stale) = await MeetingAsync(command, by, ct);
            if (meeting is null)
            {
                return stale!;
            }

            var gathering = db.Events.Local.Single(e => e.Id == meeting.EventId);
            Invite(gathering, mentors, mentees);
            var timetable = SpeedTimetable.Of(wanted, command.Layout.Tables, command.Layout.MostRounds);
            db.RemoveRange(meeting.Arrange(timetable));
            db.AddRange(meeting.Seats);
            act.About([gathering.Id, .. mentors, .. mentees]).With("date", gathering.On).With("mentors", Numerals.Mentors(mentors.Length)).With("mentees", Numerals.Mentees(mentees.Length));
            return Outcome.Done(Told(timetable, command.Layout), gathering.Id);
        }, ct);

    private static string Told(SpeedTimetable timetable, SpeedLayout layout)
    {
        var all = timetable.Unmet == 0 ? "Встретятся все, кто должен" : $"Не успеют встретиться: {Numerals.Pairs(timetable.Unmet)}; разговоры поделены поровну";
        return $"Расписание готово: {Numerals.Count(timetable.Rounds, "раунд", "раунда", "раундов")}, {Numerals.Minutes(layout.Length(timetable.Rounds))}. {all}.";
    }

    private async Task<(SpeedMeeting? Meeting, Refusal? Refusal)> MeetingAsync(PlanSpeedMeetingsCommand command, Submission by, CancellationToken ct)
    {
        var title = string.IsNullOrWhiteSpace(command.Title) ? EventType.SpeedMeetings.Name() : command.Title.Trim();
        if (command.EventId is not { } id)
        {
            var planned = new Event(EventType.SpeedMeetings, title, command.On, command.StartsAt, Clean(command.Place), Clean(command.Link));
            var meeting = new SpeedMeeting(planned.Id, command.Layout);
            db.Events.Add(planned);
            db.SpeedMeetings.Add(meeting);
            return (meeting, null);
        }

        var known = await db.SpeedMeetings.Include(m => m.Seats).SingleOrDefaultAsync(m => m.EventId == id, ct);
        var gathering = await db.Events.Include(e => e.Guests).SingleOrDefaultAsync(e => e.Id == id, ct);
        Refusal? refusal = known is null || gathering is null ? new EventNotFound()
            : by.Form.Version is { } seen && seen != gathering.Version ? new ChangedMeanwhile()
            : gathering.State != EventState.Planned ? new EventIsOver(gathering.State)
            : null;
        if (refusal is not null)
        {
            return (null, refusal);
        }

        gathering!.Move(title, command.On, command.StartsAt, Clean(command.Place), Clean(command.Link));
        known!.Change(command.Layout);
        return (known, null);
    }

    private void Invite(Event gathering, Guid[] mentors, Guid[] mentees)
    {
        db.RemoveRange(gathering.Drop([.. gathering.Guests.Where(g => !(g.Side == BankSide.Mentor ? mentors : mentees).Contains(g.PersonId)).Select(g => g.PersonId)]));
        var stay = gathering.Guests.ToList();
        gathering.Invite(mentors, BankSide.Mentor);
        gathering.Invite(mentees, BankSide.Mentee);
        db.AddRange(gathering.Guests.Except(stay));
    }

    /// <summary>Everybody with everybody, or only those whose forms meet.</summary>
    private async Task<IReadOnlyCollection<(Guid Mentor, Guid Mentee)>> WantedAsync(Guid[] mentors, Guid[] mentees, bool sharedForm, CancellationToken ct)
    {
        if (!sharedForm)
        {
            return [.. mentors.SelectMany(m => mentees.Select(n => (m, n)))];
        }

        var (offers, asks, available) = (db.MentorProfiles, db.MenteeProfiles, ParticipantStates.Available);
        var offered = await offers.AsNoTracking().Where(p => mentors.Contains(p.PersonId) && available.Contains(p.State)).ToDictionaryAsync(p => p.PersonId, p => p.Forms, ct);
        var asked = await asks.AsNoTracking().Where(p => mentees.Contains(p.PersonId) && available.Contains(p.State)).ToDictionaryAsync(p => p.PersonId, p => p.Forms, ct);
        return [.. mentors.SelectMany(m => mentees.Where(n => offered[m].Intersect(asked[n]).Any()).Select(n => (m, n)))];
    }

    private static string? Clean(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
