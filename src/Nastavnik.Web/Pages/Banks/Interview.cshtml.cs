using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Nastavnik.Core.Preparation.Banks;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Web.Security;
using Nastavnik.Web.Ui;

namespace Nastavnik.Web.Pages.Banks;

public sealed class InterviewInput
{
    [Display(Name = "Дата собеседования")]
    [Required(ErrorMessage = "Введите дату собеседования.")]
    public DateOnly? Date { get; set; }

    [Display(Name = "Что заметно")]
    public List<string> Criteria { get; set; } = [];

    [Display(Name = "Решение")]
    [Required(ErrorMessage = "Выберите решение.")]
    public InterviewDecision? Decision { get; set; }

    [Display(Name = "Примечание")]
    [StringLength(2000, ErrorMessage = "Примечание длиннее 2000 знаков.")]
    public string? Note { get; set; }

    [Display(Name = "Готовность, от 1 до 5")]
    public int? Readiness { get; set; }
}

/// <summary>A talk with a candidate is written down at once or the same evening.</summary>
[Needs(Right.Interview, "C", ForAll = true)]
public sealed class InterviewModel(Participants participants, CandidateSearch candidates, RecordInterview record) : OurPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public InterviewInput Input { get; set; } = new();

    public string Name { get; private set; } = "";

    public static IReadOnlyList<Choice> Decisions { get; } = Choice.Of<InterviewDecision>(RecordInterview.Words);

    /// <summary>Codes of the forms the candidate wants.</summary>
    public IReadOnlyList<string> Forms { get; private set; } = [];

    public IReadOnlyList<Choice> CriteriaChoices => [.. InterviewCriteria.For(Forms).Select(c => new Choice(c, c))];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        Input.Date = Today;
        return Page();
    }

    /// <summary>Карта собеседования на бумаге (D-35).</summary>
    public async Task<IActionResult> OnGetDocxAsync(CancellationToken ct) =>
        await LoadAsync(ct) ? this.Docx("karta-sobesedovaniya", InterviewCriteria.Card(Name, Forms, Organisation)) : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return await InvalidAsync(() => LoadAsync(ct));
        }

        var outcome = await record.ExecuteAsync(new InterviewCommand(Id, Input.Date!.Value, Input.Decision!.Value, Input.Criteria, Input.Note, Input.Readiness), By, ct);
        return await AnswerAsync(outcome, _ => $"/banks/mentors/{Id}", () => LoadAsync(ct));
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await participants.FindAsync(BankSide.Mentor, Id, ct) is not { } profile)
        {
            return false;
        }

        Forms = profile.Forms;
        Name = (await candidates.OfAsync(BankSide.Mentor, [profile.PersonId], Today, ct))[0].Name;
        return true;
    }
}
