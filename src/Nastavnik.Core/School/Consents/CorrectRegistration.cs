using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Paperwork.Grammar;

namespace Nastavnik.Core.School.Consents;

/// <summary>A registration put right.</summary>
/// <param name="SignedOn">The right date of signature; null: the signature or the refusal was registered by mistake, the paper is awaited again.</param>
/// <param name="Reason">What happened; history shows it.</param>
public sealed record CorrectRegistrationCommand(Guid Consent, DateOnly? SignedOn, string Reason);

public sealed record ReasonMissing() : Refusal("Напишите, что случилось: причина останется в истории.", nameof(CorrectRegistrationCommand.Reason));

public sealed record NothingToCorrect(string State) : Refusal($"Исправлять нечего: бумага в состоянии «{State}».");

public sealed record AccountSignatureStands() : Refusal("Подпись поставлена в личном кабинете: её дату и сам факт хранит программа, исправить их нельзя. Человек может отозвать согласие.");

public sealed class CorrectRegistration(NastavnikDb db, ActBook acts, ConsentGate gate, Signing signing)
{
    public Task<Outcome> ExecuteAsync(CorrectRegistrationCommand command, Submission by, CancellationToken ct = default) =>
        acts.RunAsync(by, ConsentActs.Corrected, passesGate: true, async act =>
        {
            var consents = db.Consents;
            if (await consents.SingleOrDefaultAsync(c => c.Id == command.Consent, ct) is not { } consent)
            {
                return new NoSuchConsent();
            }

            if (by.Form.Version is { } seen && seen != consent.Version)
            {
                return new ChangedMeanwhile();
            }

            if (string.IsNullOrWhiteSpace(command.Reason))
            {
                return new ReasonMissing();
            }

            if (await WhyNotAsync(consent, command, by.Actor, ct) is { Count: > 0 } reasons)
            {
                return Outcome.Refused(reasons);
            }

            act.About(consent.Id, consent.SubjectId, consent.SignerId).Because(command.Reason.Trim()).With("paper", $"{consent.Kind.Name()} ({consent.Kind.Code()})");
            var said = command.SignedOn is { } right ? await ChangeDateAsync(consent, right, by.Actor, ct) : await TakeBackAsync(consent, by.Actor, ct);
            act.With("what", said);
            return Outcome.Done(said, consent.Id);
        }, ct);

    private async Task<IReadOnlyList<Refusal>> WhyNotAsync(Consent consent, CorrectRegistrationCommand command, Actor by, CancellationToken ct)
    {
        if (!(consent.State == ConsentState.Signed || (consent.State == ConsentState.Refused && command.SignedOn is null)))
        {
            return [new NothingToCorrect(SigningRules.StateWord(consent.State))];
        }

        if (consent.Method == SigningMethod.Account)
        {
            return [new AccountSignatureStands()];
        }

        if (command.SignedOn is not { } right)
        {
            return [];
        }

        var subject = (await gate.SubjectsAsync([consent.SubjectId], right, ct))[consent.SubjectId];
        return SigningRules.OfDay(consent, subject, (await signing.NamesAsync([consent.SignerId], ct))[consent.SignerId], right, by.Today);
    }

    private async Task<string> ChangeDateAsync(Consent consent, DateOnly right, Actor by, CancellationToken ct)
    {
        var subject = (await gate.SubjectsAsync([consent.SubjectId], right, ct))[consent.SubjectId];
        var before = consent.SignedOn!.Value;
        await signing.WatchAsync([consent.SubjectId], by, () =>
        {
            consent.CorrectSigning(right, ConsentRules.Authority(subject, consent.SignerId, right));
            return Task.CompletedTask;
        }, ct);
        return $"Дата подписи исправлена: было {RussianDate.Short(before)}, стало {RussianDate.Short(right)}.";
    }

    private async Task<string> TakeBackAsync(Consent consent, Actor by, CancellationToken ct)
    {
        var wasSigned = consent.State == ConsentState.Signed;
        consent.Undo();
        var follows = wasSigned && await LeavesAGapAsync(consent, by.Today, ct) ? await signing.EndAsync(consent, by.Today, ConsentEndCause.RegisteredByMistake, by, ct) : [];
        return string.Join(" ", follows.Prepend(wasSigned ? "Регистрация подписи снята, бумага снова ожидается." : "Регистрация отказа снята, бумага снова ожидается."));
    }
    /// <summary>The other parent's paper may still hold; papers beside the gate (health, labour) always leave a gap.</summary>
    private async Task<bool> LeavesAGapAsync(Consent consent, DateOnly today, CancellationToken ct) =>
        consent.Kind is ConsentKind.SpecialData or ConsentKind.Labour || !(await gate.OfAsync([consent.SubjectId], today, ct))[consent.SubjectId].IsComplete;
}
