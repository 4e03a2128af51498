using Nastavnik.Core.Preparation.Import;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Web.Security;

namespace Nastavnik.Web.Pages.Import;

/// <summary>Lists loaded lately: go on with an unfinished one, or load another.</summary>
[Needs(Right.Import, "X", ForAll = true)]
public sealed class IndexModel(ImportQueries queries) : OurPage
{
    public IReadOnlyList<ImportJob> Jobs { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => Jobs = await queries.RecentAsync(ct);
}
