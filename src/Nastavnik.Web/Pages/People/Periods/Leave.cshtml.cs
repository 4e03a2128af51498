using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Core.School.People;
using Nastavnik.Web.Security;

namespace Nastavnik.Web.Pages.People.Periods;

/// <summary>Somebody left: one date and a reason; what follows in banks and pairs is said in the answer.</summary>
[Needs(Right.Import, "X", ForAll = true)]
public sealed class LeaveModel(PeopleQueries queries, ChangePeriods periods) : OurPage
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true, Name = "class")]
    public Guid? Class { get; set; }

    [BindProperty(SupportsGet = true, Name = "work")]
    public Guid? Work { get; set; }

    [BindProperty]
    public LeaveInput Input { get; set; } = new();

    public PersonCard Card { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Input.On = Today;
        return await LoadAsync(ct) ? Page() : NotFound();
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

        var outcome = Class is { } enrolment
            ? await periods.EndEnrolmentAsync(new EndPeriodCommand(enrolment, Input.On!.Value, Input.Reason), By, ct)
            : await periods.EndWorkAsync(new EndPeriodCommand(Work!.Value, Input.On!.Value, Input.Reason), By, ct);
        return await AnswerAsync(outcome, _ => $"/people/{Id}", () => Task.CompletedTask);
    }

    /// <summary>The period must be this person's own.</summary>
    private async Task<bool> LoadAsync(CancellationToken ct) =>
        (Card = (await queries.CardAsync(Id, ct))!) is not null
        && (Class is { } c ? Card.Classes.Any(x => x.Period.Id == c) : Card.Work.Any(w => w.Id == Work));
}

public sealed class LeaveInput
{
    [Display(Name = "Последний день")]
    [Required(ErrorMessage = "Введите последний день.")]
    public DateOnly? On { get; set; }

    [Display(Name = "Причина")]
    [Required(ErrorMessage = "Введите причину: перевод, выпуск, увольнение.")]
    [StringLength(200, ErrorMessage = "Причина длиннее 200 знаков.")]
    public string Reason { get; set; } = "";
}
