using Microsoft.AspNetCore.Mvc;
using Nastavnik.Core.Preparation.Banks;
using Nastavnik.Web.Security;

namespace Nastavnik.Web.Pages.Banks;

/// <summary>A page of either bank: the side stands in the address.</summary>
public abstract class BankPage : OurPage
{
    [BindProperty(SupportsGet = true, Name = "side")]
    public string SideName { get; set; } = "";

    public BankSide Side => SideName == "mentors" ? BankSide.Mentor : BankSide.Mentee;

    public bool OfMentors => Side == BankSide.Mentor;

    /// <summary>The list of this bank.</summary>
    public string Here => OfMentors ? "/banks/mentors" : "/banks/mentees";

    public string BankTitle => OfMentors ? "Банк наставников" : "Банк наставляемых";

    /// <summary>What the actor sees of this bank; null: the page is not there for him.</summary>
    protected async Task<BankSight?> SightAsync(CancellationToken ct) =>
        SideName is "mentors" or "mentees" ? await HttpContext.RequestServices.GetRequiredService<BankSights>().OfAsync(Side, Actor, ct) : null;
}
