using Microsoft.AspNetCore.Mvc.RazorPages;
using Nastavnik.Core.Foundation.Law;
using Nastavnik.Core.School.Organisations;
using Nastavnik.Web.Security;

namespace Nastavnik.Web.Pages.Help;

/// <summary>How personal data are processed, in plain words; for a signed-in person, by his organisation.</summary>
[WelcomesAll]
public sealed class PrivacyModel(CurrentActor current, TimeProvider time) : PageModel
{
    public bool IsVisitor => !current.IsKnown;

    public string Operator => current.IsKnown ? current.Organisation.FullName : "образовательная организация, которая дала вам вход";

    public string? Address => current.IsKnown ? current.Organisation.Address : null;

    public int StopDays => LegalParameters.WithdrawalStopWorkingDays.At(Day);

    public int DestructionDays => LegalParameters.DestructionDays.At(Day);

    public int RawRowsDays => LegalParameters.RawRowsDays.At(Day);

    private DateOnly Day => current.IsKnown ? current.Actor.Today : DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    public void OnGet()
    {
    }
}
