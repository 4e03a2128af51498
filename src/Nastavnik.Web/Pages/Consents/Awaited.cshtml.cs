using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Core.School.Consents;
using Nastavnik.Paperwork.Sheets;
using Nastavnik.Web.Security;
using Nastavnik.Web.Ui;

namespace Nastavnik.Web.Pages.Consents;

/// <summary>«Кого ждём»: the list for the class teacher, on paper or as a sheet.</summary>
[Needs(Right.ConsentRegistry, "R", ForAll = true)]
public sealed class AwaitedModel(ConsentRegistry registry, ActBook acts, TimeProvider time) : OurPage
{
    private const int Most = 2000;

    [BindProperty(SupportsGet = true, Name = "class")]
    public Guid? Class { get; set; }

    public IReadOnlyList<RegistryRow> Rows { get; private set; } = [];

    public IReadOnlyList<Choice> Classes { get; private set; } = [];

    public bool MayExport => Actor.MayForAll(Right.ExportRegisters, "E");

    public async Task OnGetAsync(CancellationToken ct)
    {
        Classes = Choice.From(await registry.ClassesAsync(Today, ct), c => c.Id, c => c.Name);
        Rows = await RowsAsync(ct);
        await acts.RecordReadingAsync(Actor, "/consents/awaited", Rows.SelectMany(r => new[] { r.Subject.Id, r.Signer.Id }), ct);
    }

    [Needs(Right.ExportRegisters, "E", ForAll = true)]
    public async Task<IActionResult> OnGetXlsxAsync(CancellationToken ct)
    {
        var rows = await RowsAsync(ct);
        await acts.RecordReadingAsync(Actor, "/consents/awaited/xlsx", rows.Select(r => r.Subject.Id), ct);
        return this.Xlsx("awaited", "Кого ждём", time,
            [new("Класс", 10), new("О ком", 34), new("Кто подписывает", 34), new("Телефон", 18), new("Бумага", 30), new("Чего ждём", 24)],
            rows.Select(r => (IReadOnlyList<SheetCell>)[r.Class?.Name ?? "", r.SubjectName, r.SignerName ?? "сам", r.Signer.Phone ?? "", r.Consent.Kind.ShortName(), r.View.Word()]));
    }

    private async Task<IReadOnlyList<RegistryRow>> RowsAsync(CancellationToken ct) =>
        await ConsentRegistry.Sorted(await registry.RowsAsync(new RegistryFilter(Class: Class, AwaitedOnly: true), Today, ct), "class", false).Take(Most).ToListAsync(ct);
}
