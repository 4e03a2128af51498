using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.Preparation.Banks;
using Nastavnik.Core.School.Consents;
using Nastavnik.Paperwork.Grammar;

namespace Nastavnik.Core.Mentoring.Pairs;

/// <summary>
/// What follows for pairs when a consent ends or a participant leaves, in the same transaction. Before the order the pair is given up (a group goes on
/// without the member); after it the pair is stopped and waits for the amending order. Sentences name pairs by number only.
/// </summary>
public sealed class PairConsequences(NastavnikDb db) : IWhenConsentEnds, IWhenParticipantMoves
{
    public async Task<IReadOnlyList<string>> ApplyAsync(ConsentEnded e, Actor by, CancellationToken ct)
    {
        if (e.Kind == ConsentKind.SpecialData)
        {
            return [];
        }

        var pairs = await LiveOfAsync(e.SubjectId, ct);
        if (e.Kind == ConsentKind.Labour)
        {
            return [.. pairs.Where(p => p.MentorId == e.SubjectId && p.Mentees.Intersect(e.Mentees).Any()).Select(p => WithoutLabour(p, by.Today))];
        }

        return [.. pairs.Select(p => e.Cause == ConsentEndCause.Withdrawn ? GiveUp(p, e.SubjectId, EndGround.G8, by.Today) : WithoutConsent(p, by.Today))];
    }

    public async Task<IReadOnlyList<string>> ApplyAsync(ParticipantMoved e, Actor by, CancellationToken ct)
    {
        var pairs = (await LiveOfAsync(e.PersonId, ct)).Where(p => e.Side == BankSide.Mentor ? p.MentorId == e.PersonId : p.Mentees.Contains(e.PersonId));
        return e.Now switch
        {
            ParticipantState.Left => [.. pairs.Select(p => GiveUp(p, e.PersonId, e.Side == BankSide.Mentor ? EndGround.G6 : EndGround.G7, e.On))],
            ParticipantState.Suspended => [.. pairs.Where(p => p.Allows(PairEvent.Suspend) && (e.Side == BankSide.Mentor || !p.IsGroup)).Select(p => Suspended(p, by.Today))],
            _ => [.. pairs.Where(p => p.State == PairState.Suspended).Select(p => $"{Name(p)} приостановлена: её можно возобновить.")],
        };
    }

    private static string GiveUp(Pairing pair, Guid person, EndGround ground, DateOnly on)
    {
        var rest = pair.MentorId == person ? 0 : pair.Mentees.Count(m => m != person);
        var byOrder = PairStates.ByOrder.Contains(pair.State);
        if (rest > 0)
        {
            if (byOrder)
            {
                pair.Exclude(person, on, ground.Name(), null);
                return $"{Name(pair)}: участник выбыл. Подготовьте приказ об изменениях.";
            }

            pair.StepOut(person);
            return $"{Name(pair)}: участник выбыл до приказа.{(pair.State == PairState.OnOrder ? " Проект приказа нужно подготовить заново." : "")}";
        }

        if (byOrder)
        {
            if (pair.Allows(PairEvent.BeginCompletion))
            {
                pair.BeginCompletion(ground);
            }

            return $"{Name(pair)} завершается: подготовьте приказ о её прекращении.";
        }

        var onOrder = pair.State == PairState.OnOrder;
        if (onOrder)
        {
            pair.ReturnFromOrder();
        }

        pair.Disband(on);
        return $"{Name(pair)} расформирована до приказа.{(onOrder ? " Уберите её из проекта приказа." : "")}";
    }

    private static string WithoutConsent(Pairing pair, DateOnly on) => pair.Allows(PairEvent.Suspend)
        ? $"{Suspended(pair, on)} Внесите согласие и возобновите работу."
        : $"{Name(pair)}: без согласия приказ не подписать.";

    /// <summary>An employee may refuse early, no notice is asked of him (ТК РФ, ст. 351.8).</summary>
    private static string WithoutLabour(Pairing pair, DateOnly on) => pair.Allows(PairEvent.Suspend)
        ? $"{Suspended(pair, on)} Подготовьте приказ о замене наставника или о прекращении."
        : $"{Name(pair)}: без согласия работника и дополнительного соглашения приказ не подписать.";

    private static string Suspended(Pairing pair, DateOnly on)
    {
        pair.Suspend(on);
        return $"{Name(pair)} приостановлена.";
    }

    private static string Name(Pairing pair) => Typography.Capitalise(pair.Title);

    private Task<List<Pairing>> LiveOfAsync(Guid person, CancellationToken ct) => db.Pairs.Include(p => p.Members)
        .Where(p => PairStates.Live.Contains(p.State) && p.Members.Any(m => !m.IsVoid && m.To == null && (m.MentorId == person || m.PersonId == person)))
        .OrderBy(p => p.Number).ToListAsync(ct);
}
