using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Core.School.Organisations;
using Nastavnik.Core.School.People;
using Nastavnik.Paperwork.Sheets;
using Nastavnik.Web.Security;
using Nastavnik.Web.Ui;

namespace Nastavnik.Web.Pages.People;

/// <summary>The curator comes with a name or a class in mind and leaves to a card, an import or a bundle of papers.</summary>
[Needs(Right.MenteeBank, "R", ForAll = true)]
public sealed class IndexModel(PeopleQueries queries, ActBook acts, TimeProvider time) : OurPage
{
    private const int MostRowsOfExport = 5000;

    [BindProperty(SupportsGet = true)]
    public ListRequest List { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "kind")]
    public PersonKind? Kind { get; set; }

    [BindProperty(SupportsGet = true, Name = "class")]
    public Guid? Class { get; set; }

    public ListPage<PersonRow> People { get; private set; } = null!;

    public IReadOnlyList<Choice> Classes { get; private set; } = [];

    public static IReadOnlyList<Choice> Kinds { get; } =
    [
        new(nameof(PersonKind.Pupil), "Обучающиеся"), new(nameof(PersonKind.Employee), "Сотрудники"), new(nameof(PersonKind.Representative), "Родители и представители"),
        new(nameof(PersonKind.Partner), "Партнёры и выпускники"), new(nameof(PersonKind.Former), "Выбывшие"),
    ];

    public bool MayChange => Actor.MayForAll(Right.Import, "X");

    public bool IsFiltered => Kind is not null || Class is not null || !string.IsNullOrWhiteSpace(List.Words);

    private PeopleFilter Filter => new(List.Words, Kind, Class, List.Column("name"), List.Descending);

    public async Task OnGetAsync(CancellationToken ct)
    {
        Classes = [.. (await queries.ClassesAsync(SchoolYear.LabelOf(Today), ct)).Select(c => new Choice(c.Id.ToString(), c.Name))];
        People = await List.TakeAsync(queries.Rows(Filter, Today), ct);
        await acts.RecordReadingAsync(Actor, "/people", People.Rows.Select(p => p.Id), ct);
    }

    /// <summary>The same rows as a sheet, watermarked with who took it and when.</summary>
    public async Task<IActionResult> OnGetXlsxAsync(CancellationToken ct)
    {
        if (!Actor.MayForAll(Right.ExportRegisters, "E"))
        {
            return NotFound();
        }

        var rows = await queries.Rows(Filter, Today).Take(MostRowsOfExport).ToListAsync(ct);
        await acts.RecordReadingAsync(Actor, "/people/xlsx", rows.Select(r => r.Id), ct);
        return this.Xlsx("people", "Люди", time,
            [new("Фамилия, имя, отчество", 36), new("Дата рождения", 14), new("Класс или должность", 34), new("Телефон", 18)],
            rows.Select(r => (IReadOnlyList<SheetCell>)[r.Name, r.BirthDate, r.Place, r.Phone ?? ""]));
    }
}
