using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Preparation.Training;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Web.Security;
using Nastavnik.Web.Ui;

namespace Nastavnik.Web.Pages.Training;

/// <summary>Who learns; the list becomes an annex of the order.</summary>
[Needs(Right.Training, "U", ForAll = true)]
public sealed class TraineesModel(TrainingQueries queries, EnrolTrainees enrol, ActBook acts) : OurPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public TraineesInput Input { get; set; } = new();

    public TrainingCard Card { get; private set; } = null!;

    public IReadOnlyList<Choice> Choices { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        Input.People = [.. Card.Programme.Trainees.Select(t => t.PersonId)];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        return ModelState.IsValid
            ? await AnswerAsync(await enrol.ExecuteAsync(Id, Input.People, By, ct), _ => $"/training/{Id}", () => LoadAsync(ct))
            : await InvalidAsync(() => Task.CompletedTask);
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await queries.FindAsync(Id, Today, ct) is not { Programme.IsOpen: true } card)
        {
            return false;
        }

        Card = card;
        var found = await queries.CandidatesAsync(card.Programme.Audience, Today, ct);
        Choices = [.. found.Select(c => new Choice(c.PersonId.ToString(), c.Name, c.Trained is { } day ? $"{c.Place}; обучение пройдено {day:dd.MM.yyyy}" : c.Place))];
        await acts.RecordReadingAsync(Actor, "/training/trainees", found.Select(c => c.PersonId), ct);
        return true;
    }
}

public sealed class TraineesInput
{
    [Display(Name = "Слушатели")]
    [MinLength(1, ErrorMessage = "Отметьте слушателей.")]
    public List<Guid> People { get; set; } = [];
}
