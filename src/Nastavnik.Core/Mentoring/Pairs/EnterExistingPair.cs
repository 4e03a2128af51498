using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.School.Accounts;

namespace Nastavnik.Core.Mentoring.Pairs;

/// <summary>A pair that worked before the school began here.</summary>
/// <param name="Proposal">Its people, form and term, as its order has them.</param>
/// <param name="AgreedOn">The day the sides met and agreed, from paper.</param>
public sealed record EnterExistingPairCommand(ProposePairCommand Proposal, DateOnly AgreedOn);

public sealed record OnlyFromPaper() : Refusal("Пары с бумаги вносит тот, кто регистрирует подтверждения сторон: куратор.");

/// <summary>Enters a pair with the confirmations its papers hold, in one act; its earlier order is entered next, with the scan (D-04).</summary>
public sealed class EnterExistingPair(NastavnikDb db, ActBook acts, ProposePair proposals, PairAnswers answers)
{
    public Task<Outcome> ExecuteAsync(EnterExistingPairCommand command, Submission by, CancellationToken ct = default) =>
        acts.RunAsync(by, PairActs.EnteredExisting, passesGate: true, async act =>
        {
            var (actor, proposal) = (by.Actor, command.Proposal);
            if (!actor.MayForAll(Right.ConfirmPair, "X") || actor.PersonId is not { } curator)
            {
                return new OnlyFromPaper();
            }

            if (command.AgreedOn > actor.Today)
            {
                return new DateAhead(nameof(command.AgreedOn));
            }

            if (await proposals.FactsAsync(proposal, actor, actor.Today, ct) is not { } facts)
            {
                return new NoSuchPerson("Mentees");
            }

            var verdict = PairRules.OfProposal(facts, actor.Today);
            if (verdict.Refusals.Count > 0)
            {
                return Outcome.Refused(verdict.Refusals);
            }

            if (verdict.Warnings.Count > 0 && string.IsNullOrWhiteSpace(proposal.WarningReason))
            {
                return new WarningsOpen(verdict.Warnings);
            }

            var pair = await proposals.NewAsync(proposal, facts, verdict, actor.Today, ct);
            pair.Meet(command.AgreedOn, online: false, null);
            var sides = await answers.AwaitedAsync(pair, actor.Today, ct);
            var representatives = await answers.RepresentativesAsync(sides, actor.Today, ct);
            foreach (var side in sides)
            {
                var who = side.Party switch
                {
                    PairParty.Curator => curator,
                    PairParty.Representative when representatives.GetValueOrDefault(side.ChildId!.Value, []) is [var first, ..] => first.Id,
                    PairParty.Representative => Guid.Empty,
                    _ => side.PersonId!.Value,
                };
                if (who == Guid.Empty)
                {
                    return new PartyMissing(side.Name);
                }

                pair.Confirm(side.Party, who, side.ChildId, AnswerWay.Paper, command.AgreedOn, interested: true);
            }

            pair.Agree(command.AgreedOn);
            db.Pairs.Add(pair);
            act.About(pair.Subjects()).Because(verdict.Warnings.Count > 0 ? proposal.WarningReason!.Trim() : null).With("pair", pair.Title).With("date", command.AgreedOn)
                .WithPersonal("mentor", facts.Mentor.Name).WithPersonal("mentees", string.Join(", ", facts.Mentees.Select(m => m.Name)));
            return Outcome.Done($"Внесена {pair.Title} со слов бумаг. Теперь внесите приказ, которым она закреплена.", pair.Id);
        }, ct);
}
