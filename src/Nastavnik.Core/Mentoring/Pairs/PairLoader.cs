using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Data;

namespace Nastavnik.Core.Mentoring.Pairs;

public sealed record NoSuchPair() : Refusal("Такой пары нет, или она не ваша.");

/// <summary>Loads a pair with its links and answers for a change, if this actor may see it and saw its last version.</summary>
internal static class PairLoader
{
    public static async Task<(Pairing? Pair, Refusal? Refusal)> PairForChangeAsync(this NastavnikDb db, Guid id, Submission by, CancellationToken ct)
    {
        var pairs = db.Pairs;
        var pair = await pairs.VisibleTo(db, by.Actor).Include(p => p.Members).Include(p => p.Confirmations).AsSplitQuery().SingleOrDefaultAsync(p => p.Id == id, ct);
        return pair is null ? (null, new NoSuchPair())
            : by.Form.Version is { } seen && seen != pair.Version ? (null, new ChangedMeanwhile())
            : (pair, null);
    }

    /// <summary>Everybody whose history shows what happens to the pair.</summary>
    public static Guid[] Subjects(this Pairing pair) => [pair.Id, pair.MentorId, .. pair.Mentees];
}
