using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.Preparation.Banks;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Paperwork.Grammar;

namespace Nastavnik.Core.Mentoring.Support;

/// <summary>One meeting; a group session has several people.</summary>
/// <param name="Mentees">People met as mentees.</param>
/// <param name="Mentors">People met as mentors.</param>
public sealed record RecordSupportCommand(IReadOnlyCollection<Guid> Mentees, IReadOnlyCollection<Guid> Mentors, DateOnly On, SupportType Type);

/// <summary>The psychologist or the curator records that a meeting was held, with participants of either side.</summary>
public sealed class RecordSupport(NastavnikDb db, ActBook acts)
{
    public Task<Outcome> ExecuteAsync(RecordSupportCommand command, Submission by, CancellationToken ct = default) =>
        acts.RunAsync(by, SupportActs.Recorded, async act =>
        {
            if (by.Actor.PersonId is not { } me || !by.Actor.MayForAll(Right.PsychologistSupport, "C"))
            {
                return new SupportNotFound();
            }

            Guid[] mentees = [.. command.Mentees.Distinct()], mentors = [.. command.Mentors.Distinct()];
            if (mentees.Length + mentors.Length == 0)
            {
                return new NobodySupported();
            }

            if (mentees.Contains(me) || mentors.Contains(me))
            {
                return new SupportOfOneself();
            }

            if (SupportRules.DayRefused(command.On, by.Actor.Today) is { } refused)
            {
                return refused;
            }

            if (await InBanksAsync(mentees, mentors, ct) != mentees.Length + mentors.Length)
            {
                return new SupportedIsNotInBank();
            }

            var paired = await db.PairedOnAsync(mentees, command.On, ct);
            List<PsychologicalSupport> records =
            [
                .. mentees.Select(p => new PsychologicalSupport(p, BankSide.Mentee, !paired.Contains(p), command.On, command.Type, me)),
                .. mentors.Select(p => new PsychologicalSupport(p, BankSide.Mentor, withoutPair: false, command.On, command.Type, me)),
            ];
            db.AddRange(records);
            act.About([.. records.Select(r => r.Id)]).With("count", Numerals.People(records.Count));
            return Outcome.Done(records.Count == 1 ? "Встреча отмечена. О чём говорили, программа не хранит." : $"Встреча отмечена: {Numerals.People(records.Count)}. О чём говорили, программа не хранит.", records[0].Id);
        }, ct);

    private async Task<int> InBanksAsync(Guid[] asMentees, Guid[] asMentors, CancellationToken ct)
    {
        var (mentees, mentors, states) = (db.MenteeProfiles, db.MentorProfiles, SupportRules.Supported);
        return await mentees.CountAsync(p => asMentees.Contains(p.PersonId) && states.Contains(p.State), ct)
            + await mentors.CountAsync(p => asMentors.Contains(p.PersonId) && states.Contains(p.State), ct);
    }
}
