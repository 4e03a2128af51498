using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Core.School.Consents;
using Nastavnik.Core.School.Organisations;
using Nastavnik.Web.Security;
using Nastavnik.Web.Ui;

namespace Nastavnik.Web.Pages.Consents.Returned;

public sealed class ReturnedInput
{
    public List<Guid> Returned { get; set; } = [];

    public List<Guid> WithOwnSignature { get; set; } = [];

    [Display(Name = "Дата подписи")]
    [Required(ErrorMessage = "Укажите дату подписи, например 07.09.2026")]
    public DateOnly? SignedOn { get; set; }
}

/// <summary>A pile of returned papers: ticks and one date.</summary>
[Needs(Right.RegisterConsent, "X", ForAll = true)]
public sealed class IndexModel(ConsentRegistry registry, RegisterManyReturned register, ActBook acts) : OurPage
{
    private const int Most = 300;

    [BindProperty(SupportsGet = true, Name = "class")]
    public Guid? Class { get; set; }

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Words { get; set; }

    [BindProperty]
    public ReturnedInput Input { get; set; } = new();

    public IReadOnlyList<Choice> Classes { get; private set; } = [];

    public IReadOnlyList<RegistryRow> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        await acts.RecordReadingAsync(Actor, "/consents/returned", Rows.Select(r => r.Subject.Id), ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct) => ModelState.IsValid
        ? await AnswerAsync(await register.ExecuteAsync(new(Input.Returned, Input.WithOwnSignature, Input.SignedOn!.Value), By, ct), _ => "/consents", () => LoadAsync(ct))
        : await InvalidAsync(() => LoadAsync(ct));

    /// <summary>The paper has a line for the minor's own signature.</summary>
    public bool AsksOwnSignature(RegistryRow row) => row.Consent.Kind == ConsentKind.ChildData
        && ConsentRules.NeedsOwnSignature(new ConsentSubject(row.Subject.Id, "", row.Subject.BirthDate, row.Class is not null, []), Organisation.Policies, Today);

    private async Task LoadAsync(CancellationToken ct)
    {
        Classes = Choice.From(await registry.ClassesAsync(Today, ct), c => c.Id, c => c.Name);
        var open = (await registry.RowsAsync(new RegistryFilter(Words, Class: Class), Today, ct)).Where(r => r.View == ConsentView.Prepared || r.View == ConsentView.HandedOut);
        Rows = await ConsentRegistry.Sorted(open, "class", false).Take(Most).ToListAsync(ct);
    }
}
