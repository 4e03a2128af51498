using Microsoft.AspNetCore.Mvc;
using Nastavnik.Core.Preparation.Banks;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Paperwork.Sheets;
using Nastavnik.Web.Security;
using Nastavnik.Web.Ui;

namespace Nastavnik.Web.Pages.Banks;

/// <summary>RPT-03 «Карта запросов»: what is asked for, by whom, and what the mentors' bank can answer. No names.</summary>
[Needs(Right.Matching, "RCU", ForAll = true)]
public sealed class RequestsModel(RequestMap map, TimeProvider time) : OurPage
{
    private static readonly SheetColumn[] Columns = [new("Запрос", 36), new("Класс или категория", 22), new("Просят", 10), new("Наставников в банке", 14), new("Уже в паре", 12), new("Без пары", 10)];

    public IReadOnlyList<RequestRow> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => Rows = await map.ReadAsync(Today, ct);

    public async Task<IActionResult> OnGetXlsxAsync(CancellationToken ct)
    {
        var rows = await map.ReadAsync(Today, ct);
        return this.Xlsx("karta-zaprosov", "Карта запросов", time, Columns, rows.Select(r => (IReadOnlyList<SheetCell>)[r.Request, r.Whose, r.Count, r.Mentors, r.Paired, r.WithoutPair]));
    }
}
