using Microsoft.AspNetCore.Mvc;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.TargetModel;
using Nastavnik.Core.Mentoring.Selection;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Matching.Plans;
using Nastavnik.Web.Security;
using Nastavnik.Web.Ui;

namespace Nastavnik.Web.Pages.Pairs.Matching;

/// <summary>All drafts: open one, set two side by side, begin another, take the reports.</summary>
[Needs(Right.Matching, "R", ForAll = true)]
public sealed class DraftsModel(DraftQueries queries, SelectionReports reports, NewDraft begin, TimeProvider time) : OurPage
{
    [BindProperty]
    public BoardInput Input { get; set; } = new();

    public IReadOnlyList<DraftRow> Rows { get; private set; } = [];

    public bool MayChange => Actor.MayForAll(Right.Matching, "U");

    public bool MaySeeWaiting => Actor.MayForAll(Right.PsychologistSupport, "C");

    public bool MayExport => Actor.MayForAll(Right.ExportRegisters, "E");

    public IReadOnlyList<Choice> Regimes =>
        [.. Enum.GetValues<Regime>().Where(r => FeaturesOfBank.FormsOf(Organisation, r).Count > 0).Select(r => new Choice(r.ToString(), r == Regime.A ? "Обучающиеся" : "Педагоги", string.Join(", ", FeaturesOfBank.FormsOf(Organisation, r).Select(f => Organisation.Words.FormName(f.Code)))))];

    public Task OnGetAsync(CancellationToken ct) => LoadAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!MayChange)
        {
            return NotFound();
        }

        return ModelState.IsValid
            ? await AnswerAsync(await begin.ExecuteAsync(new NewDraftCommand(Input.Regime ?? Regime.A, Input.Aim ?? Aim.NobodyLeftOver), By, ct), o => $"/pairs/matching/{o.Subject}", () => LoadAsync(ct))
            : await InvalidAsync(() => LoadAsync(ct));
    }

    /// <summary>RPT-21.</summary>
    public async Task<IActionResult> OnGetStrategiesAsync(CancellationToken ct)
    {
        if (!MayExport)
        {
            return NotFound();
        }

        var rows = await reports.StrategiesAsync(ct);
        return this.Xlsx("strategies", "Стратегии подбора", time,
            [new("Стратегия", 30), new("Предложено", 12), new("На пути", 12), new("Работают", 12), new("Завершены", 12), new("Завершены досрочно", 20), new("Отклонены", 12)],
            rows.Select(r => (IReadOnlyList<Paperwork.Sheets.SheetCell>)[r.Strategy, r.Proposed, r.OnTheWay, r.Working, r.Completed, r.EndedEarly, r.Declined]));
    }

    private async Task LoadAsync(CancellationToken ct)
    {
        Rows = await queries.ListAsync(ct);
        Input.Aim ??= Aim.NobodyLeftOver;
        Input.Regime ??= Regime.A;
    }
}
