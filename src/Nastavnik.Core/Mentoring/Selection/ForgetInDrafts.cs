using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.School.Consents;

namespace Nastavnik.Core.Mentoring.Selection;

/// <summary>
/// Who withdraws the consent has nothing more in drafts than an id: own words, class, times and marks go at once. Such a plan can no longer be
/// checked against its input, and its pages say why.
/// </summary>
internal sealed class ForgetInDrafts(NastavnikDb db) : IWhenConsentEnds
{
    public async Task<IReadOnlyList<string>> ApplyAsync(ConsentEnded e, Actor by, CancellationToken ct)
    {
        if (e.Kind is not (ConsentKind.AdultData or ConsentKind.ChildData) || e.Cause != ConsentEndCause.Withdrawn)
        {
            return [];
        }

        var drafts = db.MatchDrafts;
        foreach (var draft in await drafts.ToListAsync(ct))
        {
            draft.Forget(e.SubjectId);
        }

        return [];
    }
}
