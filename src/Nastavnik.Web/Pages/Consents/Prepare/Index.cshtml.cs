using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Core.School.Consents;
using Nastavnik.Core.School.Organisations;
using Nastavnik.Web.Security;
using Nastavnik.Web.Ui;

namespace Nastavnik.Web.Pages.Consents.Prepare;

public sealed class PrepareInput
{
    public List<Guid> People { get; set; } = [];

    [Display(Name = "Действуют по")]
    [Required(ErrorMessage = "Укажите последний день действия, например 31.08.2028")]
    public DateOnly? ValidTo { get; set; }

    [Display(Name = "Добавить согласие на сведения о здоровье (D-13a)")]
    public bool WithSpecialData { get; set; }

    [Display(Name = "Написать заново то, что подготовлено, но не подписано")]
    public bool Anew { get; set; }
}

/// <summary>A class or chosen people → the papers each needs → one file.</summary>
[Needs(Right.IssueConsent, "C", ForAll = true)]
public sealed class IndexModel(ConsentCandidates candidates, ConsentRegistry registry, PrepareConsents prepare, ActBook acts) : OurPage
{
    [BindProperty(SupportsGet = true, Name = "class")]
    public Guid? Class { get; set; }

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Words { get; set; }

    [BindProperty]
    public PrepareInput Input { get; set; } = new();

    public IReadOnlyList<Choice> Classes { get; private set; } = [];

    public IReadOnlyList<Candidate> People { get; private set; } = [];

    public bool IsAsked => Class is not null || !string.IsNullOrWhiteSpace(Words);

    public async Task OnGetAsync(CancellationToken ct)
    {
        Input.ValidTo = SchoolYear.EndOf(Today).AddYears(1);
        await LoadAsync(ct);
        Input.People = [.. People.Where(p => Class is not null && !p.IsComplete && !p.IsPrepared).Select(p => p.PersonId)];
        await acts.RecordReadingAsync(Actor, "/consents/prepare", People.Select(p => p.PersonId), ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct) => ModelState.IsValid
        ? await AnswerAsync(await prepare.ExecuteAsync(new(Input.People, Input.ValidTo!.Value, Input.WithSpecialData, Input.Anew), By, ct), o => $"/consents/prepared/{o.Subject}", () => LoadAsync(ct))
        : await InvalidAsync(() => LoadAsync(ct));

    private async Task LoadAsync(CancellationToken ct)
    {
        Classes = Choice.From(await registry.ClassesAsync(Today, ct), c => c.Id, c => c.Name);
        People = IsAsked ? await candidates.FindAsync(Class, Words, Today, ct) : [];
    }
}
