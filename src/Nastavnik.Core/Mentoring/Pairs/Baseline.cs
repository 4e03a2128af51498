using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.Preparation.Questionnaires;
using Nastavnik.Core.School.People;
using Nastavnik.Core.School.Roadmap;
using Nastavnik.Paperwork.Grammar;

namespace Nastavnik.Core.Mentoring.Pairs;

public sealed record NoBaseline(string Names)
    : Refusal($"Нет входного измерения: {Names}. Динамика не будет рассчитана. Проведите «личные шкалы, до начала» или запишите, почему измерения не будет.", Rule: "INV-15");

public sealed record WaiverNeedsReason() : Refusal("Напишите, почему входного измерения не будет.", "Reason", "INV-15");

public sealed record WaiverTooLate() : Refusal("Пара уже начала работу: отказ от входного измерения записывают до начала.", Rule: "INV-15");

/// <summary>Guard of 2.3 and 2.5: before work begins both sides have answered M2 «до», or a waiver with its reason is written down. People from outside have no M2.</summary>
public sealed class Baselines(NastavnikDb db)
{
    /// <summary>The school's own people of these pairs without an answered M2 «до» of the last year; a pair with everybody answered is not in the answer.</summary>
    public async Task<ILookup<Guid, (Guid Person, string Name)>> MissingAsync(IReadOnlyCollection<Guid> pairs, DateOnly on, CancellationToken ct)
    {
        var since = new DateTimeOffset(on.AddYears(-1), default, TimeSpan.Zero);
        var (links, people, invitations, campaigns) = (db.PairMembers, db.People, db.Invitations, db.Campaigns);
        var (enrolments, employments, day) = (db.Enrolments, db.Employments, on);
        var open = links.AsNoTracking().Where(l => pairs.Contains(l.PairId) && !l.IsVoid && l.To == null);
        var missing = await (
            from side in open.Select(l => new { l.PairId, l.PersonId }).Union(open.Select(l => new { l.PairId, PersonId = l.MentorId }))
            join person in people.AsNoTracking() on side.PersonId equals person.Id
            where (enrolments.Any(e => e.PersonId == person.Id && (e.From == null || e.From <= day) && (e.To == null || day <= e.To))
                    || employments.Any(e => e.PersonId == person.Id && (e.From == null || e.From <= day) && (e.To == null || day <= e.To)))
                && !invitations.Any(i => i.PersonId == person.Id && i.FinishedAt >= since
                    && campaigns.Any(c => c.Id == i.CampaignId && c.Instrument == Instrument.Personal && c.Phase == Phase.Before))
            select new { side.PairId, person }).ToListAsync(ct);
        return missing.OrderBy(m => m.person.Surname, StringComparer.CurrentCulture).ToLookup(m => m.PairId, m => (m.person.Id, m.person.Name.Short(GrammaticalCase.Nominative)));
    }

    /// <summary>Null: work may begin.</summary>
    public async Task<Refusal?> RefusedAsync(Pairing pair, DateOnly on, CancellationToken ct) =>
        pair.BaselineWaiver is not null || (await MissingAsync([pair.Id], on, ct))[pair.Id].ToList() is not { Count: > 0 } missing
            ? null : new NoBaseline(string.Join(", ", missing.Select(m => m.Name)));
}

/// <summary>The curator writes down why there will be no baseline; the report lists such pairs.</summary>
public sealed class WaiveBaseline(NastavnikDb db, ActBook acts)
{
    public Task<Outcome> ExecuteAsync(PairReasonCommand command, Submission by, CancellationToken ct = default) =>
        acts.RunAsync(by, PairActs.BaselineWaived, passesGate: true, async act =>
        {
            var (pair, refusal) = await db.PairForChangeAsync(command.Pair, by, ct);
            if (pair is null)
            {
                return refusal!;
            }

            if (string.IsNullOrWhiteSpace(command.Reason))
            {
                return new WaiverNeedsReason();
            }

            if (pair.StartedOn is not null || !pair.State.IsLive())
            {
                return new WaiverTooLate();
            }

            pair.WaiveBaseline(by.Actor.Today, command.Reason.Trim());
            act.About(pair.Subjects()).Because(command.Reason.Trim());
            return Outcome.Done("Записано: входного измерения не будет.", pair.Id);
        }, ct);
}

/// <summary>The condition on the card of a pair.</summary>
internal sealed class BaselineGate(NastavnikDb db, Baselines baselines) : IPairGateSource
{
    private const string Name = "Входное измерение";

    public async Task<IReadOnlyDictionary<Guid, IReadOnlyList<PairGate>>> OfAsync(IReadOnlyCollection<Guid> pairs, DateOnly on, CancellationToken ct)
    {
        var rows = await db.Pairs.AsNoTracking().Where(p => pairs.Contains(p.Id)).Select(p => new { p.Id, p.State, p.StartedOn, p.BaselineWaiver, p.BaselineWaivedOn }).ToListAsync(ct);
        var missing = await baselines.MissingAsync(pairs, on, ct);
        return rows.Where(r => r.StartedOn is null && r.State.IsLive()).ToDictionary(r => r.Id, r => (IReadOnlyList<PairGate>)
        [
            r.BaselineWaiver is { } reason ? new PairGate(Name, $"Не проводится с {RussianDate.Short(r.BaselineWaivedOn!.Value)}: {reason}", FactState.Met)
                : !missing[r.Id].Any() ? new PairGate(Name, "Обе стороны ответили", FactState.Met)
                : new PairGate(Name, $"Без него не видно перемен. Отвечают: {string.Join(", ", missing[r.Id].Select(m => m.Name))}", FactState.Waiting, $"/pairs/{r.Id}/baseline", "Провести или отказаться"),
        ]);
    }
}
