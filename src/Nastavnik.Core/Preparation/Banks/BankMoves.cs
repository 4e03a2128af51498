using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Paperwork.Grammar;

namespace Nastavnik.Core.Preparation.Banks;

/// <summary>Steps that a participant's card offers once he is there; each asks a reason, some a date.</summary>
public enum BankMove
{
    Reject,
    Suspend,
    Resume,
    Leave,
    KeepLongTerm,
    Return,
}

/// <summary>Отклонить, приостановить, возобновить, выбыть, в долгосрочную базу и обратно. Pairs are told in the same act.</summary>
public sealed class MoveParticipant(ActBook acts, Participants participants, ParticipantNews news, ParticipationReader pairs)
{
    public Task<Outcome> ExecuteAsync(BankSide side, Guid profileId, BankMove move, DateOnly? date, string? reason, Submission by, CancellationToken ct = default) =>
        acts.RunAsync(by, Kind(move), passesGate: true, async act =>
        {
            var on = date ?? by.Actor.Today;
            var profile = await participants.FindAsync(side, profileId, ct);
            if (profile is null || !ParticipantStates.Table.Any(t => t.From == profile.State && t.On == Event(move)))
            {
                return new NotNow($"Сейчас так сделать нельзя: состояние — «{profile?.State.Name() ?? "не найдено"}».");
            }

            if (by.Form.Version is { } version && version != profile.Version)
            {
                return new ChangedMeanwhile();
            }

            if (move is BankMove.Reject or BankMove.Suspend or BankMove.Leave && string.IsNullOrWhiteSpace(reason))
            {
                return new NoReason();
            }

            if (on > by.Actor.Today)
            {
                return new DateNeeded("Дата ещё не наступила. Внесите запись в этот день или позже.");
            }

            if (move == BankMove.KeepLongTerm && !await HasFinishedAsync(profile, by.Actor.Today, ct))
            {
                return new NotNow("В долгосрочную базу переводят наставника, который завершил программу и согласен на следующий год.");
            }

            profile.Go(Event(move), on, reason?.Trim());
            var follows = profile.State is ParticipantState.Left or ParticipantState.Suspended or ParticipantState.InBank
                ? await news.TellAsync(profile, on, reason?.Trim(), by.Actor, ct)
                : [];
            act.About(profile.Id, profile.PersonId).With("bank", BankWords.Bank(side)).With("date", on).Because(reason?.Trim());
            return Outcome.Done(string.Join(" ", follows.Prepend(Told(move))), profile.Id);
        }, ct);

    private async Task<bool> HasFinishedAsync(Participant profile, DateOnly on, CancellationToken ct) =>
        (await pairs.OfAsync(profile.Side, [profile.PersonId], on, ct)).GetValueOrDefault(profile.PersonId)?.Standing == Standing.Finished;

    private static ParticipantEvent Event(BankMove move) => move switch
    {
        BankMove.Reject => ParticipantEvent.Reject,
        BankMove.Suspend => ParticipantEvent.Suspend,
        BankMove.Resume => ParticipantEvent.Resume,
        BankMove.Leave => ParticipantEvent.Leave,
        BankMove.KeepLongTerm => ParticipantEvent.KeepLongTerm,
        _ => ParticipantEvent.Return,
    };

    private static ActKind Kind(BankMove move) => move switch
    {
        BankMove.Reject => BankActs.Rejected,
        BankMove.Suspend => BankActs.Suspended,
        BankMove.Resume => BankActs.Resumed,
        BankMove.Leave => BankActs.Left,
        BankMove.KeepLongTerm => BankActs.KeptLongTerm,
        _ => BankActs.Returned,
    };

    private static string Told(BankMove move) => move switch
    {
        BankMove.Reject => "Заявление отклонено.",
        BankMove.Suspend => "Участие приостановлено.",
        BankMove.Resume => "Участие возобновлено.",
        BankMove.Leave => "Выбытие внесено.",
        BankMove.KeepLongTerm => "Переведено в долгосрочную базу.",
        _ => "Возвращено в банк.",
    };
}

/// <summary>Confirms that the data are current, for one or many (INV-28).</summary>
public sealed class Actualise(ActBook acts, Participants participants)
{
    public Task<Outcome> ExecuteAsync(BankSide side, IReadOnlyCollection<Guid> profiles, Submission by, CancellationToken ct = default) =>
        acts.RunAsync(by, BankActs.Actualised, passesGate: true, async act =>
        {
            var chosen = (await participants.ManyAsync(side, profiles, ct)).Where(p => p.State is ParticipantState.InBank or ParticipantState.LongTerm or ParticipantState.Suspended).ToList();
            if (chosen.Count == 0)
            {
                return profiles.Count == 0 ? new NobodyChosen() : new NotNow("Подтверждают сведения тех, кто уже в банке. Среди выбранных таких нет.");
            }

            foreach (var profile in chosen)
            {
                profile.ActualisedOn = by.Actor.Today;
                act.About(profile.Id, profile.PersonId);
            }

            act.With("date", by.Actor.Today).With("count", Numerals.People(chosen.Count)).With("bank", BankWords.Bank(side));
            return Outcome.Done($"Сведения подтверждены: {Numerals.People(chosen.Count)}.", chosen.Count == 1 ? chosen[0].Id : null);
        }, ct);
}
