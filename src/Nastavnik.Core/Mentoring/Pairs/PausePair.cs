using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.School.Accounts;

namespace Nastavnik.Core.Mentoring.Pairs;

public sealed record PairReasonCommand(Guid Pair, string? Reason);

/// <summary>Steps back before the order: the sides agreed, but the pair will not be.</summary>
public sealed class DisbandPair(NastavnikDb db, ActBook acts)
{
    public Task<Outcome> ExecuteAsync(PairReasonCommand command, Submission by, CancellationToken ct = default) =>
        PairStep.RunAsync(db, acts, PairActs.Disbanded, PairEvent.Disband, command, by, (pair, today) =>
        {
            pair.Disband(today);
            return "Пара расформирована. Участники остаются в банке.";
        }, ct);
}

/// <summary>Illness, leave, a business trip: timers stop, nothing is lost.</summary>
public sealed class SuspendPair(NastavnikDb db, ActBook acts)
{
    public Task<Outcome> ExecuteAsync(PairReasonCommand command, Submission by, CancellationToken ct = default) =>
        PairStep.RunAsync(db, acts, PairActs.Suspended, PairEvent.Suspend, command, by, (pair, today) =>
        {
            pair.Suspend(today);
            return "Работа пары приостановлена.";
        }, ct);
}

public sealed class ResumePair(NastavnikDb db, ActBook acts)
{
    public Task<Outcome> ExecuteAsync(PairReasonCommand command, Submission by, CancellationToken ct = default) =>
        PairStep.RunAsync(db, acts, PairActs.Resumed, PairEvent.Resume, command with { Reason = command.Reason ?? "" }, by, (pair, _) =>
        {
            pair.Resume();
            return "Работа пары возобновлена.";
        }, ct, reasonNeeded: false);
}

internal static class PairStep
{
    public static Task<Outcome> RunAsync(
        NastavnikDb db, ActBook acts, ActKind kind, PairEvent what, PairReasonCommand command, Submission by, Func<Pairing, DateOnly, string> step, CancellationToken ct, bool reasonNeeded = true) =>
        acts.RunAsync(by, kind, passesGate: true, async act =>
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

            if (!pair.Allows(what))
            {
                return new NoLonger(pair.State);
            }

            if (reasonNeeded && string.IsNullOrWhiteSpace(command.Reason))
            {
                return new ReasonNeeded();
            }

            act.About(pair.Subjects()).With("date", by.Actor.Today).Because(string.IsNullOrWhiteSpace(command.Reason) ? null : command.Reason.Trim());
            return Outcome.Done(step(pair, by.Actor.Today), pair.Id);
        }, ct);
}
