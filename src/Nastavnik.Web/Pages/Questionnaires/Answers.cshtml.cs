using Microsoft.AspNetCore.Mvc;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Preparation.Questionnaires;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Web.Security;

namespace Nastavnik.Web.Pages.Questionnaires;

/// <summary>Campaigns whose answers the curator and the psychologist may read.</summary>
[Needs(Right.Measurements, "R", ForAll = true)]
public sealed class ReadModel(CampaignQueries campaigns) : OurPage
{
    public IReadOnlyList<CampaignRow> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => Rows = [.. (await campaigns.ListAsync(ct)).Where(r => r.Finished > 0)];
}

/// <summary>Answers of one campaign: rows of M2, pulse and entry; of M1 totals only, after closing and from three people (INV-34).</summary>
[Needs(Right.Measurements, "R", ForAll = true)]
public sealed class AnswersModel(CampaignQueries campaigns, CampaignAnswers answers, ActBook acts) : OurPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public Campaign Campaign { get; private set; } = null!;

    public IReadOnlyList<SheetTotal> Totals { get; private set; } = [];

    public IReadOnlyList<NamedSheet> Rows { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await campaigns.FindAsync(Id, ct) is not { } campaign)
        {
            return NotFound();
        }

        Campaign = campaign;
        Totals = await answers.TotalsAsync(campaign, Today, ct);
        Rows = await answers.RowsAsync(campaign, Actor, ct);
        await acts.RecordReadingAsync(Actor, "/questionnaires/answers", Rows.Select(r => r.PersonId), ct);
        return Page();
    }
}
