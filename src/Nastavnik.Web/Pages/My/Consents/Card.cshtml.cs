using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.School.Consents;
using Nastavnik.Paperwork.Documents;
using Nastavnik.Web.Security;
using Nastavnik.Web.Ui;

namespace Nastavnik.Web.Pages.My.Consents;

public sealed class SignInput
{
    public string TextHash { get; set; } = "";

    [Display(Name = "Текст прочитан, согласие даю")]
    public bool Agrees { get; set; }
}

/// <summary>Reads the paper, signs it where the school's agreement allows, withdraws it in one step.</summary>
[SignedIn]
public sealed class CardModel(ConsentCards cards, SignInAccount sign, WithdrawConsent withdraw, ActBook acts) : OurPage
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public Guid Id { get; set; }

    [BindProperty]
    public SignInput Input { get; set; } = new();

    public MyConsent Mine { get; private set; } = null!;

    public Paper? Text { get; private set; }

    public Consent Consent => Mine.Row.Consent;

    public bool MaySignHere => Mine.MaySign && Consent.Kind != ConsentKind.SpecialData && Organisation.Policies.ElectronicSignatureDate <= Today;

    public IReadOnlyList<string> Follows
    {
        get
        {
            var (stop, destroy) = SigningRules.TermsOfWithdrawal(Consent.Kind, Today);
            return WithdrawConsent.Follows(Consent.Kind, stop, destroy);
        }
    }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        Input.TextHash = Consent.TextHash;
        await acts.RecordReadingAsync(Actor, "/my/consents/card", [Mine.Row.Subject.Id], ct);
        return Page();
    }

    public async Task<IActionResult> OnGetDocxAsync(CancellationToken ct) =>
        await LoadAsync(ct) && Text is { } text ? this.Docx("soglasie", text) : NotFound();

    public async Task<IActionResult> OnPostSignAsync(CancellationToken ct) => await LoadAsync(ct)
        ? await AnswerAsync(await sign.ExecuteAsync(new(Id, Input.TextHash, Input.Agrees), By, ct), _ => $"/my/consents/{Id}", () => LoadAsync(ct))
        : NotFound();

    public async Task<IActionResult> OnPostWithdrawAsync(CancellationToken ct) => await LoadAsync(ct)
        ? await AnswerAsync(await withdraw.ExecuteAsync(new(Id, Today, WithdrawalChannel.Account), By, ct), _ => "/my/consents", () => LoadAsync(ct))
        : NotFound();

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if ((await cards.MineAsync(Actor, ct)).FirstOrDefault(m => m.Row.Consent.Id == Id) is not { } mine)
        {
            return false;
        }

        Mine = mine;
        Text = (await cards.TextsAsync([Id], ct)).FirstOrDefault();
        return true;
    }
}
