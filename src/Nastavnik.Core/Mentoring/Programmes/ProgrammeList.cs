using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.Foundation.Law;
using Nastavnik.Core.Foundation.TargetModel;
using Nastavnik.Core.Mentoring.Pairs;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Core.School.People;
using Nastavnik.Paperwork.Grammar;

namespace Nastavnik.Core.Mentoring.Programmes;

/// <summary>What the list of programmes is asked for.</summary>
/// <param name="State">Only this state.</param>
/// <param name="Missing">Only pairs without a programme.</param>
/// <param name="Overdue">Only those not approved 14 days after the order (INV-25).</param>
public sealed record ProgrammeFilter(string? Words, ProgrammeState? State, bool Missing, bool Overdue, string? Form, string Column, bool Descending);

/// <summary>A pair and its current programme, if there is one.</summary>
/// <param name="OrderedOn">Date of the order on the pair.</param>
public sealed record ProgrammeRow(
    Guid PairId, int PairNumber, string Form, PairState PairState, DateOnly? OrderedOn, Guid MentorId, Guid? Id, int? Number, ProgrammeState? State, DateOnly? Start, DateOnly? End, DateOnly? ApprovedOn)
{
    public string Mentor { get; init; } = "";

    public IReadOnlyList<string> Mentees { get; init; } = [];

    /// <summary>People shown in the row, for the reading record.</summary>
    public IReadOnlyList<Guid> People { get; init; } = [];

    /// <summary>The last day to approve it (INV-25); null: no order yet, or approved.</summary>
    public DateOnly? Due => OrderedOn is { } order && (State is null || !ProgrammeStates.WithApproval.Contains(State.Value)) ? ProgrammeRules.DueAfterOrder(order) : null;

    public bool IsOverdue(DateOnly today) => Due < today;
}

/// <summary>The list of programmes; its number of queries does not grow with rows.</summary>
public sealed class ProgrammeList(NastavnikDb db)
{
    /// <summary>Ordered rows without names; <see cref="NamedAsync"/> adds them to one page.</summary>
    public IQueryable<ProgrammeRow> Rows(ProgrammeFilter filter, Actor actor)
    {
        var (people, programmes, members) = (db.People, db.Programmes, db.PairMembers);
        var pairs = Seen(actor);
        if (!string.IsNullOrWhiteSpace(filter.Words))
        {
            var found = people.Matching(filter.Words).Select(p => p.Id);
            pairs = pairs.Where(p => found.Contains(p.MentorId) || members.Any(m => m.PairId == p.Id && !m.IsVoid && found.Contains(m.PersonId)));
        }

        if (filter.Form is { } form)
        {
            pairs = pairs.Where(p => p.Form == form);
        }

        var rows = from pair in pairs
                   join mentor in people on pair.MentorId equals mentor.Id
                   join programme in programmes on pair.Id equals programme.PairId into own
                   from programme in own.DefaultIfEmpty()
                   where programme != null || CreateProgramme.Ready.Contains(pair.State)
                   select new { pair, mentor, programme };
        if (filter.State is { } state)
        {
            rows = rows.Where(r => r.programme.State == state);
        }

        if (filter.Missing)
        {
            rows = rows.Where(r => r.programme == null);
        }

        if (filter.Overdue)
        {
            var last = actor.Today.AddDays(-LegalParameters.ProgrammeAfterOrderDays.At(actor.Today));
            rows = rows.Where(r => r.pair.ApprovedOn < last && PairStates.ByOrder.Contains(r.pair.State) && (r.programme == null || !ProgrammeStates.WithApproval.Contains(r.programme.State)));
        }

        rows = (filter.Column, filter.Descending) switch
        {
            ("start", false) => rows.OrderBy(r => r.programme == null ? r.pair.PlannedStart : r.programme.Start).ThenBy(r => r.pair.Number),
            ("start", true) => rows.OrderByDescending(r => r.programme == null ? r.pair.PlannedStart : r.programme.Start).ThenBy(r => r.pair.Number),
            ("number", false) => rows.OrderBy(r => r.pair.Number),
            ("number", true) => rows.OrderByDescending(r => r.pair.Number),
            (_, true) => rows.OrderByDescending(r => r.mentor.SearchName).ThenBy(r => r.pair.Number),
            _ => rows.OrderBy(r => r.mentor.SearchName).ThenBy(r => r.pair.Number),
        };
        return rows.Select(r => new ProgrammeRow(
            r.pair.Id, r.pair.Number, r.pair.Form, r.pair.State, PairStates.ByOrder.Contains(r.pair.State) ? r.pair.ApprovedOn : null, r.pair.MentorId,
            r.programme == null ? null : r.programme.Id, r.programme == null ? null : r.programme.Number, r.programme == null ? null : r.programme.State,
            r.programme == null ? r.pair.PlannedStart : r.programme.Start, r.programme == null ? r.pair.PlannedEnd : r.programme.End,
            r.programme == null ? null : r.programme.ApprovedOn));
    }

    /// <summary>The rows with names of their people, in two queries.</summary>
    public async Task<IReadOnlyList<ProgrammeRow>> NamedAsync(IReadOnlyList<ProgrammeRow> rows, CancellationToken ct = default)
    {
        var pairs = rows.Select(r => r.PairId).ToArray();
        var (members, people) = (db.PairMembers, db.People);
        var mentees = (await members.AsNoTracking().Where(m => pairs.Contains(m.PairId) && !m.IsVoid).Select(m => new { m.PairId, m.PersonId, m.To }).ToListAsync(ct)).ToLookup(m => m.PairId);
        var ids = rows.Select(r => r.MentorId).Concat(mentees.SelectMany(g => g.Select(m => m.PersonId))).Distinct().ToArray();
        var names = await people.AsNoTracking().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name.Short(GrammaticalCase.Nominative), ct);
        return
        [
            .. rows.Select(r =>
            {
                var open = mentees[r.PairId].Where(m => m.To is null).Select(m => m.PersonId).Distinct().ToList();
                Guid[] his = [.. open.Count > 0 ? open : mentees[r.PairId].Select(m => m.PersonId).Distinct()];
                return r with { Mentor = names.GetValueOrDefault(r.MentorId) ?? "", Mentees = [.. his.Select(h => names.GetValueOrDefault(h) ?? "")], People = [r.MentorId, .. his] };
            }),
        ];
    }

    /// <summary>One's own pairs with their programmes, and programmes one helps as a specialist.</summary>
    public async Task<IReadOnlyList<ProgrammeRow>> MineAsync(Actor actor, CancellationToken ct = default)
    {
        if (actor.PersonId is not { } me)
        {
            return [];
        }

        var programmes = db.Programmes;
        var mine = db.Pairs.OwnOf(db, me, actor.Today).Select(p => p.Id);
        var helped = programmes.Where(p => p.Support.Any(s => s.PersonId == me) && !ProgrammeStates.Over.Contains(p.State)).Select(p => p.PairId);
        var rows = from pair in db.Pairs.AsNoTracking().Where(p => mine.Contains(p.Id) || helped.Contains(p.Id))
                   join programme in programmes on pair.Id equals programme.PairId into own
                   from programme in own.DefaultIfEmpty()
                   where programme != null || CreateProgramme.Ready.Contains(pair.State)
                   orderby pair.Number descending
                   select new { pair, programme };
        return await NamedAsync(await rows.Select(r => new ProgrammeRow(
            r.pair.Id, r.pair.Number, r.pair.Form, r.pair.State, r.pair.ApprovedOn, r.pair.MentorId,
            r.programme == null ? null : r.programme.Id, r.programme == null ? null : r.programme.Number, r.programme == null ? null : r.programme.State,
            r.programme == null ? r.pair.PlannedStart : r.programme.Start, r.programme == null ? r.pair.PlannedEnd : r.programme.End,
            r.programme == null ? null : r.programme.ApprovedOn)).ToListAsync(ct), ct);
    }

    private IQueryable<Pairing> Seen(Actor actor)
    {
        var pairs = db.Pairs.AsNoTracking();
        if (actor.MayForAll(Right.ProgrammeDraft, "R"))
        {
            return pairs;
        }

        string[] ofTeachers = [.. Forms.All.Where(f => f.Regime == Regime.B).Select(f => f.Code)];
        return actor.Is(Role.CouncilMember) ? pairs.Where(p => ofTeachers.Contains(p.Form)) : pairs.Where(p => false);
    }
}
