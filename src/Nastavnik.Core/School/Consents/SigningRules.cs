using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Law;
using Nastavnik.Paperwork.Grammar;

namespace Nastavnik.Core.School.Consents;

public sealed record NotAwaited(string Paper, string State) : Refusal($"Подпись не ожидается: {Paper} — {State}. Подготовьте новую бумагу.");

public sealed record SignedInFuture() : Refusal("Дата подписи ещё не наступила. Проверьте год и месяц.", "SignedOn");

public sealed record SignedBeforePrinted(string Paper, DateOnly Prepared)
    : Refusal($"{Paper}: бумага подготовлена {RussianDate.Short(Prepared)}, подпись не может быть раньше. Проверьте дату.", "SignedOn");

public sealed record SignedAfterTerm(string Paper, DateOnly ValidTo)
    : Refusal($"{Paper}: срок, на который бумага написана, закончился {RussianDate.Short(ValidTo)}. Подготовьте новую.", "SignedOn");

/// <summary>A minor's own signature alone never counts (edge case 20).</summary>
public sealed record MinorCannotSignAlone(string Name)
    : Refusal($"{Name}: до 18 лет подписи самого ребёнка недостаточно. Нужно согласие законного представителя (D-13).", "SignedOn", "INV-05");

public sealed record SignerHadNoAuthority(string Signer, string Child, DateOnly On)
    : Refusal($"{RussianDate.Short(On)} {Signer} не представляет ребёнка ({Child}): полномочий на этот день в карточке нет. Проверьте дату или представителей.", "SignedOn", "INV-05");

public sealed record AdultSignsForHimself(string Name)
    : Refusal($"{Name}: на день подписи уже исполнилось 18 лет. Нужно собственное согласие (D-12).", "SignedOn", "INV-05");

public sealed record SpecialOnlyOnPaper() : Refusal("Согласие на обработку сведений о здоровье подписывают только на бумаге.", null, "INV-05");

/// <summary>May this paper be registered as signed on the day? Every reason at once.</summary>
public static class SigningRules
{
    /// <param name="consent">The paper.</param>
    /// <param name="subject">Its subject with his representatives.</param>
    /// <param name="signer">Signer's name in the nominative, for sentences.</param>
    /// <param name="on">Date of the signature.</param>
    /// <param name="today">Today here.</param>
    /// <param name="method">On paper or in the account.</param>
    public static IReadOnlyList<Refusal> MayBeSigned(Consent consent, ConsentSubject subject, string signer, DateOnly on, DateOnly today, SigningMethod method)
    {
        if (!consent.IsOpen)
        {
            return [new NotAwaited(Called(consent, subject), StateWord(consent.State))];
        }

        var reasons = OfDay(consent, subject, signer, on, today);
        if (method == SigningMethod.Account && consent.Kind == ConsentKind.SpecialData)
        {
            reasons.Add(new SpecialOnlyOnPaper());
        }

        return reasons;
    }

    /// <summary>The same of a paper already signed, when its date is put right.</summary>
    public static List<Refusal> OfDay(Consent consent, ConsentSubject subject, string signer, DateOnly on, DateOnly today)
    {
        var reasons = new List<Refusal>();
        if (on > today)
        {
            reasons.Add(new SignedInFuture());
        }

        if (on < consent.PreparedOn)
        {
            reasons.Add(new SignedBeforePrinted(Called(consent, subject), consent.PreparedOn));
        }

        if (on > consent.ValidTo)
        {
            reasons.Add(new SignedAfterTerm(Called(consent, subject), consent.ValidTo.Value));
        }

        var minor = ConsentRules.IsMinor(subject, on);
        if (consent.SignerId == subject.Id)
        {
            if (minor && consent.Kind != ConsentKind.Labour)
            {
                reasons.Add(new MinorCannotSignAlone(subject.Name));
            }
        }
        else if (!minor)
        {
            reasons.Add(new AdultSignsForHimself(subject.Name));
        }
        else if (ConsentRules.Authority(subject, consent.SignerId, on) is null)
        {
            reasons.Add(new SignerHadNoAuthority(signer, subject.Name, on));
        }

        return reasons;
    }

    /// <summary>Terms that a withdrawal sets: end of processing, destruction. Participation and labour have none.</summary>
    public static (DateOnly? StopDue, DateOnly? DestroyDue) TermsOfWithdrawal(ConsentKind kind, DateOnly received) => kind.IsAboutData()
        ? (WorkingDays.After(received, LegalParameters.WithdrawalStopWorkingDays.At(received)), received.AddDays(LegalParameters.DestructionDays.At(received)))
        : (null, null);

    /// <summary>«согласие на участие (D-15), Шевчук Анна Игоревна».</summary>
    public static string Called(Consent consent, ConsentSubject subject) => $"{Typography.Capitalise(consent.Kind.Name())} ({consent.Kind.Code()}), {subject.Name}";

    public static string StateWord(ConsentState state) => state switch
    {
        ConsentState.Prepared => "подготовлено",
        ConsentState.HandedOut => "вручено",
        ConsentState.Signed => "подписано",
        ConsentState.Refused => "получен отказ",
        ConsentState.Withdrawn => "отозвано",
        _ => "заменено",
    };
}
