using Microsoft.AspNetCore.Mvc;
using Nastavnik.Core.Mentoring.Selection;
using Nastavnik.Web.Pages.Speed;
using Nastavnik.Web.Security;

namespace Nastavnik.Web.Pages.My.Speed;

/// <summary>A guest marks whom he met, on the phone.</summary>
[SignedIn]
public sealed class MarksModel(SpeedQueries speed, SaveMarks save) : OurPage, IMarkForm
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public MarksInput Input { get; set; } = new();

    public MarkSheet Sheet { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        Input = MarksInput.Of(Sheet);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        var said = Input.Said;
        Input = Input.On(Sheet);
        return await AnswerAsync(await save.ExecuteAsync(new SaveMarksCommand(Id, Actor.PersonId!.Value, said), By, ct), _ => "/my/speed", () => Task.CompletedTask);
    }

    private async Task<bool> LoadAsync(CancellationToken ct) =>
        Actor.PersonId is { } me && (Sheet = (await speed.SheetAsync(Id, me, Today, ct))!) is { Open: true };
}
