using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Mentoring.Pairs;
using Nastavnik.Web.Security;

namespace Nastavnik.Web.Pages.My.Pairs;

/// <summary>One's own pairs, and those of one's children.</summary>
[SignedIn]
public sealed class IndexModel(PairQueries queries, ActBook acts) : OurPage
{
    public IReadOnlyList<PairRow> Pairs { get; private set; } = [];

    public IReadOnlyList<PairRow> Ended { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        Pairs = await queries.Rows(new PairFilter(null, null, null, Own: true), Actor).ToListAsync(ct);
        Ended = await queries.Rows(new PairFilter(null, null, null, Ended: true, Own: true), Actor).ToListAsync(ct);
        await acts.RecordReadingAsync(Actor, "/my/pairs", Pairs.Concat(Ended).Select(p => p.MentorId), ct);
    }
}
