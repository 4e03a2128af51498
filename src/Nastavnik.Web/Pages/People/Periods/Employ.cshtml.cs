using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Core.School.People;
using Nastavnik.Web.Security;

namespace Nastavnik.Web.Pages.People.Periods;

[Needs(Right.Import, "X", ForAll = true)]
public sealed class EmployModel(PeopleQueries queries, ChangePeriods periods) : OurPage
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public Guid Id { get; set; }

    [BindProperty]
    public EmployInput Input { get; set; } = new();

    public PersonCard Card { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LoadAsync(ct) ? Page() : NotFound();

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

        var months = Input.Years is null && Input.Months is null ? (int?)null : (Input.Years.GetValueOrDefault() * 12) + Input.Months.GetValueOrDefault();
        var outcome = await periods.EmployAsync(new EmployCommand(Id, Input.Position, Input.Subject, Input.Qualification, months, Input.IsPedagogical, Input.From), By, ct);
        return await AnswerAsync(outcome, _ => $"/people/{Id}", () => Task.CompletedTask);
    }

    private async Task<bool> LoadAsync(CancellationToken ct) => (Card = (await queries.CardAsync(Id, ct))!) is not null;
}

public sealed class EmployInput
{
    [Display(Name = "Должность")]
    [Required(ErrorMessage = "Введите должность, как в штатном расписании.")]
    [StringLength(200, ErrorMessage = "Должность длиннее 200 знаков.")]
    public string Position { get; set; } = "";

    [Display(Name = "Предмет")]
    [StringLength(200, ErrorMessage = "Предмет длиннее 200 знаков.")]
    public string? Subject { get; set; }

    [Display(Name = "Категория")]
    [StringLength(100, ErrorMessage = "Категория длиннее 100 знаков.")]
    public string? Qualification { get; set; }

    [Display(Name = "Педагогический стаж, полных лет")]
    [Range(0, 70, ErrorMessage = "Стаж — от 0 до 70 лет.")]
    public int? Years { get; set; }

    [Display(Name = "и месяцев")]
    [Range(0, 11, ErrorMessage = "Месяцев — от 0 до 11.")]
    public int? Months { get; set; }

    [Display(Name = "Это педагогическая должность")]
    public bool IsPedagogical { get; set; } = true;

    [Display(Name = "Работает с")]
    public DateOnly? From { get; set; }
}
