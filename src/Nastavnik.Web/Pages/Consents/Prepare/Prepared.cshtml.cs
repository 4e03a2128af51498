using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Core.School.Consents;
using Nastavnik.Web.Security;
using Nastavnik.Web.Ui;

namespace Nastavnik.Web.Pages.Consents.Prepare;

public sealed class HandOutInput
{
    [Display(Name = "Вручены")]
    [Required(ErrorMessage = "Укажите день вручения, например 07.09.2026")]
    public DateOnly? On { get; set; }
}

/// <summary>What one act has prepared: print it as one file, then note that it was handed out.</summary>
[Needs(Right.IssueConsent, "C", ForAll = true)]
public sealed class PreparedModel(ConsentCards cards, HandOutConsents handOut, ActBook acts) : OurPage
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public Guid Id { get; set; }

    [BindProperty]
    public HandOutInput Input { get; set; } = new();

    public IReadOnlyList<RegistryRow> Rows { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Input.On = Today;
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        await acts.RecordReadingAsync(Actor, "/consents/prepared", Rows.Select(r => r.Subject.Id), ct);
        return Page();
    }

    public async Task<IActionResult> OnGetDocxAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        await acts.RecordReadingAsync(Actor, "/consents/prepared/docx", Rows.Select(r => r.Subject.Id), ct);
        return this.Docx("soglasiya", await cards.TextsAsync([.. Rows.Select(r => r.Consent.Id)], ct));
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        return ModelState.IsValid
            ? await AnswerAsync(await handOut.ExecuteAsync(new([.. Rows.Select(r => r.Consent.Id)], Input.On!.Value), By, ct), _ => $"/consents/prepared/{Id}", () => LoadAsync(ct))
            : await InvalidAsync(() => LoadAsync(ct));
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await cards.PreparedByAsync(Id, Today, ct) is not { Count: > 0 } rows)
        {
            return false;
        }

        Rows = rows;
        return true;
    }
}
