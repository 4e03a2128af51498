using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.TargetModel;
using Nastavnik.Core.School.Consents;

namespace Nastavnik.Core.Preparation.Banks;

/// <summary>ОжидаетСогласий → НаПроверке by itself, in the act that brought the last paper.</summary>
internal sealed class WhenConsentsComplete(Participants participants) : IWhenConsentsComplete
{
    public async Task ApplyAsync(Guid personId, Actor by, CancellationToken ct)
    {
        foreach (var profile in (await participants.AllOfAsync(personId, ct)).Where(p => p.State == ParticipantState.AwaitingConsents))
        {
            profile.Go(ParticipantEvent.ConsentsGiven, by.Today);
        }
    }
}

/// <summary>ОжидаетСогласий → Отклонён: who does not sign does not take part; signing later needs a new application.</summary>
internal sealed class WhenConsentRefused(Participants participants) : IWhenConsentRefused
{
    public async Task<IReadOnlyList<string>> ApplyAsync(ConsentKind kind, Guid subjectId, DateOnly on, Actor by, CancellationToken ct)
    {
        if (kind is ConsentKind.SpecialData or ConsentKind.Labour)
        {
            return [];
        }

        var told = new List<string>();
        foreach (var profile in (await participants.AllOfAsync(subjectId, ct)).Where(p => p.State == ParticipantState.AwaitingConsents))
        {
            profile.Go(ParticipantEvent.Reject, on, "отказ подписать согласие");
            told.Add($"Карточка ({BankWords.Bank(profile.Side)}) закрыта.");
        }

        return told;
    }
}

/// <summary>A withdrawal blocks both profiles at once; a mistaken registration sends them back to wait; without D-13a nothing restricted stays.</summary>
internal sealed class WhenConsentEnds(Participants participants) : IWhenConsentEnds
{
    private const string Withdrawn = "согласие отозвано";
    private const string Mistaken = "согласие было зарегистрировано по ошибке";

    public async Task<IReadOnlyList<string>> ApplyAsync(ConsentEnded e, Actor by, CancellationToken ct)
    {
        var profiles = await participants.AllOfAsync(e.SubjectId, ct);
        if (e.Kind == ConsentKind.SpecialData)
        {
            return Forget(profiles);
        }

        if (e.Kind == ConsentKind.Labour)
        {
            return [];
        }

        var on = e.Cause == ConsentEndCause.Withdrawn ? ParticipantEvent.WithdrawConsent : ParticipantEvent.ConsentsLost;
        var sentences = new List<string>();
        foreach (var profile in profiles.Where(p => ParticipantStates.Table.Allows(p.State, on)))
        {
            var before = profile.State;
            profile.Go(on, e.On, on == ParticipantEvent.WithdrawConsent ? Withdrawn : Mistaken);
            sentences.Add(Told(profile, before));
        }

        if (on == ParticipantEvent.WithdrawConsent)
        {
            Forget(profiles);
        }

        return sentences;
    }

    private static string Told(Participant profile, ParticipantState before)
    {
        var bank = BankWords.Bank(profile.Side);
        return profile.State switch
        {
            ParticipantState.ConsentWithdrawn => $"Карточка ({bank}) закрыта: согласие отозвано, в списках и подборе её больше нет.",
            ParticipantState.Suspended => $"Участие ({bank}) приостановлено до нового согласия.",
            _ => $"Карточка ({bank}) снова ждёт согласий, была «{before.Name()}».",
        };
    }

    private static IReadOnlyList<string> Forget(IReadOnlyList<Participant> profiles)
    {
        var told = false;
        foreach (var mentee in profiles.OfType<MenteeProfile>().Where(m => m.SpecialNeeds is not null))
        {
            mentee.SpecialNeeds = null;
            told = true;
        }

        return told ? ["Сведения об особых потребностях стёрты из карточки наставляемого."] : [];
    }
}
