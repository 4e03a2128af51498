using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.Foundation.Law;
using Nastavnik.Core.Foundation.TargetModel;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Core.School.People;

namespace Nastavnik.Core.Mentoring.Pairs;

/// <summary>Who sees which pairs: the one predicate of lists, cards, exports and 404.</summary>
public static class PairVisibility
{
    private static readonly string[] TeachersForms = [.. Forms.All.Where(f => f.Regime == Regime.B).Select(f => f.Code)];

    /// <summary>The staff that leads or checks the work sees all; the council, which proposes, teachers' pairs; everybody else only his own, a representative those of his children.</summary>
    public static IQueryable<Pairing> VisibleTo(this IQueryable<Pairing> pairs, NastavnikDb db, Actor actor)
    {
        if (actor.MayForAll(Right.Matching, "RU"))
        {
            return pairs;
        }

        if (actor.MayForAll(Right.Matching, "C"))
        {
            return pairs.Where(p => TeachersForms.Contains(p.Form));
        }

        return actor.PersonId is { } me ? pairs.OwnOf(db, me, actor.Today) : pairs.Where(p => false);
    }

    /// <summary>
    /// One's own: a mentor while his link is open and 30 days after (INV-42), a mentee always, a representative while his authority lasts.
    /// A declined or disbanded pair is nobody's.
    /// </summary>
    public static IQueryable<Pairing> OwnOf(this IQueryable<Pairing> pairs, NastavnikDb db, Guid me, DateOnly today)
    {
        var since = today.AddDays(-LegalParameters.MentorCardDays.At(today));
        var representatives = db.LegalRepresentatives;
        return pairs.Where(p => p.Members.Any(m => !m.IsVoid && (
            (m.MentorId == me && (m.To == null || m.To >= since))
            || m.PersonId == me
            || representatives.Any(r => r.PersonId == me && (r.ChildId == m.PersonId || r.ChildId == m.MentorId) && (r.From == null || r.From <= today) && (r.To == null || today <= r.To)))));
    }

    /// <summary>INV-42: mentees whose cards this mentor may open today.</summary>
    public static IQueryable<Guid> MenteesOpenTo(this NastavnikDb db, Guid mentor, DateOnly today)
    {
        var since = today.AddDays(-LegalParameters.MentorCardDays.At(today));
        var members = db.PairMembers;
        return members.Where(m => m.MentorId == mentor && !m.IsVoid && (m.To == null || m.To >= since)).Select(m => m.PersonId);
    }
}
