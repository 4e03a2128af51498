using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Core.School.People;
using Nastavnik.Core.School.Roadmap;
using Nastavnik.Paperwork.Grammar;

namespace Nastavnik.Core.Mentoring.Pairs;

/// <summary>A change as a side reads it. Other members of a group are not named (INV-44).</summary>
/// <param name="For">Whose agreement this reader may give: his own, his children's; with names.</param>
/// <param name="Given">He has agreed already for everybody he may.</param>
public sealed record OwnChange(
    PairChange Change, Pairing Pair, string Mentor, string? NewMentor, IReadOnlyList<(Guid Id, string Name)> Mentees, IReadOnlyList<(Guid Id, string Name)> For, bool Given);

/// <summary>Changes that wait for a person's agreement. A new mentor is asked before he is in the pair.</summary>
public sealed class OwnChanges(NastavnikDb db)
{
    /// <summary>Himself and the children he acts for today.</summary>
    public async Task<IReadOnlyList<Guid>> SidesAsync(Actor actor, CancellationToken ct = default)
    {
        if (actor.PersonId is not { } me)
        {
            return [];
        }

        var (today, representatives) = (actor.Today, db.LegalRepresentatives);
        return [me, .. await representatives.AsNoTracking().Where(r => r.PersonId == me && (r.From == null || r.From <= today) && (r.To == null || today <= r.To)).Select(r => r.ChildId).Distinct().ToListAsync(ct)];
    }

    /// <summary>Prepared changes whose agreement he may give and nobody has given yet.</summary>
    public async Task<IReadOnlyList<(PairChange Change, Pairing Pair)>> WaitingAsync(Actor actor, CancellationToken ct = default)
    {
        var prepared = await db.PairChanges.AsNoTracking().Where(c => c.State == PairChangeState.Prepared).OrderBy(c => c.Id).ToListAsync(ct);
        if (prepared.Count == 0 || await SidesAsync(actor, ct) is not { Count: > 0 } sides)
        {
            return [];
        }

        var ids = prepared.ConvertAll(c => c.PairId);
        var pairs = await db.Pairs.AsNoTracking().Include(p => p.Members).Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, ct);
        return [.. prepared.Select(c => (Change: c, Pair: pairs[c.PairId])).Where(x => ChangeRules.Silent(x.Pair, x.Change, DateOnly.MaxValue).Any(sides.Contains))];
    }

    /// <summary>Null: no such change, or it is not his.</summary>
    public async Task<OwnChange?> FindAsync(Guid id, Actor actor, CancellationToken ct = default)
    {
        if (await db.PairChanges.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id && c.State != PairChangeState.Dropped, ct) is not { } change)
        {
            return null;
        }

        var pair = await db.Pairs.AsNoTracking().Include(p => p.Members).SingleAsync(p => p.Id == change.PairId, ct);
        var sides = await SidesAsync(actor, ct);
        var needed = ChangeRules.AgreementsNeeded(pair, change).Where(sides.Contains).ToList();
        if (needed.Count == 0)
        {
            return null;
        }

        Guid[] all = [pair.MentorId, .. pair.Mentees, .. change.PersonId is { } person ? [person] : Array.Empty<Guid>()];
        var people = db.People;
        var names = await people.AsNoTracking().Where(p => all.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name.Full(GrammaticalCase.Nominative), ct);
        var leads = sides.Contains(pair.MentorId) || (change.Kind == PairChangeKind.ReplaceMentor && sides.Contains(change.PersonId!.Value));
        var mentees = change.Kind == PairChangeKind.AddMentee ? pair.Mentees.Append(change.PersonId!.Value) : pair.Mentees;
        return new(
            change, pair, names[pair.MentorId], change.Kind == PairChangeKind.ReplaceMentor ? names[change.PersonId!.Value] : null,
            [.. mentees.Where(m => leads || sides.Contains(m)).Select(m => (m, names[m]))], [.. needed.Select(n => (n, names[n]))],
            needed.All(n => change.Agreements.Any(a => a.PersonId == n)));
    }
}

/// <summary>«Нужно ваше согласие с изменением пары».</summary>
internal sealed class ChangeAwaits(OwnChanges changes) : IAwaits
{
    private const int Soon = 15;

    public async Task<IReadOnlyList<Awaiting>> ForAsync(Actor actor, CancellationToken ct) => actor.PersonId is null ? [] :
        [.. (await changes.WaitingAsync(actor, ct)).Select(x => new Awaiting(
            "Нужно ваше согласие с изменением пары", $"{Typography.Capitalise(x.Pair.Title)}: {x.Change.Kind.Name()}", "Прочитать", $"/my/changes/{x.Change.Id}", Soon))];
}
