using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.School.Accounts;

namespace Nastavnik.Core.Mentoring.Pairs;

/// <param name="Note">How it went, for the curator; parties do not see it.</param>
public sealed record RecordMeetingCommand(Guid Pair, DateOnly On, bool Online, string? Note);

/// <summary>The sides have met (in person, online, at «быстрые встречи»): now each may say «да».</summary>
public sealed class RecordMeeting(NastavnikDb db, ActBook acts)
{
    public Task<Outcome> ExecuteAsync(RecordMeetingCommand command, Submission by, CancellationToken ct = default) =>
        acts.RunAsync(by, PairActs.Met, async act =>
        {
            var (pair, refusal) = await db.PairForChangeAsync(command.Pair, by, ct);
            if (pair is null)
            {
                return refusal!;
            }

            if (!by.Actor.MayForAll(Right.Matching, "U"))
            {
                return new CuratorLeads();
            }

            if (!pair.Allows(PairEvent.Meet))
            {
                return new NoLonger(pair.State);
            }

            if (command.On > by.Actor.Today)
            {
                return new DateAhead(nameof(command.On));
            }

            pair.Meet(command.On, command.Online, string.IsNullOrWhiteSpace(command.Note) ? null : command.Note.Trim());
            act.About(pair.Subjects()).With("date", command.On).With("how", command.Online ? "онлайн" : "очно");
            return Outcome.Done("Знакомство записано. Теперь каждая сторона говорит «да» или «нет».", pair.Id);
        }, ct);
}
