using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Mentoring.Selection;
using Nastavnik.Core.Preparation.Banks;
using Nastavnik.Core.Preparation.Events;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Web.Security;
using Nastavnik.Web.Ui;

namespace Nastavnik.Web.Pages.Speed;

/// <summary>Who comes, how many tables, how many minutes; the timetable is made at once.</summary>
[Needs(Right.SpeedMeetings, "C", ForAll = true)]
public sealed class NewModel(EventQueries events, SpeedQueries speed, PlanSpeedMeetings plan, ActBook acts) : OurPage
{
    [BindProperty(SupportsGet = true, Name = "event")]
    public Guid? EventId { get; set; }

    [BindProperty]
    public SpeedInput Input { get; set; } = new();

    public int? Version { get; private set; }

    public IReadOnlyList<Choice> Mentors { get; private set; } = [];

    public IReadOnlyList<Choice> Mentees { get; private set; } = [];

    public string Back => EventId is { } id ? $"/speed/{id}" : "/speed";

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var card = await LoadAsync(ct);
        if (EventId is not null && card is null)
        {
            return NotFound();
        }

        Input = card is null ? new SpeedInput { On = Today.AddDays(7) } : SpeedInput.Of(card);
        await acts.RecordReadingAsync(Actor, "/speed/new", Mentors.Concat(Mentees).Select(c => Guid.Parse(c.Value)), ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var card = await LoadAsync(ct);
        if (EventId is not null && card is null)
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return await InvalidAsync(() => Task.CompletedTask);
        }

        var layout = new SpeedLayout(Input.Tables!.Value, Input.Minutes!.Value, Input.Pause!.Value, Input.MostRounds, Input.SharedFormOnly);
        var command = new PlanSpeedMeetingsCommand(EventId, Input.Title ?? "", Input.On!.Value, Input.StartsAt, Input.Place, Input.Link, layout, Input.Mentors, Input.Mentees);
        return await AnswerAsync(await plan.ExecuteAsync(command, By, ct), o => $"/speed/{o.Subject}", () => LoadAsync(ct));
    }

    private async Task<SpeedCard?> LoadAsync(CancellationToken ct)
    {
        (Mentors, Mentees) = (await ChoicesAsync(BankSide.Mentor, ct), await ChoicesAsync(BankSide.Mentee, ct));
        var card = EventId is { } id ? await speed.FindAsync(id, Today, ct) : null;
        Version = card?.Card.Event.Version;
        return card is { Card.Event.State: EventState.Planned } ? card : null;
    }

    private async Task<IReadOnlyList<Choice>> ChoicesAsync(BankSide side, CancellationToken ct) =>
        [.. (await events.ChoicesAsync(side, Today, ct)).Select(c => new Choice(c.PersonId.ToString(), c.Name, c.Place))];
}

public sealed class SpeedInput
{
    [Display(Name = "Название")]
    [StringLength(200, ErrorMessage = "Название длиннее 200 знаков.")]
    public string? Title { get; set; }

    [Display(Name = "День")]
    [Required(ErrorMessage = "Введите день встреч.")]
    public DateOnly? On { get; set; }

    [Display(Name = "Начало")]
    public TimeOnly? StartsAt { get; set; }

    [Display(Name = "Место")]
    [StringLength(200, ErrorMessage = "Место длиннее 200 знаков.")]
    public string? Place { get; set; }

    [Display(Name = "Ссылка")]
    [StringLength(500, ErrorMessage = "Ссылка длиннее 500 знаков.")]
    public string? Link { get; set; }

    [Display(Name = "Столов")]
    [Required(ErrorMessage = "Введите, сколько столов.")]
    public int? Tables { get; set; } = 8;

    [Display(Name = "Минут на разговор")]
    [Required(ErrorMessage = "Введите, сколько минут длится разговор.")]
    public int? Minutes { get; set; } = 5;

    [Display(Name = "Минут на пересадку")]
    [Required(ErrorMessage = "Введите, сколько минут на пересадку; можно 0.")]
    public int? Pause { get; set; } = 1;

    [Display(Name = "Не больше раундов")]
    public int? MostRounds { get; set; }

    [Display(Name = "Встречаются только те, у кого есть общая форма наставничества")]
    public bool SharedFormOnly { get; set; } = true;

    [Display(Name = "Наставники")]
    [MinLength(1, ErrorMessage = "Отметьте наставников, которые придут.")]
    public List<Guid> Mentors { get; set; } = [];

    [Display(Name = "Наставляемые")]
    [MinLength(1, ErrorMessage = "Отметьте наставляемых, которые придут.")]
    public List<Guid> Mentees { get; set; } = [];

    public static SpeedInput Of(SpeedCard card)
    {
        var (e, layout) = (card.Card.Event, card.Meeting.Layout);
        return new SpeedInput
        {
            Title = e.Title, On = e.On, StartsAt = e.StartsAt, Place = e.Place, Link = e.Link,
            Tables = layout.Tables, Minutes = layout.Minutes, Pause = layout.Pause, MostRounds = layout.MostRounds, SharedFormOnly = layout.SharedFormOnly,
            Mentors = [.. card.Card.Of(BankSide.Mentor).Select(g => g.PersonId)], Mentees = [.. card.Card.Of(BankSide.Mentee).Select(g => g.PersonId)],
        };
    }
}
