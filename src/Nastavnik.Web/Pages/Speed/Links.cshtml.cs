using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Mentoring.Selection;
using Nastavnik.Core.Preparation.Events;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Web.Security;
using Nastavnik.Web.Ui;

namespace Nastavnik.Web.Pages.Speed;

/// <summary>Personal links with QR codes to print and cut: shown once, since a link itself is stored nowhere.</summary>
[Needs(Right.SpeedMeetings, "U", ForAll = true)]
public sealed class LinksModel(SpeedQueries speed, GiveSpeedLinks give, ActBook acts, TimeProvider time) : OurPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public LinksInput Input { get; set; } = new();

    public SpeedCard Speed { get; private set; } = null!;

    public IReadOnlyList<Choice> Guests { get; private set; } = [];

    public IReadOnlyList<(Guid PersonId, string Token)> Links { get; private set; } = [];

    /// <summary>The form came twice: the links were shown the first time.</summary>
    public bool Shown { get; private set; }

    public DateOnly Until => Organisation.DateOf(time.GetUtcNow() + LinkToken.Life);

    public string AddressOf(string token) => $"{Request.Scheme}://{Request.Host}/marks/{token}";

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        await acts.RecordReadingAsync(Actor, "/speed/links", Speed.Card.Guests.Select(g => g.PersonId), ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return await InvalidAsync(() => Task.CompletedTask);
        }

        Response.Headers.CacheControl = "no-store";
        var given = await give.ExecuteAsync(Id, Input.People, By, ct);
        if (!given.Outcome.IsDone)
        {
            return await AnswerAsync(given.Outcome, _ => "", () => LoadAsync(ct));
        }

        (Links, Shown) = ([.. given.Links.OrderBy(l => Speed.NameOf(l.PersonId), StringComparer.CurrentCulture)], given.Links.Count == 0);
        return Page();
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await speed.FindAsync(Id, Today, ct) is not { } card || card.Card.Event.State == EventState.Cancelled)
        {
            return false;
        }

        Speed = card;
        Guests = [.. card.Card.Guests.Where(g => card.HasSeat(g.PersonId)).Select(g => new Choice(g.PersonId.ToString(), g.Name, card.Marked.Contains(g.PersonId) ? $"{g.Place}; отметки есть" : g.Place))];
        return true;
    }
}

public sealed class LinksInput
{
    [Display(Name = "Кому выдать ссылку")]
    [MinLength(1, ErrorMessage = "Отметьте, кому выдать ссылку.")]
    public List<Guid> People { get; set; } = [];
}
