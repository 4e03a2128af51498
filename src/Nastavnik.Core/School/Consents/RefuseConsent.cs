using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Data;

namespace Nastavnik.Core.School.Consents;

/// <summary>The person does not want to sign; no reason is asked.</summary>
public sealed record RefuseConsentCommand(Guid Consent, DateOnly On);

public sealed record RefusedOnWrongDay() : Refusal("Дата отказа не может быть раньше подготовки бумаги и позже сегодняшнего дня.", nameof(RefuseConsentCommand.On));

public sealed class RefuseConsent(NastavnikDb db, ActBook acts, IEnumerable<IWhenConsentRefused> effects)
{
    public Task<Outcome> ExecuteAsync(RefuseConsentCommand command, Submission by, CancellationToken ct = default) =>
        acts.RunAsync(by, ConsentActs.Refused, passesGate: true, async act =>
        {
            var consents = db.Consents;
            if (await consents.SingleOrDefaultAsync(c => c.Id == command.Consent, ct) is not { } consent)
            {
                return new NoSuchConsent();
            }

            if (!consent.IsOpen)
            {
                return new Refusal($"Отказ не регистрируется: бумага уже в состоянии «{SigningRules.StateWord(consent.State)}».");
            }

            if (command.On > by.Actor.Today || command.On < consent.PreparedOn)
            {
                return new RefusedOnWrongDay();
            }

            consent.Refuse(command.On);
            var follows = new List<string>();
            foreach (var effect in effects)
            {
                follows.AddRange(await effect.ApplyAsync(consent.Kind, consent.SubjectId, command.On, by.Actor, ct));
            }

            act.About(consent.Id, consent.SubjectId, consent.SignerId).With("paper", $"{consent.Kind.Name()} ({consent.Kind.Code()})").With("date", command.On);
            return Outcome.Done(string.Join(' ', follows.Prepend("Отказ зарегистрирован. Это право человека: причину не спрашивают.")), consent.Id);
        }, ct);
}
