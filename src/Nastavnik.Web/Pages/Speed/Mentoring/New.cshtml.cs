using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Preparation.Banks;
using Nastavnik.Core.Preparation.Events;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Web.Security;
using Nastavnik.Web.Ui;

namespace Nastavnik.Web.Pages.Speed.Mentoring;

/// <summary>«Скоростное наставничество» is planned as a meeting (INV-02).</summary>
[Needs(Right.SpeedMeetings, "C", ForAll = true)]
public sealed class NewModel(EventQueries events, PlanSpeedMentoring plan, ActBook acts) : OurPage
{
    [BindProperty]
    public MentoringInput Input { get; set; } = new();

    public IReadOnlyList<Choice> Mentors { get; private set; } = [];

    public IReadOnlyList<Choice> Mentees { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        await acts.RecordReadingAsync(Actor, "/speed/mentoring/new", Mentors.Concat(Mentees).Select(c => Guid.Parse(c.Value)), ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return await InvalidAsync(() => LoadAsync(ct));
        }

        var command = new PlanSpeedMentoringCommand(Input.Title!, Input.On!.Value, Input.StartsAt, Input.Place, null, Input.Mentor, Input.Mentees);
        return await AnswerAsync(await plan.ExecuteAsync(command, By, ct), o => $"/speed/mentoring/{o.Subject}", () => LoadAsync(ct));
    }

    private async Task LoadAsync(CancellationToken ct) =>
        (Mentors, Mentees) = (await ChoicesAsync(BankSide.Mentor, ct), await ChoicesAsync(BankSide.Mentee, ct));

    private async Task<IReadOnlyList<Choice>> ChoicesAsync(BankSide side, CancellationToken ct) =>
        [.. (await events.ChoicesAsync(side, Today, ct)).Select(c => new Choice(c.PersonId.ToString(), c.Place.Length > 0 ? $"{c.Name}, {c.Place}" : c.Name))];
}

public sealed class MentoringInput
{
    [Display(Name = "Тема")]
    [Required(ErrorMessage = "Назовите тему встречи.")]
    [StringLength(200, ErrorMessage = "Тема длиннее 200 знаков.")]
    public string? Title { get; set; }

    [Display(Name = "День")]
    [Required(ErrorMessage = "Введите день встречи.")]
    public DateOnly? On { get; set; }

    [Display(Name = "Начало")]
    public TimeOnly? StartsAt { get; set; }

    [Display(Name = "Где")]
    [StringLength(200, ErrorMessage = "Место длиннее 200 знаков.")]
    public string? Place { get; set; }

    [Display(Name = "Наставник")]
    [Required(ErrorMessage = "Выберите наставника.")]
    public Guid? Mentor { get; set; }

    [Display(Name = "Наставляемые")]
    [MinLength(1, ErrorMessage = "Отметьте наставляемых, которые придут.")]
    public List<Guid> Mentees { get; set; } = [];
}
