using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.TargetModel;
using Nastavnik.Core.Mentoring.Programmes;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Paperwork.Sheets;
using Nastavnik.Web.Security;
using Nastavnik.Web.Ui;

namespace Nastavnik.Web.Pages.Programmes;

/// <summary>Pairs with their programmes: what is written, what is missing, what is late.</summary>
[Needs(Right.ProgrammeDraft, "RC", ForAll = true)]
public sealed class IndexModel(ProgrammeList list, ActBook acts, TimeProvider time) : OurPage
{
    private const int MostRowsOfExport = 5000;
    public const string NotBegun = "None";

    [BindProperty(SupportsGet = true)]
    public ListRequest List { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "state")]
    public string? State { get; set; }

    [BindProperty(SupportsGet = true, Name = "form")]
    public string? Form { get; set; }

    [BindProperty(SupportsGet = true, Name = "overdue")]
    public bool Overdue { get; set; }

    public ListPage<ProgrammeRow> Programmes { get; private set; } = null!;

    public static IReadOnlyList<Choice> States { get; } = [new(NotBegun, "Не начата"), .. Choice.Of<ProgrammeState>(s => s.Name())];

    public IReadOnlyList<Choice> FormChoices => [.. Organisation.EnabledForms.Select(f => new Choice(f, Organisation.Words.FormName(f)))];

    public bool MayCreate => Actor.MayForAll(Right.ProgrammeDraft, "U");

    public bool MayEditTypical => Actor.MayForAll(Right.Templates, "CUA");

    public bool MayExport => Actor.MayForAll(Right.ExportRegisters, "E");

    public bool IsFiltered => Overdue || !string.IsNullOrEmpty(State) || !string.IsNullOrEmpty(Form) || !string.IsNullOrWhiteSpace(List.Words);

    private ProgrammeFilter Filter => new(
        List.Words, Enum.TryParse<ProgrammeState>(State, out var state) ? state : null, State == NotBegun, Overdue, Forms.Find(Form)?.Code, List.Column("mentor"), List.Descending);

    public async Task OnGetAsync(CancellationToken ct)
    {
        var page = await List.TakeAsync(list.Rows(Filter, Actor), ct);
        Programmes = page with { Rows = await list.NamedAsync(page.Rows, ct) };
        await acts.RecordReadingAsync(Actor, "/programmes", Programmes.Rows.SelectMany(r => r.People), ct);
    }

    /// <summary>The same rows as a sheet, watermarked with who took it and when.</summary>
    public async Task<IActionResult> OnGetXlsxAsync(CancellationToken ct)
    {
        if (!MayExport)
        {
            return NotFound();
        }

        var rows = await list.NamedAsync(await list.Rows(Filter, Actor).Take(MostRowsOfExport).ToListAsync(ct), ct);
        await acts.RecordReadingAsync(Actor, "/programmes/xlsx", rows.SelectMany(r => r.People), ct);
        return this.Xlsx("programmes", "Программы", time,
            [new("Пара №", 8), new("Программа №", 12), new("Наставник", 26), new("Наставляемые", 36), new("Форма", 24), new("Начало", 12), new("Окончание", 12), new("Состояние", 20), new("Утверждена", 12), new("Утвердить до", 12)],
            rows.Select(r => (IReadOnlyList<SheetCell>)[r.PairNumber, r.Number, r.Mentor, string.Join(", ", r.Mentees), Organisation.Words.FormName(r.Form), r.Start, r.End, r.State?.Name() ?? "Не начата", r.ApprovedOn, r.Due]));
    }
}
