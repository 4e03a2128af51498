using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.Mentoring.Pairs;
using Nastavnik.Core.Preparation.Banks;

namespace Nastavnik.Core.Mentoring.Support;

public sealed record CorrectSupportCommand(Guid Id, DateOnly On, SupportType Type);

/// <summary>Another day or type; a wrong person is struck out and recorded anew, so that nothing wanders between people.</summary>
public sealed class CorrectSupport(NastavnikDb db, ActBook acts)
{
    public Task<Outcome> ExecuteAsync(CorrectSupportCommand command, Submission by, CancellationToken ct = default) =>
        acts.RunAsync(by, SupportActs.Corrected, async act =>
        {
            var (record, refusal) = await db.OpenSupportAsync(command.Id, by, ct);
            if (record is null)
            {
                return refusal!;
            }

            if (SupportRules.DayRefused(command.On, by.Actor.Today) is { } wrongDay)
            {
                return wrongDay;
            }

            var withoutPair = record.Side == BankSide.Mentee && (await db.PairedOnAsync([record.PersonId], command.On, ct)).Count == 0;
            record.Correct(command.On, command.Type, withoutPair);
            act.About(record.Id);
            return Outcome.Done("Отметка исправлена.", record.Id);
        }, ct);
}

public sealed record StrikeSupportCommand(Guid Id, StrikeReason Reason);

/// <summary>A mistaken record stays, struck out with its reason, and counts nowhere.</summary>
public sealed class StrikeSupport(NastavnikDb db, ActBook acts)
{
    public Task<Outcome> ExecuteAsync(StrikeSupportCommand command, Submission by, CancellationToken ct = default) =>
        acts.RunAsync(by, SupportActs.Struck, async act =>
        {
            var (record, refusal) = await db.OpenSupportAsync(command.Id, by, ct);
            if (record is null)
            {
                return refusal!;
            }

            record.Strike(command.Reason);
            act.About(record.Id).With("reason", command.Reason.Name().ToLowerInvariant());
            return Outcome.Done("Отметка вычеркнута и больше не считается.", record.Id);
        }, ct);
}

/// <summary>What the use cases of this module read.</summary>
internal static class SupportLoader
{
    /// <summary>A record that this actor may change, or why not.</summary>
    public static async Task<(PsychologicalSupport? Record, Refusal? Refusal)> OpenSupportAsync(this NastavnikDb db, Guid id, Submission by, CancellationToken ct)
    {
        var supports = db.PsychologicalSupports;
        return await supports.SingleOrDefaultAsync(s => s.Id == id, ct) switch
        {
            null => (null, new SupportNotFound()),
            var known when !SupportRules.MayCorrect(by.Actor, known.RecordedById) => (null, new SupportNotYours()),
            { Struck: not null } => (null, new SupportIsStruck()),
            var known when by.Form.Version is { } seen && seen != known.Version => (null, new ChangedMeanwhile()),
            var known => (known, null),
        };
    }

    /// <summary>Those of whom a pair had begun by the day and had not ended.</summary>
    public static async Task<HashSet<Guid>> PairedOnAsync(this NastavnikDb db, IReadOnlyCollection<Guid> mentees, DateOnly on, CancellationToken ct)
    {
        var links = db.PairMembers;
        return [.. await links.AsNoTracking().Where(l => mentees.Contains(l.PersonId) && !l.IsVoid && l.From <= on && (l.To == null || on <= l.To)).Select(l => l.PersonId).Distinct().ToListAsync(ct)];
    }
}
