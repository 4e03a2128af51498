using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.School.Consents;
using Nastavnik.Core.School.Organisations;
using Nastavnik.Paperwork.Grammar;

namespace Nastavnik.Core.Preparation.Banks;

/// <summary>Gates of many candidates at once, for lists and for the acts below.</summary>
public sealed class CandidateGates(NastavnikDb db, ParticipantReader reader, ConsentGate consents, ITrainingSource training)
{
    public async Task<IReadOnlyDictionary<Guid, (ParticipantFacts Facts, IReadOnlyList<Gate> Gates)>> OfAsync(
        IReadOnlyCollection<Participant> profiles, DateOnly on, CancellationToken ct = default)
    {
        var organisation = await db.OurOrganisationAsync(ct);
        var people = profiles.Select(p => p.PersonId).Distinct().ToList();
        var facts = await reader.OfAsync(people, on, ct);
        var standing = await consents.OfAsync(people, on, ct);
        var trained = await training.OfAsync(people, ct);
        return profiles.ToDictionary(
            p => p.Id, p => (facts[p.PersonId], BankGates.Of(p, facts[p.PersonId], standing.GetValueOrDefault(p.PersonId), trained.GetValueOrDefault(p.PersonId), organisation, on)));
    }
}

/// <summary>The curator puts checked candidates on the list for the head.</summary>
public sealed class ProposeToBank(ActBook acts, Participants participants, CandidateGates gates)
{
    public Task<Outcome> ExecuteAsync(BankSide side, IReadOnlyCollection<Guid> profiles, Submission by, CancellationToken ct = default) =>
        acts.RunAsync(by, BankActs.Proposed, passesGate: true, async act =>
        {
            var chosen = await participants.ManyAsync(side, profiles, ct);
            if (chosen.Count == 0)
            {
                return new NobodyChosen();
            }

            var read = await gates.OfAsync(chosen, by.Actor.Today, ct);
            Refusal[] refusals =
            [
                .. chosen.Where(p => p.State != ParticipantState.UnderReview)
                    .Select(p => new GateClosed(read[p.Id].Facts.FullName, $"сейчас «{p.State.Name()}». В список идут те, кто на проверке.")),
                .. chosen.Where(p => p.State == ParticipantState.UnderReview).SelectMany(p => BankGates.Closed(read[p.Id].Facts, read[p.Id].Gates)),
            ];
            if (refusals.Length > 0)
            {
                return Outcome.Refused(refusals);
            }

            foreach (var profile in chosen)
            {
                profile.ProposedOn = by.Actor.Today;
                act.About(profile.Id, profile.PersonId);
            }

            act.With("count", Numerals.People(chosen.Count)).With("bank", BankWords.Bank(side));
            return Outcome.Done($"В списке на утверждение: {Numerals.People(chosen.Count)}. Утверждает руководитель.", chosen.Count == 1 ? chosen[0].Id : null);
        }, ct);
}

/// <summary>The head approves a list: НаПроверке → ВБанке for all of it, or for nobody.</summary>
public sealed class ApproveBank(ActBook acts, Participants participants, CandidateGates gates)
{
    public Task<Outcome> ExecuteAsync(BankSide side, IReadOnlyCollection<Guid> profiles, Submission by, CancellationToken ct = default) =>
        acts.RunAsync(by, BankActs.Approved, passesGate: true, async act =>
        {
            var chosen = await participants.ManyAsync(side, profiles, ct);
            if (chosen.Count == 0)
            {
                return new NobodyChosen();
            }

            var read = await gates.OfAsync(chosen, by.Actor.Today, ct);
            Refusal[] refusals =
            [
                .. chosen.Where(p => p.State != ParticipantState.UnderReview || p.ProposedOn is null)
                    .Select(p => new GateClosed(read[p.Id].Facts.FullName, "уже не в списке на утверждение. Откройте список заново.")),
                .. chosen.SelectMany(p => BankGates.Closed(read[p.Id].Facts, read[p.Id].Gates)),
            ];
            if (refusals.Length > 0)
            {
                return Outcome.Refused(refusals);
            }

            foreach (var profile in chosen)
            {
                profile.Go(ParticipantEvent.Include, by.Actor.Today);
                act.About(profile.Id, profile.PersonId);
            }

            act.With("count", Numerals.People(chosen.Count)).With("bank", BankWords.Bank(side));
            return Outcome.Done($"Список утверждён, {BankWords.InBank(side)} вошли: {Numerals.People(chosen.Count)}.", chosen.Count == 1 ? chosen[0].Id : null);
        }, ct);
}

/// <summary>The head takes people off the list with a remark; they stay under review.</summary>
public sealed class ReturnFromList(ActBook acts, Participants participants)
{
    public Task<Outcome> ExecuteAsync(BankSide side, IReadOnlyCollection<Guid> profiles, string? remark, Submission by, CancellationToken ct = default) =>
        acts.RunAsync(by, BankActs.ReturnedFromList, passesGate: true, async act =>
        {
            if (string.IsNullOrWhiteSpace(remark))
            {
                return new Refusal("Напишите замечание: куратор увидит его в истории карточки.", "Remark");
            }

            var chosen = (await participants.ManyAsync(side, profiles, ct)).Where(p => p is { State: ParticipantState.UnderReview, ProposedOn: not null }).ToList();
            if (chosen.Count == 0)
            {
                return new NobodyChosen();
            }

            foreach (var profile in chosen)
            {
                profile.ProposedOn = null;
                act.About(profile.Id, profile.PersonId);
            }

            act.Because(remark.Trim()).With("count", Numerals.People(chosen.Count)).With("bank", BankWords.Bank(side));
            return Outcome.Done($"Возвращено куратору с замечанием: {Numerals.People(chosen.Count)}.");
        }, ct);
}
