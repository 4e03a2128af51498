using Microsoft.AspNetCore.Mvc;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Preparation.Questionnaires;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Web.Pages.Questionnaires.Answering;
using Nastavnik.Web.Security;

namespace Nastavnik.Web.Pages.Questionnaires;

/// <summary>A member of staff reads aloud to a small child, or types in a paper sheet. Whom somebody else began to answer for is closed here.</summary>
[Needs(Right.Campaign, "X")]
public sealed class TypeInModel(SheetReader sheets, SaveAnswers save, ActBook acts) : AnsweringPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid Invitation { get; set; }

    public override string Here => $"/questionnaires/{Id}/type-in/{Invitation}";

    public override DateOnly Day => Today;

    public bool Aloud => View!.Sheet.Invitation.Faces;

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "p")] int? page, CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        if (View!.Sheet.Invitation.IsFinished)
        {
            return LocalRedirect($"/questionnaires/{Id}");
        }

        TurnTo(page);
        await acts.RecordReadingAsync(Actor, "/questionnaires/type-in", [View.Sheet.Invitation.PersonId], ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromForm(Name = "do")] string? what, CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        return await AnsweredAsync(await save.ExecuteAsync(Command(what, Aloud ? AnswerWay.ReadAloud : AnswerWay.Paper), By, ct), what, () => LoadAsync(ct));
    }

    /// <summary>The sheet is done: back to the list, to the next one.</summary>
    protected override string Next(string? what, bool cut) => what == "send" || cut ? $"/questionnaires/{Id}" : base.Next(what, cut);

    /// <summary>What a person wrote himself is never shown here.</summary>
    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        View = await sheets.ViewAsync(Invitation, ct);
        return View is not null && View.Sheet.Campaign.Id == Id && (View.Sheet.Invitation.StartedOn is null || View.Sheet.Invitation.EnteredById == Actor.PersonId);
    }
}
