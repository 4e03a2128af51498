using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.School.Papers;
using Nastavnik.Paperwork.Grammar;

namespace Nastavnik.Core.School.Consents;

/// <summary>A paper came back signed.</summary>
/// <param name="OwnSignature">The minor's own signature stands on it too.</param>
/// <param name="Scan">PDF, JPEG or PNG; may be left out.</param>
public sealed record RegisterSignedPaperCommand(Guid Consent, DateOnly SignedOn, bool OwnSignature = false, byte[]? Scan = null);

/// <summary>Papers of many people, one date for all.</summary>
/// <param name="Returned">Papers with the representative's or the adult's signature.</param>
/// <param name="WithOwnSignature">Those of them where the minor signed too.</param>
public sealed record RegisterManyReturnedCommand(IReadOnlyList<Guid> Returned, IReadOnlyList<Guid> WithOwnSignature, DateOnly SignedOn);

public sealed record NoSuchConsent() : Refusal("Такой бумаги нет.");

public sealed class RegisterSignedPaper(NastavnikDb db, ActBook acts, Signing signing, FileStore files)
{
    public Task<Outcome> ExecuteAsync(RegisterSignedPaperCommand command, Submission by, CancellationToken ct = default) =>
        acts.RunAsync(by, ConsentActs.Signed, passesGate: true, async act =>
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

            if (command.Scan is { } scan && FileStore.Unfit(scan) is { } unfit)
            {
                return unfit with { Field = nameof(command.Scan) };
            }

            if (await signing.SignAsync([new(consent, command.OwnSignature)], command.SignedOn, SigningMethod.Paper, by.Actor, ct) is { Count: > 0 } reasons)
            {
                return Outcome.Refused(reasons);
            }

            if (command.Scan is { } content)
            {
                consent.ScanFileId = (await files.KeepAsync($"soglasie-{consent.Kind.Code()}", content, ct)).Id;
            }

            act.About(consent.Id, consent.SubjectId, consent.SignerId).With("paper", $"{consent.Kind.Name()} ({consent.Kind.Code()})").With("date", command.SignedOn);
            return Outcome.Done($"Зарегистрировано: {consent.Kind.Name()}, подписано {RussianDate.Long(command.SignedOn)}", consent.Id);
        }, ct);
}

/// <summary>A pile of returned papers on one page: all are registered, or none and every reason is named.</summary>
public sealed class RegisterManyReturned(NastavnikDb db, ActBook acts, Signing signing)
{
    public Task<Outcome> ExecuteAsync(RegisterManyReturnedCommand command, Submission by, CancellationToken ct = default) =>
        acts.RunAsync(by, ConsentActs.ManySigned, passesGate: true, async act =>
        {
            var consents = db.Consents;
            var papers = await consents.Where(c => command.Returned.Contains(c.Id)).ToListAsync(ct);
            if (papers.Count == 0)
            {
                return new NoPapersChosen();
            }

            PaperToSign[] toSign = [.. papers.Select(c => new PaperToSign(c, command.WithOwnSignature.Contains(c.Id)))];
            if (await signing.SignAsync(toSign, command.SignedOn, SigningMethod.Paper, by.Actor, ct) is { Count: > 0 } reasons)
            {
                return Outcome.Refused([.. reasons.Distinct()]);
            }

            act.About([.. papers.Select(c => c.Id), .. papers.Select(c => c.SubjectId).Distinct()])
                .With("count", Numerals.Count(papers.Count, "бумага", "бумаги", "бумаг")).With("date", command.SignedOn);
            return Outcome.Done($"{Numerals.Form(papers.Count, "Зарегистрирована", "Зарегистрированы", "Зарегистрировано")} {Numerals.Count(papers.Count, "бумага", "бумаги", "бумаг")}, дата подписи {RussianDate.Long(command.SignedOn)}", by.Form.Key);
        }, ct);
}
