using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.School.Organisations;

namespace Nastavnik.Core.School.Consents;

/// <summary>Signing by simple electronic signature.</summary>
/// <param name="Consent">The paper.</param>
/// <param name="TextHash">Of the text that stood before the person: what is signed is what was read.</param>
/// <param name="Agrees">Ticked by the person; never beforehand.</param>
public sealed record SignInAccountCommand(Guid Consent, string TextHash, bool Agrees);

public sealed record NoElectronicSignature()
    : Refusal("Школа не зарегистрировала соглашение о простой электронной подписи: подпишите бумагу и передайте её куратору.", null, "INV-05");

public sealed record TextHasChanged() : Refusal("Текст бумаги изменился, пока вы читали. Прочитайте его ещё раз и подпишите.");

public sealed record NotTicked() : Refusal("Отметьте, что прочитали текст и согласны с ним.", nameof(SignInAccountCommand.Agrees));

/// <summary>The signer in person, or the minor beside his representative. Keeps the hash of the text, the time, the account.</summary>
public sealed class SignInAccount(NastavnikDb db, ActBook acts, ConsentGate gate, Signing signing)
{
    public Task<Outcome> ExecuteAsync(SignInAccountCommand command, Submission by, CancellationToken ct = default) =>
        acts.RunAsync(by, ConsentActs.SignedInAccount, passesGate: true, async act =>
        {
            var consents = db.Consents;
            var me = by.Actor.PersonId;
            if (await consents.SingleOrDefaultAsync(c => c.Id == command.Consent && me != null && (c.SignerId == me || (c.SubjectId == me && c.Kind == ConsentKind.ChildData)), ct) is not { } consent)
            {
                return new NoSuchConsent();
            }

            var policies = (await db.OurOrganisationAsync(ct)).Policies;
            var today = by.Actor.Today;
            if (!(policies.ElectronicSignatureDate <= today))
            {
                return new NoElectronicSignature();
            }

            if (consent.Kind == ConsentKind.SpecialData)
            {
                return new SpecialOnlyOnPaper();
            }

            if (!command.Agrees)
            {
                return new NotTicked();
            }

            if (consent.TextHash != command.TextHash)
            {
                return new TextHasChanged();
            }

            if (consent.SignerId != me)
            {
                var subject = (await gate.SubjectsAsync([consent.SubjectId], today, ct))[consent.SubjectId];
                if (OwnSigningRules.NotAwaited(consent, subject, policies, today) is { } reason)
                {
                    return reason;
                }

                await signing.WatchAsync([consent.SubjectId], by.Actor, () =>
                {
                    consent.SignOwn(today, SigningMethod.Account, by.Actor.UserId);
                    return Task.CompletedTask;
                }, ct);
            }
            else if (await signing.SignAsync([new(consent, false)], today, SigningMethod.Account, by.Actor, ct) is { Count: > 0 } reasons)
            {
                return Outcome.Refused(reasons);
            }

            act.About(consent.Id, consent.SubjectId, consent.SignerId).With("paper", $"{consent.Kind.Name()} ({consent.Kind.Code()})").With("hash", consent.TextHash);
            return Outcome.Done("Подписано. Копия текста хранится на этой странице.", consent.Id);
        }, ct);
}
