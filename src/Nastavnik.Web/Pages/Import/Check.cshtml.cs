using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Primitives;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.Preparation.Import;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Web.Security;
using Nastavnik.Web.Ui;

namespace Nastavnik.Web.Pages.Import;

/// <summary>Every row with its verdict and reason; decide the doubtful, correct the wrong, then «Применить». While it is written, how far it is.</summary>
[Needs(Right.Import, "X", ForAll = true)]
public sealed class CheckModel(ImportQueries queries, DecideRows decide, StartImport start, TicketBell bell, ActBook acts) : OurPage
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true, Name = "show")]
    public Verdict? Show { get; set; }

    [BindProperty(SupportsGet = true)]
    public ListRequest List { get; set; } = new();

    public ImportJob Job { get; private set; } = null!;

    public ImportCounts Counts { get; private set; } = null!;

    public ListPage<ImportRow> Rows { get; private set; } = null!;

    public bool MayDecide => Job.State is ImportState.Checked or ImportState.Applied && !Job.RowsDestroyed;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        await acts.RecordReadingAsync(Actor, "/import/rows", [Id], ct);
        return Page();
    }

    /// <summary>Buttons: save decisions, take all as read, apply (with the decisions standing on the page), cancel.</summary>
    public async Task<IActionResult> OnPostAsync([FromForm(Name = "do")] string action, CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        Outcome outcome;
        switch (action)
        {
            case "cancel":
                return await AnswerAsync(await decide.CancelAsync(Id, By, ct), _ => "/import", () => LoadAsync(ct));
            case "take-all":
                outcome = await decide.TakeAllAsync(Id, By, ct);
                break;
            case "apply":
                outcome = await start.ExecuteAsync(Id, Posted(), By, ct);
                bell.Ring();
                break;
            default:
                outcome = await decide.ExecuteAsync(new DecideRowsCommand(Id, Posted()), By, ct);
                break;
        }

        return await AnswerAsync(outcome, _ => $"/import/{Id}", () => LoadAsync(ct));
    }

    public static string DecisionField(ImportRow row) => $"decision-{row.Id:N}";

    public static string SlotField(ImportRow row, string slot) => $"same-{row.Id:N}-{slot}";

    public static string CellField(ImportRow row, int column) => $"cell-{row.Id:N}-{column}";

    private List<RowChoice> Posted()
    {
        var choices = new List<RowChoice>();
        foreach (var row in Rows.Rows)
        {
            if (!Request.Form.TryGetValue(DecisionField(row), out var decision) || !Enum.TryParse<RowDecision>(decision, out var chosen))
            {
                continue;
            }

            var same = row.Offers.Select(o => o.Slot).Distinct()
                .Select(slot => (slot, Value: Request.Form[SlotField(row, slot)]))
                .Where(x => Guid.TryParse(x.Value, out _)).ToDictionary(x => x.slot, x => Guid.Parse(x.Value!));
            var cells = row.Doubts.Select(d => d.Column).OfType<int>().Distinct()
                .Select(column => (column, Value: Request.Form[CellField(row, column)]))
                .Where(x => !StringValues.IsNullOrEmpty(x.Value)).ToDictionary(x => x.column, x => x.Value.ToString());
            choices.Add(new RowChoice(row.Id, chosen, same, cells));
        }

        return choices;
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await queries.FindAsync(Id, ct) is not { } job)
        {
            return false;
        }

        Job = job;
        Counts = await queries.CountAsync(Id, ct);
        Rows = await List.TakeAsync(queries.Rows(Id, Show), ct);
        return true;
    }
}
