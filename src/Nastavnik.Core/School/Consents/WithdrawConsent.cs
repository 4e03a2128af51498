using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Paperwork.Grammar;

namespace Nastavnik.Core.School.Consents;

/// <summary>A withdrawal came (INV-43): it is never rejected and no reason is asked.</summary>
/// <param name="Consent">The signed paper.</param>
/// <param name="ReceivedOn">Day on which it came; in the account always today.</param>
/// <param name="Channel">On paper (registered by the school) or in the person's own account.</param>
public sealed record WithdrawConsentCommand(Guid Consent, DateOnly ReceivedOn, WithdrawalChannel Channel);

public sealed record NothingToWithdraw(string State) : Refusal($"Отзывать нечего: бумага в состоянии «{State}».");

public sealed record ReceivedOnWrongDay() : Refusal("Дата получения отзыва не может быть раньше подписи и позже сегодняшнего дня.", nameof(WithdrawConsentCommand.ReceivedOn), "INV-43");

/// <summary>Blocks at once, sets the terms of 152-ФЗ, tells pairs and banks, and says what follows.</summary>
public sealed class WithdrawConsent(NastavnikDb db, ActBook acts, ConsentGate gate, Signing signing, TimeProvider time)
{
    public Task<Outcome> ExecuteAsync(WithdrawConsentCommand command, Submission by, CancellationToken ct = default) =>
        acts.RunAsync(by, ConsentActs.Withdrawn, passesGate: true, async act =>
        {
            var consents = db.Consents;
            if (await consents.SingleOrDefaultAsync(c => c.Id == command.Consent, ct) is not { } consent
                || (command.Channel == WithdrawalChannel.Account && !await MayWithdrawAsync(consent, by.Actor, ct)))
            {
                return new NoSuchConsent();
            }

            if (consent.State != ConsentState.Signed)
            {
                return new NothingToWithdraw(SigningRules.StateWord(consent.State));
            }

            var on = command.Channel == WithdrawalChannel.Account ? by.Actor.Today : command.ReceivedOn;
            if (on > by.Actor.Today || on < consent.SignedOn)
            {
                return new ReceivedOnWrongDay();
            }

            var (stop, destroy) = SigningRules.TermsOfWithdrawal(consent.Kind, on);
            consent.Withdraw(on, time.GetUtcNow(), command.Channel, stop, destroy);
            string[] follows = [.. Follows(consent.Kind, stop, destroy), .. await signing.EndAsync(consent, on, ConsentEndCause.Withdrawn, by.Actor, ct)];
            var said = string.Join(" ", follows);
            act.About(consent.Id, consent.SubjectId, consent.SignerId)
                .With("paper", $"{consent.Kind.Name()} ({consent.Kind.Code()})").With("date", on).WithPersonal("follows", said);
            return Outcome.Done($"Согласие отозвано. {said}", consent.Id);
        }, ct);

    /// <summary>What a withdrawal of this kind sets in motion; shown before it and after it.</summary>
    public static IReadOnlyList<string> Follows(ConsentKind kind, DateOnly? stop, DateOnly? destroy) => kind switch
    {
        ConsentKind.Participation => ["Участие ребёнка в программе прекращается, новых встреч нет."],
        ConsentKind.Labour => ["Работник больше не выполняет работу по наставничеству; причину и отработку не спрашивают."],
        ConsentKind.SpecialData =>
        [
            $"Сведения о здоровье закрыты сейчас; обработка заканчивается не позднее {RussianDate.Long(stop!.Value)}",
            $"Они уничтожаются не позднее {RussianDate.Long(destroy!.Value)}",
        ],
        _ =>
        [
            $"Данные закрыты сейчас; обработка заканчивается не позднее {RussianDate.Long(stop!.Value)}",
            $"Данные уничтожаются не позднее {RussianDate.Long(destroy!.Value)}; подписанные приказы остаются в архиве и в рабочих списках не показываются.",
        ],
    };

    /// <summary>The one who signed, the grown-up subject, or whoever represents the minor today.</summary>
    private async Task<bool> MayWithdrawAsync(Consent consent, Actor actor, CancellationToken ct)
    {
        if (actor.PersonId is not { } me)
        {
            return false;
        }

        var subject = (await gate.SubjectsAsync([consent.SubjectId], actor.Today, ct))[consent.SubjectId];
        return ConsentRules.IsMinor(subject, actor.Today) ? ConsentRules.Authority(subject, me, actor.Today) is not null : me == subject.Id;
    }
}
