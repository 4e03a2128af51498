using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Preparation.Training;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Web.Security;
using Nastavnik.Web.Ui;

namespace Nastavnik.Web.Pages.Training;

/// <summary>Who passed: the mark that INV-22 asks, and the certificate.</summary>
[Needs(Right.Training, "U", ForAll = true)]
public sealed class ResultsModel(TrainingQueries queries, RecordTrainingResults record, ActBook acts) : OurPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public ResultsInput Input { get; set; } = new();

    public TrainingCard Card { get; private set; } = null!;

    public IReadOnlyList<Choice> Choices { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        Input.On = Card.Trainees.Select(t => t.Result?.On).FirstOrDefault(d => d is not null) ?? Today;
        Input.Passed = [.. Card.Trainees.Where(t => t.Result?.Passed ?? t.Attended >= Card.Programme.PassHours).Select(t => t.PersonId)];
        await acts.RecordReadingAsync(Actor, "/training/results", Card.Trainees.Select(t => t.PersonId), ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        return ModelState.IsValid
            ? await AnswerAsync(await record.ExecuteAsync(new RecordTrainingResultsCommand(Id, Input.On!.Value, Input.Passed), By, ct), _ => $"/training/{Id}", () => LoadAsync(ct))
            : await InvalidAsync(() => Task.CompletedTask);
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await queries.FindAsync(Id, Today, ct) is not { Programme.State: TrainingState.Running or TrainingState.Closed } card)
        {
            return false;
        }

        Card = card;
        Choices = [.. card.Trainees.Select(t => new Choice(t.PersonId.ToString(), t.Name, $"посещено: {TrainingWords.Hours(t.Attended)}"))];
        return true;
    }
}

public sealed class ResultsInput
{
    [Display(Name = "Дата итогов")]
    [Required(ErrorMessage = "Введите дату итогов.")]
    public DateOnly? On { get; set; }

    [Display(Name = "Прошли обучение")]
    public List<Guid> Passed { get; set; } = [];
}
