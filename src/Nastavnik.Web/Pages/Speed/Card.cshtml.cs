using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Mentoring.Selection;
using Nastavnik.Core.Preparation.Events;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Core.School.People;
using Nastavnik.Web.Security;
using Nastavnik.Web.Ui;

namespace Nastavnik.Web.Pages.Speed;

/// <summary>The timetable of one event, what is printed for it, who came. Marks stand on a page of their own.</summary>
[Needs(Right.SpeedMeetings, "RCU", ForAll = true)]
public sealed class CardModel(
    SpeedQueries speed, ToldHistory history, ActBook acts, HoldEvent hold, CancelEvent cancel) : OurPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public GuestsInput Input { get; set; } = new();

    public SpeedCard Speed { get; private set; } = null!;

    public IReadOnlyList<ToldLine> History { get; private set; } = [];

    public IReadOnlyList<Choice> Guests { get; private set; } = [];

    public bool MayPlan => Actor.MayForAll(Right.SpeedMeetings, "C");

    public bool MayLead => Actor.MayForAll(Right.SpeedMeetings, "C");

    public bool MaySeeMarks => Actor.MayForAll(Right.SpeedMeetings, "U");

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        Input.Came = [.. Speed.Card.Guests.Select(g => g.PersonId)];
        return await ReadAsync("/speed/card", ct) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnGetTablesAsync(CancellationToken ct) =>
        await LoadAsync(ct) && await ReadAsync("/speed/tables", ct) ? this.Docx("kartochki-stolov", SpeedPapers.Tables(Speed)) : NotFound();

    public async Task<IActionResult> OnGetHostAsync(CancellationToken ct) =>
        await LoadAsync(ct) && await ReadAsync("/speed/host", ct) ? this.Docx("list-vedushchego", SpeedPapers.Host(Speed)) : NotFound();

    public async Task<IActionResult> OnGetSheetsAsync(CancellationToken ct)
    {
        if (!MaySeeMarks || !await LoadAsync(ct))
        {
            return NotFound();
        }

        List<MarkSheet> sheets = [];
        foreach (var guest in Speed.Card.Guests)
        {
            if (await speed.SheetAsync(Id, guest.PersonId, Today, ct) is { } sheet)
            {
                sheets.Add(sheet);
            }
        }

        await ReadAsync("/speed/sheets", ct);
        return this.Docx("listy-otmetok", SpeedPapers.Sheets(sheets, Organisation));
    }

    public async Task<IActionResult> OnPostHoldAsync(CancellationToken ct) => MayLead && await LoadAsync(ct)
        ? await AnswerAsync(await hold.ExecuteAsync(Id, Input.Came, null, By, ct), _ => $"/speed/{Id}", () => LoadAsync(ct))
        : NotFound();

    public async Task<IActionResult> OnPostCancelAsync(CancellationToken ct) => MayLead && await LoadAsync(ct)
        ? await AnswerAsync(await cancel.ExecuteAsync(Id, By, ct), _ => "/speed", () => LoadAsync(ct))
        : NotFound();

    private async Task<bool> ReadAsync(string page, CancellationToken ct)
    {
        await acts.RecordReadingAsync(Actor, page, Speed.Card.Guests.Select(g => g.PersonId), ct);
        return true;
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await speed.FindAsync(Id, Today, ct) is not { } card)
        {
            return false;
        }

        Speed = card;
        Guests = [.. card.Card.Guests.Select(g => new Choice(g.PersonId.ToString(), g.Name, g.Place))];
        History = await history.OfAsync(Id, 30, ct);
        return true;
    }
}

public sealed class GuestsInput
{
    [Display(Name = "Пришли")]
    public List<Guid> Came { get; set; } = [];
}
