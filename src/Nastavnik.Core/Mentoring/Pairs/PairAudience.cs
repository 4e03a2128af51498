using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.Foundation.Law;
using Nastavnik.Core.Preparation.Questionnaires;
using Nastavnik.Core.School.People;

namespace Nastavnik.Core.Mentoring.Pairs;

/// <summary>Who is asked because of a pair: both sides about the programme, the school's own people about themselves, parents about a child.</summary>
internal sealed class PairAudience(NastavnikDb db) : IAudience
{
    private static readonly PairState[] Beginning = [PairState.Agreed, PairState.OnOrder, PairState.Approved, PairState.Active, PairState.Suspended];
    private static readonly PairState[] Working = [PairState.Active, PairState.Suspended, PairState.Completing];
    private static readonly PairState[] Ending = [PairState.Active, PairState.Suspended, PairState.Completing, PairState.Completed];

    public async Task<IReadOnlyList<Asked>> OfAsync(Instrument instrument, Phase phase, DateOnly on, CancellationToken ct)
    {
        if (instrument is not (Instrument.Quality or Instrument.Personal or Instrument.Pulse or Instrument.Parents))
        {
            return [];
        }

        var states = phase switch { Phase.Before => Beginning, Phase.During => Working, _ => Ending };
        var links = await (
            from link in db.PairMembers.AsNoTracking()
            join pair in db.Pairs.AsNoTracking() on link.PairId equals pair.Id
            where !link.IsVoid && states.Contains(pair.State) && (link.To == null || pair.State == PairState.Completed)
            orderby pair.Number
            select new Link(link.PairId, link.MentorId, link.PersonId, pair.Form)).ToListAsync(ct);
        var groups = links.GroupBy(l => l.Pair).Where(g => g.Count() > 1).Select(g => g.Key).ToHashSet();
        return instrument switch
        {
            Instrument.Quality => [.. Sides(links, groups, (form, mentor) => InstrumentCatalogue.Quality(form, mentor))],
            Instrument.Pulse => [.. Sides(links, groups, (_, _) => "PUL")],
            Instrument.Parents => await ParentsAsync(links, on, ct),
            _ => await PersonalAsync(links, on, ct),
        };
    }

    private static IEnumerable<Asked> Sides(List<Link> links, HashSet<Guid> groups, Func<string, bool, string> family) =>
        links.SelectMany(l => new[]
        {
            new Asked(l.Mentor, family(l.Form, true), l.Form, l.Pair, groups.Contains(l.Pair)),
            new Asked(l.Mentee, family(l.Form, false), l.Form, l.Pair, groups.Contains(l.Pair)),
        }).DistinctBy(a => a.Key);

    /// <summary>M2 is of a person and not of a pair: asked once however many pairs. People from outside are not measured.</summary>
    private async Task<IReadOnlyList<Asked>> PersonalAsync(List<Link> links, DateOnly on, CancellationToken ct)
    {
        var people = links.SelectMany(l => new[] { l.Mentor, l.Mentee }).Distinct().ToList();
        var pupils = await db.Enrolments.AsNoTracking().Where(e => people.Contains(e.PersonId) && (e.From == null || e.From <= on) && (e.To == null || on <= e.To)).Select(e => e.PersonId).Distinct().ToListAsync(ct);
        var staff = await db.Employments.AsNoTracking().Where(e => people.Contains(e.PersonId) && (e.From == null || e.From <= on) && (e.To == null || on <= e.To)).Select(e => e.PersonId).Distinct().ToListAsync(ct);
        var form = links.SelectMany(l => new[] { (Person: l.Mentor, l.Form), (Person: l.Mentee, l.Form) }).GroupBy(l => l.Person).ToDictionary(g => g.Key, g => g.First().Form);
        return [.. pupils.Select(p => new Asked(p, "M2.U", form[p])), .. staff.Except(pupils).Select(p => new Asked(p, "M2.T", form[p]))];
    }

    private async Task<IReadOnlyList<Asked>> ParentsAsync(List<Link> links, DateOnly on, CancellationToken ct)
    {
        var mentees = links.Select(l => l.Mentee).Distinct().ToList();
        var young = on.AddYears(-LegalParameters.AgeOfMajority.At(on));
        var found = await db.LegalRepresentatives.AsNoTracking()
            .Where(r => mentees.Contains(r.ChildId) && (r.From == null || r.From <= on) && (r.To == null || on <= r.To))
            .Join(db.People.AsNoTracking().Where(p => p.BirthDate == null || p.BirthDate > young), r => r.ChildId, p => p.Id, (r, p) => new { r.PersonId, r.ChildId }).ToListAsync(ct);
        return [.. found.Select(r => new Asked(r.PersonId, "PAR", AboutId: r.ChildId))];
    }

    private sealed record Link(Guid Pair, Guid Mentor, Guid Mentee, string Form);
}
