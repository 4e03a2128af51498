using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Core.School.Organisations;
using Nastavnik.Core.School.People;
using Nastavnik.Web.Security;

namespace Nastavnik.Web.Pages.People.Classes;

[Needs(Right.MenteeBank, "R", ForAll = true)]
public sealed class ClassesModel(PeopleQueries queries, OpenClass open) : OurPage
{
    [BindProperty]
    public ClassInput Input { get; set; } = new();

    public IReadOnlyList<ClassGroup> Classes { get; private set; } = [];

    public string Year => SchoolYear.LabelOf(Today);

    public bool MayChange => Actor.MayForAll(Right.Import, "X");

    public Task OnGetAsync(CancellationToken ct) => LoadAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!MayChange)
        {
            return NotFound();
        }

        return ModelState.IsValid
            ? await AnswerAsync(await open.ExecuteAsync(Input.Parallel!.Value, Input.Letter ?? "", null, By, ct), _ => "/people/classes", () => LoadAsync(ct))
            : await InvalidAsync(() => LoadAsync(ct));
    }

    private async Task LoadAsync(CancellationToken ct) => Classes = await queries.ClassesAsync(Year, ct);
}

public sealed class ClassInput
{
    [Display(Name = "Параллель")]
    [Required(ErrorMessage = "Введите номер параллели: от 1 до 11; для группы без номера — 0.")]
    [Range(0, 11, ErrorMessage = "Параллель — от 1 до 11; для группы без номера — 0.")]
    public int? Parallel { get; set; }

    [Display(Name = "Буква или название")]
    [StringLength(60, ErrorMessage = "Название длиннее 60 знаков.")]
    public string? Letter { get; set; }
}
