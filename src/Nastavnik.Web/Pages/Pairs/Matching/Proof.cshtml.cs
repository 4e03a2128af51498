using Microsoft.AspNetCore.Mvc;
using Nastavnik.Core.Mentoring.Selection;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Web.Security;

namespace Nastavnik.Web.Pages.Pairs.Matching;

/// <summary>«Как проверили»: the kept plan is weighed anew by the separate verifier, each time the page is opened.</summary>
[Needs(Right.Matching, "R", ForAll = true)]
public sealed class ProofModel(DraftQueries queries) : OurPage
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public Guid Id { get; set; }

    public ProofView Proof { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await queries.ProofAsync(Id, ct) is not { } proof)
        {
            return NotFound();
        }

        Proof = proof;
        return Page();
    }
}
