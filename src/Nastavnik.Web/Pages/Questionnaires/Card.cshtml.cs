using Microsoft.AspNetCore.Mvc;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Preparation.Questionnaires;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Web.Security;
using Nastavnik.Web.Ui;

namespace Nastavnik.Web.Pages.Questionnaires;

/// <summary>One campaign: who has answered, who has not, and what may be done now. Answers are not here.</summary>
[Needs(Right.Campaign, "ACRX")]
public sealed class CardModel(
    CampaignQueries campaigns, Inviting inviting, ApproveCampaign approve, OpenCampaign open, InviteMore invite, RemindUnanswered remind, CloseCampaign close, ProlongCampaign prolong, SheetPapers papers, ActBook acts) : OurPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(Name = "Input.ClosesOn")]
    public DateOnly? ClosesOn { get; set; }

    [BindProperty(Name = "Input.Reason")]
    public string? Reason { get; set; }

    public CampaignCard Card { get; private set; } = null!;

    public IReadOnlyList<(Asked Asked, string Name, string Place, string? About)> More { get; private set; } = [];

    /// <summary>Who is invited with everybody, or came later.</summary>
    public IEnumerable<(Asked Asked, string Name, string Place, string? About)> Expected => More.Where(m => !m.Asked.OnChoice);

    /// <summary>Who else may be asked about a candidate: by choice.</summary>
    public IEnumerable<(Asked Asked, string Name, string Place, string? About)> ByChoice => More.Where(m => m.Asked.OnChoice).OrderBy(m => m.About, StringComparer.CurrentCulture);

    public CampaignState State => Card.Campaign.StateOn(Today);

    public bool MayRead => Actor.MayForAll(Right.Measurements, "R");

    public bool MayRun => Actor.May(Right.Campaign, "X");

    public bool MayApprove => Actor.May(Right.Campaign, "A") && Card.Campaign.State == CampaignState.Planned && CampaignRules.NeedsHead(Card.Campaign.Instrument);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        await acts.RecordReadingAsync(Actor, "/questionnaires/card", Card.People.Select(p => p.PersonId), ct);
        return Page();
    }

    /// <summary>Sheets to print for those who have not begun (D-35).</summary>
    [Needs(Right.Campaign, "X")]
    public async Task<IActionResult> OnGetDocxAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct) || State != CampaignState.Open || await papers.OfCampaignAsync(Id, ct) is not { } printed)
        {
            return NotFound();
        }

        await acts.RecordReadingAsync(Actor, "/questionnaires/docx", printed.People, ct);
        return this.Docx("ankety", printed.Paper);
    }

    [Needs(Right.Campaign, "A")]
    public Task<IActionResult> OnPostApproveAsync(CancellationToken ct) => DoAsync(() => approve.ExecuteAsync(Id, By, ct), ct);

    [Needs(Right.Campaign, "X")]
    public Task<IActionResult> OnPostOpenAsync(CancellationToken ct) => DoAsync(() => open.ExecuteAsync(Id, By, ct), ct);

    [Needs(Right.Campaign, "X")]
    public Task<IActionResult> OnPostInviteAsync([FromForm(Name = "who")] string[] who, CancellationToken ct) => DoAsync(() => invite.ExecuteAsync(Id, who, By, ct), ct);

    [Needs(Right.Campaign, "X")]
    public Task<IActionResult> OnPostRemindAsync(CancellationToken ct) => DoAsync(() => remind.ExecuteAsync(Id, By, ct), ct);

    [Needs(Right.Campaign, "X")]
    public Task<IActionResult> OnPostCloseAsync(CancellationToken ct) => DoAsync(() => close.ExecuteAsync(Id, By, ct), ct);

    [Needs(Right.Campaign, "X")]
    public Task<IActionResult> OnPostProlongAsync(CancellationToken ct)
    {
        if (ClosesOn is null && ModelState.IsValid)
        {
            ModelState.AddModelError("Input.ClosesOn", "Введите последний день.");
        }

        return ModelState.IsValid ? DoAsync(() => prolong.ExecuteAsync(Id, ClosesOn!.Value, Reason, By, ct), ct) : InvalidOrGoneAsync(ct);
    }

    private async Task<IActionResult> InvalidOrGoneAsync(CancellationToken ct) => await LoadAsync(ct) ? await InvalidAsync(() => Task.CompletedTask) : NotFound();

    private async Task<IActionResult> DoAsync(Func<Task<Outcome>> run, CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        return await AnswerAsync(await run(), _ => $"/questionnaires/{Id}", () => LoadAsync(ct));
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await campaigns.CardAsync(Id, Actor.PersonId, Today, ct) is not { } card)
        {
            return false;
        }

        Card = card;
        if (MayRun && State != CampaignState.Closed)
        {
            More = await campaigns.NamedAsync(await inviting.NotInvitedAsync(card.Campaign, Today, ct), Today, ct);
        }

        return true;
    }
}
