using Microsoft.AspNetCore.Mvc;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Mentoring.Selection;
using Nastavnik.Core.Preparation.Events;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Web.Security;

namespace Nastavnik.Web.Pages.Speed;

/// <summary>Both sides' marks: the curator's eyes only.</summary>
[Needs(Right.SpeedMeetings, "U", ForAll = true)]
public sealed class MarksModel(SpeedQueries speed, ActBook acts) : OurPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public SpeedCard Speed { get; private set; } = null!;

    public IReadOnlyList<MarkLine> Lines { get; private set; } = [];

    public bool IsOpen => Speed.Card.Event.State != EventState.Cancelled && Speed.Card.Event.On <= Today;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await speed.FindAsync(Id, Today, ct) is not { } card)
        {
            return NotFound();
        }

        Speed = card;
        Lines = await speed.MarksAsync(card, ct);
        await acts.RecordReadingAsync(Actor, "/speed/marks", card.Card.Guests.Select(g => g.PersonId), ct);
        return Page();
    }
}
