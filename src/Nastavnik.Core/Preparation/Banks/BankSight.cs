using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.Foundation.TargetModel;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Core.School.People;

namespace Nastavnik.Core.Preparation.Banks;

/// <summary>What of a bank an actor sees: everybody, only regime B, or named people; nothing at all is a 404 for pages.</summary>
/// <param name="People">Null: everybody.</param>
public sealed record BankSight(bool OnlyRegimeB, IReadOnlyCollection<Guid>? People)
{
    public IQueryable<T> Of<T>(IQueryable<T> profiles)
        where T : Participant
    {
        var named = People;
        var seen = OnlyRegimeB ? profiles.Where(p => p.Regime == Regime.B) : profiles;
        return named is null ? seen : seen.Where(p => named.Contains(p.PersonId));
    }
}

/// <summary>Rows 16 and 17 of the rights table for the staff's pages: the council sees regime B, a class teacher his class and its mentors.</summary>
public sealed class BankSights(NastavnikDb db, IEnumerable<IParticipationSource> sources)
{
    private static readonly Role[] Everybody = [Role.Head, Role.Curator, Role.Psychologist, Role.Administration, Role.DataProtectionOfficer];

    /// <summary>Null: the page does not exist for this actor.</summary>
    public async Task<BankSight?> OfAsync(BankSide side, Actor actor, CancellationToken ct = default)
    {
        var right = Rights.Row(side == BankSide.Mentor ? Right.MentorBank : Right.MenteeBank);
        if (actor.Roles.Any(r => Everybody.Contains(r) && right.Gives(r, 'R')))
        {
            return new BankSight(false, null);
        }

        if (actor.Is(Role.CouncilMember) && right.Gives(Role.CouncilMember, 'R'))
        {
            return new BankSight(true, null);
        }

        if (actor.Is(Role.ClassTeacher) && actor.PersonId is { } teacher)
        {
            var pupils = await PupilsOfAsync(teacher, actor.Today, ct);
            return new BankSight(false, side == BankSide.Mentee ? pupils : await MentorsOfAsync(pupils, actor.Today, ct));
        }

        return null;
    }

    private async Task<IReadOnlyCollection<Guid>> PupilsOfAsync(Guid teacher, DateOnly on, CancellationToken ct)
    {
        var (enrolments, classes) = (db.Enrolments, db.ClassGroups);
        return await enrolments.AsNoTracking()
            .Where(e => (e.From == null || e.From <= on) && (e.To == null || on <= e.To) && classes.Any(c => c.Id == e.ClassId && c.TeacherId == teacher))
            .Select(e => e.PersonId).ToListAsync(ct);
    }

    private async Task<IReadOnlyCollection<Guid>> MentorsOfAsync(IReadOnlyCollection<Guid> pupils, DateOnly on, CancellationToken ct)
    {
        var mentors = new HashSet<Guid>();
        foreach (var source in sources)
        {
            foreach (var (_, participation) in await source.OfAsync(BankSide.Mentee, pupils, on, ct))
            {
                mentors.UnionWith(participation.Pairs.Where(p => p.Live).SelectMany(p => p.Others));
            }
        }

        return mentors;
    }
}
