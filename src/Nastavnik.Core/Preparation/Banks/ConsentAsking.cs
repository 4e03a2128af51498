using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.School.Consents;
using Nastavnik.Paperwork.Grammar;

namespace Nastavnik.Core.Preparation.Banks;

/// <summary>Заявлен → ОжидаетСогласий, and on to НаПроверке for those whose consents are already there.</summary>
public sealed class ConsentAsking(ConsentGate gate)
{
    public async Task AskAsync(IReadOnlyCollection<Participant> profiles, DateOnly on, CancellationToken ct)
    {
        var standing = await gate.OfAsync([.. profiles.Select(p => p.PersonId)], on, ct);
        foreach (var profile in profiles)
        {
            profile.Go(ParticipantEvent.AskConsents, on);
            if (standing.TryGetValue(profile.PersonId, out var stands) && stands.IsComplete)
            {
                profile.Go(ParticipantEvent.ConsentsGiven, on);
            }
        }
    }
}

public sealed class RequestConsents(ActBook acts, Participants participants, ConsentAsking asking)
{
    public Task<Outcome> ExecuteAsync(BankSide side, IReadOnlyCollection<Guid> profiles, Submission by, CancellationToken ct = default) =>
        acts.RunAsync(by, BankActs.ConsentsAsked, passesGate: true, async act =>
        {
            var applied = (await participants.ManyAsync(side, profiles, ct)).Where(p => p.State == ParticipantState.Applied).ToList();
            if (applied.Count == 0)
            {
                return profiles.Count == 0 ? new NobodyChosen() : new NotNow("Согласия запрашивают у тех, кто подал заявление и ещё не на проверке. Среди выбранных таких нет.");
            }

            await asking.AskAsync(applied, by.Actor.Today, ct);
            act.About([.. applied.SelectMany(p => new[] { p.Id, p.PersonId })]).With("count", Numerals.People(applied.Count)).With("bank", BankWords.Bank(side));
            var ready = applied.Count(p => p.State == ParticipantState.UnderReview);
            return Outcome.Done(
                ready == applied.Count ? $"Согласия уже есть, на проверке: {Numerals.People(ready)}."
                : $"Ждём согласий: {Numerals.People(applied.Count - ready)}. Бумаги печатаются в разделе «Согласия»." + (ready > 0 ? $" На проверке: {ready}." : ""),
                applied.Count == 1 ? applied[0].Id : null);
        }, ct);
}
