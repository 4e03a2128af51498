using Microsoft.AspNetCore.Mvc;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Web.Security;
using Nastavnik.Web.Ui;

namespace Nastavnik.Web.Pages.Organisations;

/// <summary>Who did what and when, and who opened pages with personal data. A system administrator sees kinds and times without personal values.</summary>
[Needs(Right.AuditLog, "R")]
public sealed class AuditModel(AuditQueries audit) : OurPage
{
    private const int Size = 50;

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

    public async Task OnGetAsync(CancellationToken ct)
    {
        var full = Actor.MayForAll(Right.AuditLog, "R");
        var number = Math.Max(1, Number ?? 1);
        var (lines, total) = Readings
            ? await audit.ReadingsAsync(Organisation, Day, (number - 1) * Size, Size, ct)
            : await audit.ActsAsync(Organisation, Day, full, (number - 1) * Size, Size, ct);
        (Lines, Paging) = (lines, new Paging(number, Size, total));
    }
}
