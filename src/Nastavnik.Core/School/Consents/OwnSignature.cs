using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.School.Organisations;

namespace Nastavnik.Core.School.Consents;

/// <summary>The minor signed the representative's paper too, later than it was registered.</summary>
public sealed record AddOwnSignatureCommand(Guid Consent, DateOnly SignedOn);

public sealed record OwnSignatureNotAwaited()
    : Refusal("Подпись самого подростка здесь не ожидается: с 14 до 18 лет он подписывает согласие вместе с представителем, один раз.");

/// <summary>Registers the own signature from paper.</summary>
public sealed class AddOwnSignature(NastavnikDb db, ActBook acts, ConsentGate gate, Signing signing)
{
    public Task<Outcome> ExecuteAsync(AddOwnSignatureCommand command, Submission by, CancellationToken ct = default) =>
        acts.RunAsync(by, ConsentActs.OwnSigned, passesGate: true, async act =>
        {
            var consents = db.Consents;
            if (await consents.SingleOrDefaultAsync(c => c.Id == command.Consent, ct) is not { } consent)
            {
                return new NoSuchConsent();
            }

            var subject = (await gate.SubjectsAsync([consent.SubjectId], by.Actor.Today, ct))[consent.SubjectId];
            if (command.SignedOn > by.Actor.Today)
            {
                return new SignedInFuture();
            }

            if (OwnSigningRules.NotAwaited(consent, subject, (await db.OurOrganisationAsync(ct)).Policies, command.SignedOn) is { } reason)
            {
                return reason;
            }

            await signing.WatchAsync([subject.Id], by.Actor, () =>
            {
                consent.SignOwn(command.SignedOn, SigningMethod.Paper, null);
                return Task.CompletedTask;
            }, ct);
            act.About(consent.Id, consent.SubjectId).With("date", command.SignedOn);
            return Outcome.Done("Подпись подростка зарегистрирована.", consent.Id);
        }, ct);
}

/// <summary>Whose own signature is awaited beside the representative's.</summary>
public static class OwnSigningRules
{
    public static Refusal? NotAwaited(Consent consent, ConsentSubject subject, OrganisationPolicies policies, DateOnly on) =>
        consent.Kind == ConsentKind.ChildData && consent.OwnSignedOn is null && (consent.IsOpen || consent.State == ConsentState.Signed)
        && ConsentRules.NeedsOwnSignature(subject, policies, on)
            ? null
            : new OwnSignatureNotAwaited();
}
