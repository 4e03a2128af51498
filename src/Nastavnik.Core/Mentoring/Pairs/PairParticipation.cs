using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.Preparation.Banks;
using Nastavnik.Core.School.Consents;

namespace Nastavnik.Core.Mentoring.Pairs;

/// <summary>Tells the modules below of pairs: how far a participant's pairs are, and whom the paper D-15 may name as the mentor.</summary>
internal sealed class PairParticipation(NastavnikDb db) : IParticipationSource, IKnownMentor
{
    public async Task<IReadOnlyDictionary<Guid, Participation>> OfAsync(BankSide side, IReadOnlyCollection<Guid> people, DateOnly on, CancellationToken ct)
    {
        var links = await (
            from link in db.PairMembers.AsNoTracking()
            join pair in db.Pairs.AsNoTracking() on link.PairId equals pair.Id
            where !link.IsVoid && people.Contains(side == BankSide.Mentor ? link.MentorId : link.PersonId)
            orderby pair.Number
            select new { link.PairId, link.MentorId, link.PersonId, link.To, pair.Form, pair.State, pair.EndedOn }).ToListAsync(ct);
        return links.GroupBy(l => side == BankSide.Mentor ? l.MentorId : l.PersonId).ToDictionary(g => g.Key, g => new Participation(
            g.Max(l => l.To is null || !l.State.IsLive() ? Of(l.State) : Standing.Finished),
            g.Count(l => l.To is null && l.State.IsLive()),
            [
                .. g.GroupBy(l => l.PairId).Select(p => p.ToList()).Select(p => new ParticipantPair(
                    p[0].PairId, p[0].Form, [.. p.Select(l => side == BankSide.Mentor ? l.PersonId : l.MentorId).Distinct()],
                    p.Exists(l => l.To is null) && p[0].State.IsLive(), p[0].EndedOn ?? (p.Exists(l => l.To is null) ? null : p.Max(l => l.To)), null, null, p[0].State == PairState.Completed)),
            ]));
    }

    public async Task<IReadOnlyCollection<Guid>> InLivePairsAsync(BankSide side, DateOnly on, CancellationToken ct)
    {
        var live = from link in db.PairMembers.AsNoTracking()
                   join pair in db.Pairs.AsNoTracking() on link.PairId equals pair.Id
                   where !link.IsVoid && link.To == null && PairStates.Live.Contains(pair.State)
                   select side == BankSide.Mentor ? link.MentorId : link.PersonId;
        return await live.Distinct().ToListAsync(ct);
    }

    public async Task<IReadOnlyDictionary<Guid, Guid>> OfAsync(IReadOnlyCollection<Guid> mentees, CancellationToken ct)
    {
        var known = await (
            from link in db.PairMembers.AsNoTracking()
            join pair in db.Pairs.AsNoTracking() on link.PairId equals pair.Id
            where mentees.Contains(link.PersonId) && !link.IsVoid && link.To == null && PairStates.Live.Contains(pair.State) && pair.State != PairState.Proposed && pair.State != PairState.Discussed
            orderby pair.Number
            select new { link.PersonId, link.MentorId }).ToListAsync(ct);
        return known.GroupBy(k => k.PersonId).ToDictionary(g => g.Key, g => g.First().MentorId);
    }

    private static Standing Of(PairState state) => state switch
    {
        PairState.Proposed or PairState.Discussed or PairState.Agreed or PairState.OnOrder => Standing.Selected,
        PairState.Approved => Standing.InPair,
        PairState.Active or PairState.Suspended or PairState.Completing => Standing.Active,
        PairState.Completed or PairState.EndedEarly => Standing.Finished,
        _ => Standing.None,
    };
}
