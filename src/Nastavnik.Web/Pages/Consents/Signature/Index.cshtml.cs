using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Core.School.Consents;
using Nastavnik.Web.Security;

namespace Nastavnik.Web.Pages.Consents.Signature;

public sealed class SignatureInput
{
    [Display(Name = "Дата соглашения")]
    [Required(ErrorMessage = "Укажите дату соглашения, например 01.09.2026")]
    public DateOnly? Date { get; set; }

    [Display(Name = "Номер соглашения или приказа")]
    [Required(ErrorMessage = "Укажите номер соглашения или приказа, которым оно введено")]
    [StringLength(60)]
    public string Number { get; set; } = "";
}

/// <summary>From its date signing in the account counts.</summary>
[Needs(Right.OrganisationCard, "AU", ForAll = true)]
public sealed class IndexModel(RegisterSignatureAgreement register) : OurPage
{
    [BindProperty]
    public SignatureInput Input { get; set; } = new();

    public bool MayReadConsents => Actor.MayForAll(Right.ConsentRegistry, "R");

    /// <summary>Where the reader came from: the service administrator does not read consents.</summary>
    public string Back => MayReadConsents ? "/consents" : "/organisation";

    public void OnGet()
    {
        Input.Date = Organisation.Policies.ElectronicSignatureDate;
        Input.Number = Organisation.Policies.ElectronicSignatureNumber ?? "";
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct) => ModelState.IsValid
        ? await AnswerAsync(await register.ExecuteAsync(new(Input.Date!.Value, Input.Number), By, ct), _ => "/consents/signature", () => Task.CompletedTask)
        : await InvalidAsync(() => Task.CompletedTask);
}
