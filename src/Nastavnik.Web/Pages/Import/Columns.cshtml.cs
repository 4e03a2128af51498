using Microsoft.AspNetCore.Mvc;
using Nastavnik.Core.Preparation.Import;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Paperwork.Lists.Recognition;
using Nastavnik.Web.Security;

namespace Nastavnik.Web.Pages.Import;

/// <summary>A column was taken for something else: say what it is, where the header stands, and the list is read again.</summary>
[Needs(Right.Import, "X", ForAll = true)]
public sealed class ColumnsModel(ImportQueries queries, DecideRows decide) : OurPage
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public Guid Id { get; set; }

    [BindProperty]
    public ListKind? Kind { get; set; }

    public ImportJob Job { get; private set; } = null!;

    protected override string FieldPrefix => "";

    public static string Field(int sheet, int column) => $"column-{sheet}-{column}";

    public static string HeaderField(int sheet) => $"header-{sheet}";

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await queries.FindAsync(Id, ct) is not { RowsDestroyed: false } job)
        {
            return NotFound();
        }

        (Job, Kind) = (job, job.KindChosen ?? job.Kind);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await queries.FindAsync(Id, ct) is not { RowsDestroyed: false } job)
        {
            return NotFound();
        }

        Job = job;
        var columns = job.Sheets.SelectMany(s => s.Columns.Select(c => (Sheet: s.Index, c.Index, c.Meaning, Posted: Request.Form[Field(s.Index, c.Index)].ToString())))
            .Where(c => Enum.TryParse<ColumnMeaning>(c.Posted, out _))
            .Select(c => new ColumnChoice(c.Sheet, c.Index, Enum.Parse<ColumnMeaning>(c.Posted))).ToList();
        var headers = job.Sheets.Select(s => (s.Index, s.HeaderRow, Posted: Request.Form[HeaderField(s.Index)].ToString()))
            .Where(h => int.TryParse(h.Posted, out var row) && row != h.HeaderRow && row >= 0)
            .Select(h => new HeaderChoice(h.Index, int.Parse(h.Posted))).ToList();
        return await AnswerAsync(await decide.CorrectColumnsAsync(new CorrectColumnsCommand(Id, Kind, columns, headers), By, ct), _ => $"/import/{Id}", () => Task.CompletedTask);
    }
}
