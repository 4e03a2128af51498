using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.School.Papers;
using Nastavnik.Paperwork.Grammar;

namespace Nastavnik.Core.School.Consents;

/// <summary>A consent that was signed before the school came to the program, on the school's own paper.</summary>
/// <param name="Signer">Who signed; for an adult the subject himself.</param>
/// <param name="ValidTo">Last day by its text; null: not limited.</param>
public sealed record EnterEarlierConsentCommand(
    ConsentKind Kind, Guid Subject, Guid Signer, DateOnly SignedOn, DateOnly? ValidTo, bool OwnSignature = false, byte[]? Scan = null);

public sealed record LabourNeedsTerms() : Refusal("Согласие работника вносится вместе с условиями дополнительного соглашения: подготовьте его и зарегистрируйте.", nameof(EnterEarlierConsentCommand.Kind), "INV-24");

public sealed record WrongSigner() : Refusal("Эту бумагу подписывает другой человек: за себя — взрослый, за ребёнка — законный представитель.", nameof(EnterEarlierConsentCommand.Signer), "INV-05");

public sealed record NoSuchPerson() : Refusal("Такого человека в списках нет.", nameof(EnterEarlierConsentCommand.Subject));

public sealed class EnterEarlierConsent(NastavnikDb db, ActBook acts, ConsentGate gate, Signing signing, FileStore files)
{
    public Task<Outcome> ExecuteAsync(EnterEarlierConsentCommand command, Submission by, CancellationToken ct = default) =>
        acts.RunAsync(by, ConsentActs.Signed, passesGate: true, async act =>
        {
            if (command.Kind == ConsentKind.Labour)
            {
                return new LabourNeedsTerms();
            }

            if ((await gate.SubjectsAsync([command.Subject, command.Signer], command.SignedOn, ct)).Count < (command.Subject == command.Signer ? 1 : 2))
            {
                return new NoSuchPerson();
            }

            var forChild = command.Kind is ConsentKind.ChildData or ConsentKind.Participation;
            if (command.Kind != ConsentKind.SpecialData && forChild == (command.Signer == command.Subject))
            {
                return new WrongSigner();
            }

            if (command.Scan is { } scan && FileStore.Unfit(scan) is { } unfit)
            {
                return unfit with { Field = nameof(command.Scan) };
            }

            var consent = new Consent(command.Kind, command.Subject, command.Signer, command.SignedOn, command.ValidTo);
            consent.Word("прежняя бумага школы", "");
            db.Consents.Add(consent);
            if (await signing.SignAsync([new(consent, command.OwnSignature)], command.SignedOn, SigningMethod.Paper, by.Actor, ct) is { Count: > 0 } reasons)
            {
                return Outcome.Refused(reasons);
            }

            if (command.Scan is { } content)
            {
                consent.ScanFileId = (await files.KeepAsync($"soglasie-{consent.Kind.Code()}", content, ct)).Id;
            }

            act.About(consent.Id, consent.SubjectId, consent.SignerId).With("paper", $"{consent.Kind.Name()} ({consent.Kind.Code()})").With("date", command.SignedOn);
            return Outcome.Done($"Внесено ранее подписанное {consent.Kind.Name()} от {RussianDate.Long(command.SignedOn)}", consent.Id);
        }, ct);
}
