using Microsoft.AspNetCore.Mvc;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Preparation.Questionnaires;
using Nastavnik.Web.Pages.Questionnaires.Answering;
using Nastavnik.Web.Security;

namespace Nastavnik.Web.Pages.My.Questionnaires;

/// <summary>One's own sheet, page by page; a sent one can be corrected while the campaign is open.</summary>
[SignedIn]
public sealed class AnswerModel(SheetReader sheets, SaveAnswers save, TakeBackAnswers takeBack, ActBook acts) : AnsweringPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public override string Here => $"/my/questionnaires/{Id}";

    public override DateOnly Day => Today;

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "p")] int? page, CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        TurnTo(page);
        await acts.RecordReadingAsync(Actor, "/my/questionnaires", [View!.Sheet.Invitation.PersonId], ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromForm(Name = "do")] string? what, CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        return await AnsweredAsync(await save.ExecuteAsync(Command(what, AnswerWay.Account), By, ct), what, () => LoadAsync(ct));
    }

    public async Task<IActionResult> OnPostTakeBackAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        return await AnswerAsync(await takeBack.ExecuteAsync(Id, By, ct), _ => $"{Here}?p=1", () => LoadAsync(ct));
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        View = await sheets.ViewAsync(Id, ct);
        return View is not null && Actor.PersonId is { } me && View.Sheet.Invitation.PersonId == me;
    }
}
