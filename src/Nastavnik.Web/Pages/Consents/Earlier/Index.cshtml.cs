using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Core.School.Consents;
using Nastavnik.Web.Security;
using Nastavnik.Web.Ui;

namespace Nastavnik.Web.Pages.Consents.Earlier;

public sealed class EarlierInput
{
    [Display(Name = "Бумага")]
    [Required(ErrorMessage = "Выберите, что подписано")]
    public ConsentKind? Kind { get; set; }

    [Display(Name = "Кто подписал")]
    [Required(ErrorMessage = "Выберите, кто подписал")]
    public Guid? Signer { get; set; }

    [Display(Name = "Дата подписи")]
    [Required(ErrorMessage = "Укажите дату подписи, например 07.09.2025")]
    public DateOnly? SignedOn { get; set; }

    [Display(Name = "Действует по")]
    public DateOnly? ValidTo { get; set; }

    [Display(Name = "Подписал и сам подросток")]
    public bool OwnSignature { get; set; }

    [Display(Name = "Скан")]
    public IFormFile? Scan { get; set; }
}

/// <summary>A consent signed before the school came to the program.</summary>
[Needs(Right.RegisterConsent, "X", ForAll = true)]
public sealed class IndexModel(ConsentCandidates candidates, EnterEarlierConsent enter) : OurPage
{
    [BindProperty(SupportsGet = true, Name = "person")]
    public Guid Person { get; set; }

    [BindProperty]
    public EarlierInput Input { get; set; } = new();

    public IReadOnlyList<Choice> Signers { get; private set; } = [];

    public string Name { get; private set; } = "";

    public static IReadOnlyList<Choice> Kinds { get; } = [.. ViewWords.Kinds.Where(k => k.Value != nameof(ConsentKind.Labour))];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LoadAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return await InvalidAsync(() => LoadAsync(ct));
        }

        return await AnswerAsync(
            await enter.ExecuteAsync(new(Input.Kind!.Value, Person, Input.Signer!.Value, Input.SignedOn!.Value, Input.ValidTo, Input.OwnSignature, await Input.Scan.BytesAsync(ct)), By, ct),
            o => $"/consents/{o.Subject}", () => LoadAsync(ct));
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        var known = await candidates.SignersOfAsync(Person, ct);
        Signers = Choice.From(known, s => s.Id, s => s.Name);
        Name = known.FirstOrDefault(s => s.Id == Person).Name ?? "";
        return Name.Length > 0;
    }
}
