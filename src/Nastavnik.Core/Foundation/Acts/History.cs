using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Data;

namespace Nastavnik.Core.Foundation.Acts;

/// <summary>A line of a history page.</summary>
/// <param name="At">UTC instant.</param>
/// <param name="ActorPersonId">Whose name the page shows; null: the program or a system administrator.</param>
/// <param name="Sentence">What happened, in Russian.</param>
/// <param name="Reason">Why, when a reason was asked.</param>
public sealed record HistoryLine(DateTimeOffset At, Guid? ActorPersonId, string Sentence, string? Reason);

/// <summary>History of a person, a pair, an order: rendered from act rows.</summary>
public sealed class History(NastavnikDb db, ActKinds kinds)
{
    public async Task<IReadOnlyList<HistoryLine>> OfAsync(Guid subject, int take = 50, CancellationToken ct = default)
    {
        var acts = db.Acts;
        // An act of a whole list holds the ids of everybody in it: they are not read to tell of one.
        var rows = await acts.AsNoTracking().Where(a => a.Subjects.Contains(subject)).OrderByDescending(a => a.At).ThenByDescending(a => a.Id).Take(take)
            .Select(a => new { a.At, a.ActorPersonId, a.Kind, a.Details, a.PersonalDetails, a.Reason }).ToListAsync(ct);
        return rows.ConvertAll(a => new HistoryLine(a.At, a.ActorPersonId, kinds.Tell(a.Kind, a.Details, a.PersonalDetails), a.Reason));
    }
}
