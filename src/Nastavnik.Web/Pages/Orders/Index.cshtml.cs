using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Preparation.Orders;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Paperwork.Sheets;
using Nastavnik.Web.Security;
using Nastavnik.Web.Ui;

namespace Nastavnik.Web.Pages.Orders;

/// <summary>The journal: what is signed, what waits, what is missing.</summary>
[Needs(Right.ReadOrder, "R", ForAll = true)]
public sealed class IndexModel(OrderQueries queries, OrderKinds kinds, TimeProvider time) : OurPage
{
    private const int MostRowsOfExport = 5000;

    [BindProperty(SupportsGet = true)]
    public ListRequest List { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "kind")]
    public string? Kind { get; set; }

    [BindProperty(SupportsGet = true, Name = "state")]
    public OrderState? State { get; set; }

    [BindProperty(SupportsGet = true, Name = "year")]
    public int? Year { get; set; }

    public ListPage<OrderRow> Orders { get; private set; } = null!;

    public IReadOnlyList<Choice> Kinds { get; private set; } = [];

    public IReadOnlyList<int> Years { get; private set; } = [];

    public IReadOnlyList<int> Gaps { get; private set; } = [];

    public bool MayPrepare => Actor.May(Right.PrepareOrder, "C");

    public bool MayRegister => Actor.May(Right.SignOrder, "AX");

    public bool IsFiltered => !string.IsNullOrEmpty(Kind) || State is not null || Year is not null || !string.IsNullOrWhiteSpace(List.Words);

    private OrderFilter Filter => new(List.Words, Kind, State, Year, List.Column("date"), List.Sort is null || List.Descending);

    public async Task OnGetAsync(CancellationToken ct)
    {
        Kinds = [.. kinds.All.Select(k => new Choice(k.Code, k.Title))];
        Years = await queries.YearsAsync(ct);
        Gaps = await queries.GapsAsync(Year ?? Today.Year, ct);
        Orders = await List.TakeAsync(queries.Rows(Filter), ct);
    }

    public async Task<IActionResult> OnGetXlsxAsync(CancellationToken ct)
    {
        if (!Actor.MayForAll(Right.ExportRegisters, "E"))
        {
            return NotFound();
        }

        var rows = await queries.Rows(Filter).Take(MostRowsOfExport).ToListAsync(ct);
        return this.Xlsx("orders", "Приказы", time,
            [new("Номер", 12), new("Дата", 12), new("Журнал", 22), new("О чём", 60), new("Состояние", 16), new("Ознакомлены", 14), new("Скан", 8)],
            rows.Select(r => (IReadOnlyList<SheetCell>)
                [r.Number ?? "", r.Date, r.Journal, r.Title, OrderWords.Badge(r.State, r.EffectiveTo, Today).Word, r.ToRead == 0 ? "" : $"{r.Read} из {r.ToRead}", r.HasScan ? "есть" : ""]));
    }
}
