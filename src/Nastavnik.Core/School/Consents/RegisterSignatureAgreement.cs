using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.School.Organisations;

namespace Nastavnik.Core.School.Consents;

/// <summary>The school's agreement on simple electronic signature: from its date signing in the account counts.</summary>
public sealed record RegisterSignatureAgreementCommand(DateOnly Date, string Number);

public sealed record AgreementInFuture() : Refusal("Соглашение ещё не заключено: дата не наступила.", nameof(RegisterSignatureAgreementCommand.Date));

public sealed record AgreementNumberMissing() : Refusal("Укажите номер соглашения или приказа, которым оно введено.", nameof(RegisterSignatureAgreementCommand.Number));

public sealed class RegisterSignatureAgreement(NastavnikDb db, ActBook acts)
{
    public Task<Outcome> ExecuteAsync(RegisterSignatureAgreementCommand command, Submission by, CancellationToken ct = default) =>
        acts.RunAsync(by, OrganisationActs.SignatureAgreement, passesGate: true, async act =>
        {
            if (command.Date > by.Actor.Today)
            {
                return new AgreementInFuture();
            }

            if (string.IsNullOrWhiteSpace(command.Number))
            {
                return new AgreementNumberMissing();
            }

            var organisation = await db.OurOrganisationAsync(ct);
            organisation.Policies = organisation.Policies with { ElectronicSignatureDate = command.Date, ElectronicSignatureNumber = command.Number.Trim() };
            organisation.Version++;
            act.About(organisation.Id).With("date", command.Date).With("number", command.Number.Trim());
            return Outcome.Done("Соглашение внесено: согласия можно подписывать в личном кабинете.", organisation.Id);
        }, ct);
}
