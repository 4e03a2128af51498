using Microsoft.AspNetCore.Mvc;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Mentoring.Selection;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Web.Security;

namespace Nastavnik.Web.Pages.Pairs.Matching;

/// <summary>Two drafts side by side: who has another mentor, and with what score. One named: beside the newest.</summary>
[Needs(Right.Matching, "R", ForAll = true)]
public sealed class CompareModel(DraftQueries queries, ActBook acts) : OurPage
{
    [BindProperty(SupportsGet = true, Name = "one")]
    public Guid One { get; set; }

    [BindProperty(SupportsGet = true, Name = "other")]
    public Guid? Other { get; set; }

    [BindProperty(SupportsGet = true, Name = "all")]
    public bool All { get; set; }

    public Comparison Drafts { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if ((Other ?? await queries.NewestAsync(ct)) is not { } other || await queries.CompareAsync(One, other, All, Today, ct) is not { } found)
        {
            return NotFound();
        }

        Drafts = found;
        await acts.RecordReadingAsync(Actor, "/pairs/matching/compare", found.People, ct);
        return Page();
    }
}
