using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.TargetModel;
using Nastavnik.Core.Mentoring.Pairs;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Paperwork.Sheets;
using Nastavnik.Web.Security;
using Nastavnik.Web.Ui;

namespace Nastavnik.Web.Pages.Pairs;

/// <summary>The curator sees which pairs stand still and opens the one to move on.</summary>
[Needs(Right.Matching, "RCU", ForAll = true)]
public sealed class IndexModel(PairQueries queries, ActBook acts, TimeProvider time) : OurPage
{
    private const int MostRowsOfExport = 5000;

    [BindProperty(SupportsGet = true)]
    public ListRequest List { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "state")]
    public PairState? State { get; set; }

    [BindProperty(SupportsGet = true, Name = "form")]
    public string? Form { get; set; }

    [BindProperty(SupportsGet = true, Name = "ended")]
    public bool Ended { get; set; }

    public ListPage<PairRow> Pairs { get; private set; } = null!;

    public bool MayPropose => Actor.MayForAll(Right.Matching, "C");

    public bool MayExport => Actor.MayForAll(Right.ExportRegisters, "E");

    public bool IsFiltered => State is not null || !string.IsNullOrEmpty(Form) || Ended || !string.IsNullOrWhiteSpace(List.Words);

    private PairFilter Filter => new(List.Words, State, Form, List.Column("number"), List.Descending, Ended);

    public async Task OnGetAsync(CancellationToken ct)
    {
        Pairs = await List.TakeAsync(queries.Rows(Filter, Actor), ct);
        await acts.RecordReadingAsync(Actor, "/pairs", People(Pairs.Rows), ct);
    }

    public async Task<IActionResult> OnGetXlsxAsync(CancellationToken ct)
    {
        if (!MayExport)
        {
            return NotFound();
        }

        var rows = await queries.Rows(Filter, Actor).Take(MostRowsOfExport).ToListAsync(ct);
        await acts.RecordReadingAsync(Actor, "/pairs/xlsx", People(rows), ct);
        return this.Xlsx("pairs", "Пары и группы", time,
            [new("№", 6), new("Состояние", 16), new("Наставник", 34), new("Наставляемые", 44), new("Форма", 22), new("Ролевая модель", 34), new("С", 12), new("По", 12)],
            rows.Select(r => (IReadOnlyList<SheetCell>)[r.Number, r.State.Name(), r.Mentor, string.Join(", ", r.Mentees.Select(m => m.Name)), Organisation.Words.FormName(r.Form), Forms.MaskedName(r.RoleModel), r.Start, r.End]));
    }

    private static IEnumerable<Guid> People(IEnumerable<PairRow> rows) => rows.SelectMany(r => r.Mentees.Select(m => m.Id).Append(r.MentorId));
}
