using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Core.School.Organisations;
using Nastavnik.Core.School.People;
using Nastavnik.Web.Security;
using Nastavnik.Web.Ui;

namespace Nastavnik.Web.Pages.People.Periods;

[Needs(Right.Import, "X", ForAll = true)]
public sealed class EnrolModel(PeopleQueries queries, ChangePeriods periods) : OurPage
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public Guid Id { get; set; }

    [BindProperty]
    public EnrolInput Input { get; set; } = new();

    public PersonCard Card { get; private set; } = null!;

    public IReadOnlyList<Choice> Classes { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Input.From = Today;
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

        return await AnswerAsync(await periods.EnrolAsync(new EnrolCommand(Id, Input.ClassId!.Value, Input.From!.Value), By, ct), _ => $"/people/{Id}", () => Task.CompletedTask);
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        Classes = [.. (await queries.ClassesAsync(SchoolYear.LabelOf(Today), ct)).Select(c => new Choice(c.Id.ToString(), c.Name))];
        return (Card = (await queries.CardAsync(Id, ct))!) is not null;
    }
}

public sealed class EnrolInput
{
    [Display(Name = "Класс")]
    [Required(ErrorMessage = "Выберите класс.")]
    public Guid? ClassId { get; set; }

    [Display(Name = "С какого дня")]
    [Required(ErrorMessage = "Введите первый день в классе.")]
    public DateOnly? From { get; set; }
}
