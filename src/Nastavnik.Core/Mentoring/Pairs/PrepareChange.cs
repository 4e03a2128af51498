using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Core.School.Organisations;
using Nastavnik.Core.School.People;
using Nastavnik.Paperwork.Grammar;

namespace Nastavnik.Core.Mentoring.Pairs;

/// <summary>A change of a pair that the next order D-05 will make.</summary>
/// <param name="From">First day of the new state; for an end, the last day of work.</param>
/// <param name="Person">New mentor, added or excluded mentee.</param>
/// <param name="NoticeOn">When the employee was warned (G9).</param>
public sealed record PrepareChangeCommand(
    Guid Pair, PairChangeKind Kind, DateOnly From, Guid? Person = null, DateOnly? NewEnd = null, EndGround? Ground = null, string? Reason = null, DateOnly? NoticeOn = null, string? WarningReason = null);

public sealed record DropChangeCommand(Guid Change);

public sealed record NoSuchChange() : Refusal("Такого изменения нет.");

/// <summary>Prepares replacement, inclusion, exclusion, another term or an early end; nothing changes until the order is signed.</summary>
public sealed class PrepareChange(NastavnikDb db, ActBook acts, PartyReader parties, IEnumerable<IWhenPairChanges> effects)
{
    public Task<Outcome> ExecuteAsync(PrepareChangeCommand command, Submission by, CancellationToken ct = default) =>
        acts.RunAsync(by, PairActs.ChangePrepared, passesGate: true, async act =>
        {
            var (pair, refusal) = await db.PairForChangeAsync(command.Pair, by, ct);
            if (pair is null)
            {
                return refusal!;
            }

            if (!by.Actor.MayForAll(Right.ApprovePairs, "AC"))
            {
                return new OrdersOthersPrepare();
            }

            var change = new PairChange(pair.Id, command.Kind, command.From)
            {
                PersonId = command.Kind is PairChangeKind.ChangeTerm or PairChangeKind.Terminate ? null : command.Person,
                NewEnd = command.Kind == PairChangeKind.ChangeTerm ? command.NewEnd : null,
                Ground = command.Kind is PairChangeKind.AddMentee or PairChangeKind.ChangeTerm ? null : command.Ground,
                Reason = string.IsNullOrWhiteSpace(command.Reason) ? null : command.Reason.Trim(),
                NoticeOn = command.Ground == EndGround.G9 ? command.NoticeOn : null,
            };
            var others = await db.PairChanges.Where(c => c.PairId == pair.Id).ToListAsync(ct);
            if (ChangeRules.Of(pair, change, others, by.Actor.Today) is { } wrong)
            {
                return wrong;
            }

            foreach (var effect in effects)
            {
                if (await effect.AgainstAsync(change, ct) is { Count: > 0 } against)
                {
                    return Outcome.Refused(against);
                }
            }

            var verdict = await OfNewcomerAsync(pair, change, by.Actor.Today, ct);
            if (verdict.Refusals.Count > 0)
            {
                return Outcome.Refused(verdict.Refusals.Select(r => r with { Field = "Person" }).ToList());
            }

            if (verdict.Warnings.Count > 0 && string.IsNullOrWhiteSpace(command.WarningReason))
            {
                return new WarningsOpen(verdict.Warnings);
            }

            pair.Accepted = [.. pair.Accepted, .. verdict.Warnings.Select(w => new AcceptedWarning(w.Rule, w.Sentence, command.WarningReason!.Trim()))];
            db.PairChanges.Add(change);
            var people = db.People;
            var who = change.PersonId is { } person ? (await people.SingleAsync(p => p.Id == person, ct)).Name.Short(GrammaticalCase.Nominative) : pair.Title;
            act.About([.. pair.Subjects(), .. change.PersonId is { } id ? [id] : Array.Empty<Guid>()]).Because(change.Reason)
                .With("what", change.Kind.Name()).With("date", change.From).WithPersonal("who", who);
            return Outcome.Done($"Изменение подготовлено: {change.Kind.Name()}. {(ChangeRules.AgreementsNeeded(pair, change).Count > 0 ? "Внесите согласия сторон, потом подготовьте приказ." : "Подготовьте приказ.")}", change.Id);
        }, ct);

    /// <summary>A new mentor or mentee is asked by the same rules as in a proposal.</summary>
    private async Task<PairVerdict> OfNewcomerAsync(Pairing pair, PairChange change, DateOnly today, CancellationToken ct)
    {
        if (change.Kind is not (PairChangeKind.ReplaceMentor or PairChangeKind.AddMentee))
        {
            return new([], []);
        }

        var mentor = change.Kind == PairChangeKind.ReplaceMentor ? change.PersonId!.Value : pair.MentorId;
        Guid[] mentees = change.Kind == PairChangeKind.AddMentee ? [change.PersonId!.Value] : [.. pair.Mentees];
        var leaders = await parties.MentorsAsync([mentor], today, null, ct);
        var led = await parties.MenteesAsync(mentees, today, ct);
        if (!leaders.TryGetValue(mentor, out var leader) || mentees.Any(m => !led.ContainsKey(m)))
        {
            return new([new NoSuchPerson("Person")], []);
        }

        var organisation = await db.OurOrganisationAsync(ct);
        return PairRules.OfProposal(
            new ProposalFacts(pair.Form, pair.RoleModel, [], pair.Topics.Count > 0 ? pair.Topics : ["—"], pair.Subject ?? "—", change.From, pair.PlannedEnd > change.From ? pair.PlannedEnd : change.From.AddDays(1), leader, [.. mentees.Select(m => led[m])])
            {
                Links = await parties.LinksAsync(mentor, mentees, pair.Id, ct),
                ClearanceRequired = organisation.Policies.ClearanceRequired,
            },
            today);
    }
}

/// <summary>Takes a prepared change back before any order holds it.</summary>
public sealed class DropChange(NastavnikDb db, ActBook acts)
{
    public Task<Outcome> ExecuteAsync(DropChangeCommand command, Submission by, CancellationToken ct = default) =>
        acts.RunAsync(by, PairActs.ChangeDropped, async act =>
        {
            var change = await db.PairChanges.SingleOrDefaultAsync(c => c.Id == command.Change, ct);
            if (change is null || change.State != PairChangeState.Prepared)
            {
                return new NoSuchChange();
            }

            var (pair, refusal) = await db.PairForChangeAsync(change.PairId, by with { Form = by.Form with { Version = null } }, ct);
            if (pair is null)
            {
                return refusal!;
            }

            if (!by.Actor.MayForAll(Right.ApprovePairs, "AC"))
            {
                return new OrdersOthersPrepare();
            }

            change.Drop();
            act.About(change.PairId).With("what", change.Kind.Name());
            return Outcome.Done("Изменение снято.", change.PairId);
        }, ct);
}
