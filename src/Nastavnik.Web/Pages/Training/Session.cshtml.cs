using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Nastavnik.Core.Preparation.Orders;
using Nastavnik.Core.Preparation.Training;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Web.Security;
using Nastavnik.Web.Ui;

namespace Nastavnik.Web.Pages.Training;

/// <summary>A session of the schedule: new, moved or cancelled.</summary>
[Needs(Right.Training, "U", ForAll = true)]
public sealed class SessionModel(TrainingQueries queries, OrderQueries orders, PlanSession plan, CancelSession cancel) : OurPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true, Name = "session")]
    public Guid? SessionId { get; set; }

    [BindProperty]
    public SessionInput Input { get; set; } = new();

    public TrainingCard Card { get; private set; } = null!;

    public TrainingSession? Session { get; private set; }

    public IReadOnlyList<Choice> Trainers { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        Input = Session is { } s
            ? new SessionInput { Topic = s.Topic, On = s.On, StartsAt = s.StartsAt, Hours = s.Hours, Place = s.Place, TrainerId = s.TrainerId, TrainerName = s.TrainerName }
            : new SessionInput { TrainerId = Actor.PersonId };
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

        var session = new SessionPlan(Input.Topic!, Input.On!.Value, Input.StartsAt, Input.Hours!.Value, Input.Place, Input.TrainerId, Input.TrainerName);
        return await AnswerAsync(await plan.ExecuteAsync(new PlanSessionCommand(Id, SessionId, session), By, ct), _ => $"/training/{Id}", () => LoadAsync(ct));
    }

    public async Task<IActionResult> OnPostCancelAsync(CancellationToken ct)
    {
        ModelState.Clear();
        return SessionId is { } session && await LoadAsync(ct)
            ? await AnswerAsync(await cancel.ExecuteAsync(Id, session, By, ct), _ => $"/training/{Id}", () => LoadAsync(ct))
            : NotFound();
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await queries.FindAsync(Id, Today, ct) is not { } card)
        {
            return false;
        }

        Card = card;
        Session = card.Programme.Sessions.FirstOrDefault(s => s.Id == SessionId && s.State == SessionState.Planned);
        Trainers = [.. (await orders.EmployeesAsync(Today, ct)).Select(e => new Choice(e.Id.ToString(), $"{e.Name}, {e.Post}"))];
        return SessionId is null || Session is not null;
    }
}

public sealed class SessionInput
{
    [Display(Name = "Тема")]
    [Required(ErrorMessage = "Назовите тему занятия.")]
    [StringLength(200, ErrorMessage = "Тема длиннее 200 знаков.")]
    public string? Topic { get; set; }

    [Display(Name = "День")]
    [Required(ErrorMessage = "Введите день занятия.")]
    public DateOnly? On { get; set; }

    [Display(Name = "Начало")]
    public TimeOnly? StartsAt { get; set; }

    [Display(Name = "Часы")]
    [Required(ErrorMessage = "Введите, сколько часов длится занятие.")]
    public decimal? Hours { get; set; }

    [Display(Name = "Где")]
    [StringLength(200, ErrorMessage = "Место длиннее 200 знаков.")]
    public string? Place { get; set; }

    [Display(Name = "Кто ведёт")]
    public Guid? TrainerId { get; set; }

    [Display(Name = "Приглашённый ведущий")]
    [StringLength(200, ErrorMessage = "Имя длиннее 200 знаков.")]
    public string? TrainerName { get; set; }
}
