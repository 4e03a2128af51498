using Nastavnik.Core.Preparation.SchoolProgrammes;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Web.Security;

namespace Nastavnik.Web.Pages.Programmes;

/// <summary>Typical plans to begin programmes with.</summary>
[Needs(Right.ProgrammeDraft, "RC", ForAll = true)]
public sealed class TypicalModel(TypicalPlanQueries typical) : OurPage
{
    public IReadOnlyList<TypicalPlanView> Plans { get; private set; } = [];

    public bool MayWrite => Actor.MayForAll(Right.Templates, "CU");

    [Needs(Right.Templates, "CUA", ForAll = true)]
    public async Task OnGetAsync(CancellationToken ct) => Plans = await typical.AllAsync(ct);
}
