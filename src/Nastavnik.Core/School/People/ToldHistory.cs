using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.School.Organisations;
using Nastavnik.Paperwork.Grammar;

namespace Nastavnik.Core.School.People;

/// <summary>A line of a history as the page shows it.</summary>
/// <param name="At">In the organisation's time zone.</param>
/// <param name="Who">«Лебедева М. И.»; null: the program or a system administrator.</param>
public sealed record ToldLine(DateTimeOffset At, string? Who, string Sentence, string? Reason);

/// <summary>History with names instead of ids, in two queries however long.</summary>
public sealed class ToldHistory(NastavnikDb db, History history)
{
    public async Task<IReadOnlyList<ToldLine>> OfAsync(Guid subject, int take = 50, CancellationToken ct = default)
    {
        var lines = await history.OfAsync(subject, take, ct);
        var ids = lines.Select(l => l.ActorPersonId).OfType<Guid>().Distinct().ToList();
        var people = db.People;
        var names = ids.Count == 0 ? [] : await people.AsNoTracking().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name.Short(GrammaticalCase.Nominative), ct);
        var organisation = await db.OurOrganisationAsync(ct);
        return [.. lines.Select(l => new ToldLine(organisation.Local(l.At), l.ActorPersonId is { } who ? names.GetValueOrDefault(who) : null, l.Sentence, l.Reason))];
    }
}
