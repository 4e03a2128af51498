using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.Foundation.TargetModel;
using Nastavnik.Core.Mentoring.Pairs;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Core.School.People;

namespace Nastavnik.Core.Mentoring.Programmes;

/// <summary>What this actor is to a programme; rights of the draft follow (rows 32–34).</summary>
/// <param name="Curates">The curator: every programme of the school.</param>
/// <param name="Represents">Children of the programme (mentees or a pupil mentor) he acts for today.</param>
public sealed record ProgrammeRelation(bool Curates, bool IsMentor, bool IsMentee, IReadOnlyList<Guid> Represents, bool IsHead, bool IsCouncil)
{
    /// <summary>Named among the specialists: reads and remarks.</summary>
    public bool IsSupport { get; init; }

    /// <summary>Note, directions, sending.</summary>
    public bool MayWrite => Curates || IsMentor;

    /// <summary>Rows of the plan: the mentee too, when they write together.</summary>
    public bool MayWriteRows(ProgrammeMode mode) => MayWrite || (IsMentee && mode == ProgrammeMode.Joint);

    public bool MayRemark => MayWrite || IsMentee || IsCouncil || IsHead || IsSupport;

    public bool MayReturn(ProgrammeState state) => state == ProgrammeState.Approved ? Curates || IsHead : Curates || IsMentor || IsMentee || IsHead || Represents.Count > 0;
}

/// <summary>A programme with its pair and what the actor is to it.</summary>
public sealed record LoadedProgramme(PersonalProgramme Programme, Pairing Pair, ProgrammeRelation Relation)
{
    /// <summary>Everybody whose history shows what happens to the programme.</summary>
    public Guid[] Subjects => [Programme.Id, Pair.Id, Pair.MentorId, .. Pair.Mentees];
}

public static class ProgrammeAccess
{
    /// <summary>Staff sees all; the council those of teachers; everybody else those of his own pairs, a representative those of his children.</summary>
    public static IQueryable<PersonalProgramme> VisibleTo(this IQueryable<PersonalProgramme> programmes, NastavnikDb db, Actor actor)
    {
        if (actor.MayForAll(Right.ProgrammeDraft, "R"))
        {
            return programmes;
        }

        var council = actor.Is(Role.CouncilMember);
        if (actor.PersonId is not { } me)
        {
            return programmes.Where(p => council && p.Regime == Regime.B);
        }

        var own = db.Pairs.OwnOf(db, me, actor.Today).Select(p => p.Id);
        return programmes.Where(p => (council && p.Regime == Regime.B) || own.Contains(p.PairId) || (p.Support.Any(s => s.PersonId == me) && !ProgrammeStates.Over.Contains(p.State)));
    }

    /// <summary>One's own only, also for a curator who is a mentor; a specialist's while it is not over.</summary>
    public static IQueryable<PersonalProgramme> OwnOf(this IQueryable<PersonalProgramme> programmes, NastavnikDb db, Actor actor)
    {
        if (actor.PersonId is not { } me)
        {
            return programmes.Where(p => false);
        }

        var own = db.Pairs.OwnOf(db, me, actor.Today).Select(p => p.Id);
        return programmes.Where(p => own.Contains(p.PairId) || (p.Support.Any(s => s.PersonId == me) && !ProgrammeStates.Over.Contains(p.State)));
    }

    internal static async Task<ProgrammeRelation> RelationAsync(this NastavnikDb db, Pairing pair, Actor actor, CancellationToken ct)
    {
        var curates = actor.MayForAll(Right.ProgrammeDraft, "U");
        if (actor.PersonId is not { } me)
        {
            return new(curates, false, false, [], false, false);
        }

        Guid[] children = [pair.MentorId, .. pair.Mentees];
        var (today, representatives) = (actor.Today, db.LegalRepresentatives);
        var represented = !actor.Is(Role.Representative) ? [] : await representatives.AsNoTracking()
            .Where(r => r.PersonId == me && children.Contains(r.ChildId) && (r.From == null || r.From <= today) && (r.To == null || today <= r.To))
            .Select(r => r.ChildId).Distinct().ToListAsync(ct);
        return new(curates, pair.MentorId == me, pair.Mentees.Contains(me), represented, actor.Is(Role.Head), actor.Is(Role.CouncilMember));
    }

    /// <summary>The whole programme for a change; a stranger's is as if it were not there.</summary>
    internal static async Task<(LoadedProgramme? Loaded, Refusal? Refusal)> ProgrammeForChangeAsync(this NastavnikDb db, Guid id, Submission by, CancellationToken ct)
    {
        var programmes = db.Programmes;
        var programme = await programmes.VisibleTo(db, by.Actor).Include(p => p.Items).Include(p => p.Marks).Include(p => p.Remarks).AsSplitQuery().SingleOrDefaultAsync(p => p.Id == id, ct);
        if (programme is null)
        {
            return (null, new NoSuchProgramme());
        }

        if (by.Form.Version is { } seen && seen != programme.Version)
        {
            return (null, new ChangedMeanwhile());
        }

        var pairs = db.Pairs;
        var pair = await pairs.Include(p => p.Members).SingleAsync(p => p.Id == programme.PairId, ct);
        return (new(programme, pair, await db.RelationAsync(pair, by.Actor, ct) with { IsSupport = programme.IsHelpedBy(by.Actor.PersonId) }), null);
    }

    /// <summary>The same for an edit of the draft's text.</summary>
    internal static async Task<(LoadedProgramme? Loaded, Refusal? Refusal)> DraftAsync(this NastavnikDb db, Guid id, Submission by, bool rowsOnly, CancellationToken ct)
    {
        var (loaded, refusal) = await db.ProgrammeForChangeAsync(id, by, ct);
        return loaded is null ? (null, refusal)
            : !loaded.Programme.IsEditable ? (null, new IsClosedForEdits(loaded.Programme.State))
            : !(rowsOnly ? loaded.Relation.MayWriteRows(loaded.Programme.Mode) : loaded.Relation.MayWrite) ? (null, new NotYourPart())
            : (loaded, null);
    }
}
