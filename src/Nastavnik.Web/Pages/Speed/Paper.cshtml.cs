using Microsoft.AspNetCore.Mvc;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Mentoring.Selection;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Web.Security;

namespace Nastavnik.Web.Pages.Speed;

/// <summary>The curator types in a sheet filled by hand.</summary>
[Needs(Right.SpeedMeetings, "U", ForAll = true)]
public sealed class PaperModel(SpeedQueries speed, SaveMarks save, ActBook acts) : OurPage, IMarkForm
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true, Name = "person")]
    public Guid Person { get; set; }

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
        await acts.RecordReadingAsync(Actor, "/speed/paper", [Person], ct);
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
        return await AnswerAsync(await save.ExecuteAsync(new SaveMarksCommand(Id, Person, said), By, ct), _ => $"/speed/{Id}/marks", () => Task.CompletedTask);
    }

    private async Task<bool> LoadAsync(CancellationToken ct) => (Sheet = (await speed.SheetAsync(Id, Person, Today, ct))!) is { Open: true };
}
