using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Preparation.Orders;
using Nastavnik.Core.Preparation.Training;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Web.Security;
using Nastavnik.Web.Ui;

namespace Nastavnik.Web.Pages.Training;

/// <summary>A document of training passed elsewhere or before the school began here.</summary>
[Needs(Right.Training, "U", ForAll = true)]
public sealed class EarlierModel(TrainingQueries queries, OrderQueries orders, RecordEarlierTraining record, ActBook acts) : OurPage
{
    /// <summary>A mentor to begin with, from his card in the bank.</summary>
    [BindProperty(SupportsGet = true, Name = "person")]
    public Guid? Person { get; set; }

    [BindProperty]
    public EarlierTrainingInput Input { get; set; } = new();

    public IReadOnlyList<Choice> Mentors { get; private set; } = [];

    public IReadOnlyList<Choice> Employees { get; private set; } = [];

    public IReadOnlyList<Choice> Audiences { get; } = [new(nameof(TrainingAudience.Mentors), "Наставники"), new(nameof(TrainingAudience.Curator), "Куратор")];

    public async Task OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        Input.People = Person is { } one ? [one] : [];
        await acts.RecordReadingAsync(Actor, "/training/earlier", Mentors.Select(m => Guid.Parse(m.Value)), ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return await InvalidAsync(() => LoadAsync(ct));
        }

        Guid[] people = Input.Audience == TrainingAudience.Mentors ? [.. Input.People] : Input.CuratorId is { } one ? [one] : [];
        var outcome = await record.ExecuteAsync(
            new RecordEarlierTrainingCommand(people, Input.Audience, Input.Title!, Input.On!.Value, Input.Hours!.Value, Input.Document!, await Input.Scan.BytesAsync(ct)), By, ct);
        return await AnswerAsync(outcome, _ => "/training", () => LoadAsync(ct));
    }

    private async Task LoadAsync(CancellationToken ct)
    {
        Mentors = [.. (await queries.CandidatesAsync(TrainingAudience.Mentors, Today, ct)).Select(c => new Choice(c.PersonId.ToString(), c.Name, c.Trained is { } day ? $"{c.Place}; отметка есть, {day:dd.MM.yyyy}" : c.Place))];
        Employees = [.. (await orders.EmployeesAsync(Today, ct)).Select(e => new Choice(e.Id.ToString(), $"{e.Name}, {e.Post}"))];
    }
}

public sealed class EarlierTrainingInput
{
    [Display(Name = "Программа обучения")]
    [Required(ErrorMessage = "Назовите программу обучения, как она стоит в документе.")]
    [StringLength(200, ErrorMessage = "Название длиннее 200 знаков.")]
    public string? Title { get; set; }

    [Display(Name = "Дата")]
    [Required(ErrorMessage = "Введите дату обучения.")]
    public DateOnly? On { get; set; }

    [Display(Name = "Часы")]
    [Required(ErrorMessage = "Введите часы, как в документе.")]
    public decimal? Hours { get; set; }

    [Display(Name = "Документ")]
    [Required(ErrorMessage = "Назовите документ об обучении: вид, номер, кем выдан.")]
    [StringLength(300, ErrorMessage = "Описание документа длиннее 300 знаков.")]
    public string? Document { get; set; }

    [Display(Name = "Скан документа")]
    public IFormFile? Scan { get; set; }

    [Display(Name = "Кто учился")]
    public TrainingAudience Audience { get; set; }

    [Display(Name = "Наставники")]
    public List<Guid> People { get; set; } = [];

    [Display(Name = "Куратор")]
    public Guid? CuratorId { get; set; }
}
