using Nastavnik.Core.Preparation.Questionnaires;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Web.Security;

namespace Nastavnik.Web.Pages.Questionnaires;

/// <summary>Campaigns and how they are answered.</summary>
[Needs(Right.Campaign, "ACRX")]
public sealed class IndexModel(CampaignQueries campaigns) : OurPage
{
    public IReadOnlyList<CampaignRow> Rows { get; private set; } = [];

    public bool MayPlan => Actor.May(Right.Campaign, "C");

    public async Task OnGetAsync(CancellationToken ct) => Rows = await campaigns.ListAsync(ct);
}
