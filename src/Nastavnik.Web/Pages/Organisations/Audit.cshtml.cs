using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Paperwork.Sheets;
using Nastavnik.Web.Security;
using Nastavnik.Web.Ui;

namespace Nastavnik.Web.Pages.Organisations;

/// <summary>Who did what and when, and who opened pages with personal data. A system administrator sees kinds and times without personal values.</summary>
[Needs(Right.AuditLog, "R")]
public sealed class AuditModel(AuditQueries audit, TimeProvider time) : OurPage
{
    private const int Size = 50;
    private const int MostRowsOfExport = 5000;

    public IReadOnlyList<AuditLine> Lines { get; private set; } = [];

    public Paging Paging { get; private set; } = new(1, Size, 0);

    /// <summary>True: readings of personal data; false: changes.</summary>
    public bool Readings => Show == "readings";

    [BindProperty(SupportsGet = true, Name = "show")]
    public string? Show { get; set; }

    [BindProperty(SupportsGet = true, Name = "day")]
    public DateOnly? Day { get; set; }

    [BindProperty(SupportsGet = true, Name = "p")]
    public int? Number { get; set; }

    /// <summary>Column and direction; the newest stand first.</summary>
    [BindProperty(SupportsGet = true, Name = "sort")]
    public string? Sort { get; set; }

    public bool MayExport => Actor.MayForAll(Right.ExportRegisters, "E");

    public async Task OnGetAsync(CancellationToken ct)
    {
        var number = Math.Max(1, Number ?? 1);
        var (lines, total) = await TakeAsync((number - 1) * Size, Size, ct);
        (Lines, Paging) = (lines, new Paging(number, Size, total));
    }

    public async Task<IActionResult> OnGetXlsxAsync(CancellationToken ct)
    {
        if (!MayExport)
        {
            return NotFound();
        }

        var (lines, _) = await TakeAsync(0, MostRowsOfExport, ct);
        return this.Xlsx("audit", Readings ? "Журнал просмотров" : "Журнал действий", time, [new("Когда", 18), new("Кто", 34), new("Что", 70), new("Причина", 40)],
            lines.Select(l => (IReadOnlyList<SheetCell>)[l.At.ToString("dd.MM.yyyy HH:mm", CultureInfo.InvariantCulture), l.Who, l.What, l.Reason ?? ""]));
    }

    private Task<(IReadOnlyList<AuditLine> Lines, int Total)> TakeAsync(int skip, int take, CancellationToken ct) => Readings
        ? audit.ReadingsAsync(Organisation, Day, skip, take, Sort == "at", ct)
        : audit.ActsAsync(Organisation, Day, Actor.MayForAll(Right.AuditLog, "R"), skip, take, Sort == "at", ct);
}
