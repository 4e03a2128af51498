using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Nastavnik.Core.Foundation.TargetModel;
using Nastavnik.Core.Preparation.Banks;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Web.Security;
using Nastavnik.Web.Ui;

namespace Nastavnik.Web.Pages.Banks;

public sealed class ApplyInput : ProfileInput
{
    [Display(Name = "Дата заявления")]
    [Required(ErrorMessage = "Введите дату заявления.")]
    public DateOnly? Date { get; set; }

    [Display(Name = "Кто подписал")]
    [Required(ErrorMessage = "Выберите, кто подписал заявление.")]
    public Guid? ApplicantId { get; set; }

    [Display(Name = "Кто это для школы")]
    public Category? Category { get; set; }

    [Display(Name = "Заявление добровольное: подано по своему желанию")]
    public bool Voluntary { get; set; }

    [Display(Name = "Слова из заявления")]
    [StringLength(2000, ErrorMessage = "Текст длиннее 2000 знаков.")]
    public string? Text { get; set; }

    [Display(Name = "Скан заявления")]
    public IFormFile? Scan { get; set; }

    [Display(Name = "Сразу запросить согласия")]
    public bool AskConsents { get; set; }
}

/// <summary>One paper application with everything the person told.</summary>
[Needs(Right.Application, "C", ForAll = true)]
public sealed class ApplyModel(CandidateSearch candidates, Participants participants, SubmitApplication submit) : BankPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Person { get; set; }

    [BindProperty]
    public ApplyInput Input { get; set; } = new();

    public Candidate Candidate { get; private set; } = null!;

    public int? Version { get; private set; }

    public IReadOnlyList<Choice> Signers { get; private set; } = [];

    public ProfileFields Fields { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await FindAsync(ct))
        {
            return NotFound();
        }

        if (Candidate.ProfileId is { } there)
        {
            return LocalRedirect($"{Here}/{there}");
        }

        if ((await participants.LiveOfAsync(Side, [Person], ct)).SingleOrDefault() is { } draft)
        {
            Input.Take(draft);
            (Input.Category, Version) = (draft.Category, draft.Version);
        }

        (Input.Date, Input.AskConsents) = (Today, true);
        await LoadAsync(ct);
        Input.ApplicantId = Guid.Parse(Signers[0].Value);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await FindAsync(ct))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return await InvalidAsync(() => LoadAsync(ct));
        }

        byte[]? scan = null;
        if (Input.Scan is { } file)
        {
            using var content = new MemoryStream();
            await file.CopyToAsync(content, ct);
            scan = content.ToArray();
        }

        var command = new ApplicationCommand(Side, Person, Input.ApplicantId!.Value, Input.Date!.Value, Input.Voluntary, Input.Content(), ApplicationChannel.Paper, Input.Category, Input.Text, scan, Input.AskConsents);
        return await AnswerAsync(await submit.ExecuteAsync(command, By, ct), o => $"{Here}/{o.Subject}", () => LoadAsync(ct));
    }

    private async Task<bool> FindAsync(CancellationToken ct)
    {
        if (await SightAsync(ct) is null || (await candidates.OfAsync(Side, [Person], Today, ct)) is not [var found])
        {
            return false;
        }

        Candidate = found;
        return true;
    }

    private async Task LoadAsync(CancellationToken ct)
    {
        var signers = (await candidates.SignersAsync(Person, Today, ct)).Select(s => new Choice(s.PersonId.ToString(), $"{s.Name} ({s.Basis})")).ToList();
        var own = new Choice(Person.ToString(), Candidate.Younger ? $"{Candidate.Name} (нет 14 лет)" : Candidate.Name);
        Signers = Candidate.Younger ? [.. signers, own] : [own, .. signers];
        var mentors = OfMentors ? [] : (await candidates.MentorsAsync(Today, ct)).Where(m => m.PersonId != Person).Select(m => new Choice(m.PersonId.ToString(), m.Name)).ToList();
        Fields = new ProfileFields(Input, Side, BankLabels.FormsOf(Organisation, Side), mentors, InOwnWords: false);
    }
}
