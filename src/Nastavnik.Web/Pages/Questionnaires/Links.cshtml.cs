using Microsoft.AspNetCore.Mvc;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Preparation.Questionnaires;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Web.Security;

namespace Nastavnik.Web.Pages.Questionnaires;

/// <summary>Personal links with QR codes to print and cut: shown once, since a link itself is stored nowhere.</summary>
[Needs(Right.Campaign, "X")]
public sealed class LinksModel(CampaignQueries campaigns, GiveLinks give) : OurPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public CampaignCard Card { get; private set; } = null!;

    public IReadOnlyList<PersonalLink> Links { get; private set; } = [];

    /// <summary>The form came twice: the links were shown the first time.</summary>
    public bool Shown { get; private set; }

    public IReadOnlyList<InvitedRow> Waiting => [.. Card.People.Where(p => !p.Finished && (p.StartedOn is null || p.Way is AnswerWay.Account or AnswerWay.Link))];

    public string AddressOf(PersonalLink link) => $"{Request.Scheme}://{Request.Host}/q/{link.Secret}";

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LoadAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync([FromForm(Name = "who")] Guid[] who, CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        Response.Headers.CacheControl = "no-store";
        var given = await give.ExecuteAsync(Id, who, By, ct);
        if (!given.Outcome.IsDone)
        {
            return await AnswerAsync(given.Outcome, _ => "", () => LoadAsync(ct));
        }

        (Links, Shown) = (given.Links, given.Links.Count == 0);
        return Page();
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await campaigns.CardAsync(Id, Actor.PersonId, Today, ct) is not { } card || card.Campaign.StateOn(Today) != CampaignState.Open)
        {
            return false;
        }

        Card = card;
        return true;
    }
}
