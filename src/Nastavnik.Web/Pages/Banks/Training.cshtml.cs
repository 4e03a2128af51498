using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Preparation.Banks;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Web.Security;

namespace Nastavnik.Web.Pages.Banks;

public sealed class TrainingInput
{
    [Display(Name = "Дата обучения")]
    [Required(ErrorMessage = "Введите дату обучения.")]
    public DateOnly? Date { get; set; }

    [Display(Name = "Что это было")]
    [StringLength(500, ErrorMessage = "Текст длиннее 500 знаков.")]
    public string? Note { get; set; }

    public List<Guid> Chosen { get; set; } = [];
}

/// <summary>A lesson is over: everybody who came gets his mark at once.</summary>
[Needs(Right.MentorBank, "U", ForAll = true)]
public sealed class TrainingModel(BankQueries queries, RecordTraining train, ActBook acts) : OurPage
{
    private const int Most = 300;

    [BindProperty]
    public TrainingInput Input { get; set; } = new();

    public IReadOnlyList<BankRow> Mentors { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        Input.Date = Today;
        await acts.RecordReadingAsync(Actor, "/banks/mentors/training", Mentors.Select(m => m.PersonId), ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct) => ModelState.IsValid
        ? await AnswerAsync(await train.ExecuteAsync(Input.Chosen, Input.Date!.Value, Input.Note, By, ct), _ => "/banks/mentors", () => LoadAsync(ct))
        : await InvalidAsync(() => LoadAsync(ct));

    private async Task LoadAsync(CancellationToken ct) =>
        Mentors = (await queries.ListAsync(new BankAsk(BankSide.Mentor, Untrained: true, PageSize: Most), new BankSight(false, null), Today, ct)).Rows;
}
