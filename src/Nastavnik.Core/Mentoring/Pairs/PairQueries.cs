using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.School.People;

namespace Nastavnik.Core.Mentoring.Pairs;

/// <summary>What the list of pairs is asked for. <paramref name="State"/> null: pairs on their way and at work. <paramref name="Own"/>: one's own and one's children's.</summary>
public sealed record PairFilter(string? Words, PairState? State, string? Form, string Column = "number", bool Descending = false, bool Ended = false, bool Own = false, IReadOnlyCollection<Guid>? Only = null);

/// <summary>A row of the list.</summary>
public sealed record PairRow(Guid Id, int Number, string Form, string RoleModel, PairState State, DateOnly Start, DateOnly End, Guid MentorId, string Mentor, IReadOnlyList<PairRowMentee> Mentees)
{
    public bool IsGroup => Mentees.Count > 1;
}

public sealed record PairRowMentee(Guid Id, string Name);

/// <summary>Lists of pairs; the number of queries does not grow with rows.</summary>
public sealed class PairQueries(NastavnikDb db)
{
    /// <summary>Pairs this actor may see, ordered and projected.</summary>
    public IQueryable<PairRow> Rows(PairFilter filter, Actor actor)
    {
        var (people, live) = (db.People, PairStates.Live);
        var pairs = db.Pairs.AsNoTracking().VisibleTo(db, actor);
        if (filter.Own)
        {
            pairs = actor.PersonId is { } me ? db.Pairs.AsNoTracking().OwnOf(db, me, actor.Today) : pairs.Where(p => false);
        }

        if (filter.Only is { } only)
        {
            pairs = pairs.Where(p => only.Contains(p.Id));
        }

        pairs = filter.State is { } state ? pairs.Where(p => p.State == state) : filter.Ended ? pairs.Where(p => !live.Contains(p.State)) : pairs.Where(p => live.Contains(p.State));
        // INV-43: who withdrew the consent is not on operational lists; the order and its pair stay by their own address.
        pairs = pairs.Where(p => p.State != PairState.EndedEarly || p.Ground != EndGround.G8);
        if (filter.Form is { Length: > 0 } form)
        {
            pairs = pairs.Where(p => p.Form == form);
        }

        if (!string.IsNullOrWhiteSpace(filter.Words))
        {
            var named = people.Matching(filter.Words).Select(p => p.Id);
            pairs = pairs.Where(p => named.Contains(p.MentorId) || p.Members.Any(m => !m.IsVoid && named.Contains(m.PersonId)));
        }

        pairs = (filter.Column, filter.Descending) switch
        {
            ("mentor", false) => pairs.OrderBy(p => people.First(x => x.Id == p.MentorId).SearchName).ThenBy(p => p.Number),
            ("mentor", true) => pairs.OrderByDescending(p => people.First(x => x.Id == p.MentorId).SearchName).ThenBy(p => p.Number),
            ("start", false) => pairs.OrderBy(p => p.PlannedStart).ThenBy(p => p.Number),
            ("start", true) => pairs.OrderByDescending(p => p.PlannedStart).ThenBy(p => p.Number),
            (_, true) => pairs.OrderByDescending(p => p.Number),
            _ => pairs.OrderBy(p => p.Number),
        };
        return pairs.Select(p => new PairRow(
            p.Id, p.Number, p.Form, p.RoleModel, p.State, p.PlannedStart, p.PlannedEnd, p.MentorId,
            people.Where(x => x.Id == p.MentorId).Select(x => x.Surname + " " + x.GivenName + (x.Patronymic == null ? "" : " " + x.Patronymic)).First(),
            p.Members.Where(m => (!m.IsVoid && m.To == null) || !live.Contains(p.State)).OrderBy(m => m.Id)
                .Select(m => new PairRowMentee(m.PersonId, people.Where(x => x.Id == m.PersonId).Select(x => x.Surname + " " + x.GivenName + (x.Patronymic == null ? "" : " " + x.Patronymic)).First())).ToList()));
    }

    /// <summary>Agreed pairs and those of this draft: what D-04 may name.</summary>
    public async Task<IReadOnlyList<PairRow>> ForOrderAsync(Guid? order, Actor actor, CancellationToken ct = default)
    {
        var pairs = db.Pairs;
        var ids = await pairs.Where(p => p.State == PairState.Agreed || (p.State == PairState.OnOrder && p.OrderId == order)).Select(p => p.Id).ToListAsync(ct);
        return await Rows(new PairFilter(null, null, null, Only: ids), actor).ToListAsync(ct);
    }

    /// <summary>Live pairs where this person is a mentee: counterparts of reverse mentoring.</summary>
    public async Task<IReadOnlyList<PairRow>> LedByOthersAsync(Guid person, Actor actor, CancellationToken ct = default)
    {
        var members = db.PairMembers;
        var ids = await members.Where(m => m.PersonId == person && !m.IsVoid && m.To == null).Select(m => m.PairId).ToListAsync(ct);
        return ids.Count == 0 ? [] : await Rows(new PairFilter(null, null, null, Only: ids), actor).ToListAsync(ct);
    }
}
