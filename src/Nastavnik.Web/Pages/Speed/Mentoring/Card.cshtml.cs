using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Preparation.Events;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Core.School.People;
using Nastavnik.Web.Security;
using Nastavnik.Web.Ui;

namespace Nastavnik.Web.Pages.Speed.Mentoring;

/// <summary>One meeting: who came and what came of it.</summary>
[Needs(Right.SpeedMeetings, "RCU", ForAll = true)]
public sealed class CardModel(EventQueries events, ToldHistory history, ActBook acts, HoldEvent hold, CancelEvent cancel) : OurPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public HeldInput Input { get; set; } = new();

    public EventCard Meeting { get; private set; } = null!;

    public IReadOnlyList<ToldLine> History { get; private set; } = [];

    public IReadOnlyList<Choice> Guests => [.. Meeting.Guests.Select(g => new Choice(g.PersonId.ToString(), g.Name, g.Place))];

    public bool MayLead => Actor.MayForAll(Right.SpeedMeetings, "C");

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        Input.Came = [.. Meeting.Guests.Select(g => g.PersonId)];
        await acts.RecordReadingAsync(Actor, "/speed/mentoring", Input.Came, ct);
        return Page();
    }

    public async Task<IActionResult> OnPostHoldAsync(CancellationToken ct)
    {
        if (!MayLead || !await LoadAsync(ct))
        {
            return NotFound();
        }

        return ModelState.IsValid
            ? await AnswerAsync(await hold.ExecuteAsync(Id, Input.Came, Input.Outcome, By, ct), _ => $"/speed/mentoring/{Id}", () => LoadAsync(ct))
            : await InvalidAsync(() => Task.CompletedTask);
    }

    public async Task<IActionResult> OnPostCancelAsync(CancellationToken ct) => MayLead && await LoadAsync(ct)
        ? await AnswerAsync(await cancel.ExecuteAsync(Id, By, ct), _ => "/speed", () => LoadAsync(ct))
        : NotFound();

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await events.FindAsync(Id, EventType.SpeedMentoring, Today, ct) is not { } card)
        {
            return false;
        }

        Meeting = card;
        History = await history.OfAsync(Id, 20, ct);
        return true;
    }
}

public sealed class HeldInput
{
    [Display(Name = "Пришли")]
    public List<Guid> Came { get; set; } = [];

    [Display(Name = "Что вышло")]
    [StringLength(1000, ErrorMessage = "Текст длиннее 1000 знаков.")]
    public string? Outcome { get; set; }
}
