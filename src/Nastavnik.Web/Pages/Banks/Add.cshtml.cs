using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.TargetModel;
using Nastavnik.Core.Preparation.Banks;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Paperwork.Documents;
using Nastavnik.Web.Security;
using Nastavnik.Web.Ui;

namespace Nastavnik.Web.Pages.Banks;

public sealed class TakeInInput
{
    [Display(Name = "Дата заявлений")]
    [Required(ErrorMessage = "Введите дату заявлений.")]
    public DateOnly? Date { get; set; }

    [Display(Name = "Формы наставничества")]
    public List<string> Forms { get; set; } = [];

    [StringLength(500, ErrorMessage = "Текст длиннее 500 знаков.")]
    public string? Request { get; set; }

    [Display(Name = "Заявления добровольные: каждый подал его по своему желанию")]
    public bool Voluntary { get; set; }

    [Display(Name = "Сразу запросить согласия")]
    public bool AskConsents { get; set; } = true;

    [Display(Name = "Кто это для школы")]
    public Category? Category { get; set; }

    public List<Guid> Chosen { get; set; } = [];

    /// <summary>Own requests, by person.</summary>
    public Dictionary<Guid, string?> Requests { get; set; } = [];
}

/// <summary>Paper applications of a class or of several people are registered at once.</summary>
[Needs(Right.Application, "C", ForAll = true)]
public sealed class AddModel(BankQueries queries, CandidateSearch candidates, TakeInMany takeIn, ApplicationPapers papers, ActBook acts) : BankPage
{
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Words { get; set; }

    [BindProperty(SupportsGet = true, Name = "class")]
    public Guid? Class { get; set; }

    [BindProperty(SupportsGet = true, Name = "employees")]
    public bool Employees { get; set; }

    [BindProperty]
    public TakeInInput Input { get; set; } = new();

    public IReadOnlyList<Choice> Classes { get; private set; } = [];

    public IReadOnlyList<Candidate> People { get; private set; } = [];

    public IReadOnlyList<Choice> FormChoices => BankLabels.FormsOf(Organisation, Side);

    public bool Asked => Class is not null || Employees || !string.IsNullOrWhiteSpace(Words);

    public bool HasOutsiders => People.Any(p => !p.Known);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await SightAsync(ct) is null)
        {
            return NotFound();
        }

        await LoadAsync(ct);
        Input.Date = Today;
        Input.AskConsents = true;
        await acts.RecordReadingAsync(Actor, Here + "/add", People.Select(p => p.PersonId), ct);
        return Page();
    }

    /// <summary>Blanks of D-17 for those found, to be signed at home.</summary>
    public async Task<IActionResult> OnGetDocxAsync(CancellationToken ct)
    {
        if (await SightAsync(ct) is null || !Asked)
        {
            return NotFound();
        }

        await LoadAsync(ct);
        var people = People.Where(p => p.ProfileId is null).Select(p => p.PersonId).ToList();
        await acts.RecordReadingAsync(Actor, Here + "/add/docx", people, ct);
        return people.Count == 0 ? NotFound() : File(await papers.BlanksAsync(Side, people, [], Today, ct), DocxWriter.ContentType, "zayavleniya.docx");
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await SightAsync(ct) is null)
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return await InvalidAsync(() => LoadAsync(ct));
        }

        var people = Input.Chosen.Select(p => new TakenIn(p, Input.Requests.GetValueOrDefault(p) is { Length: > 0 } own ? own : null)).ToList();
        var command = new TakeInCommand(Side, Input.Date!.Value, Input.Forms, Input.Voluntary, Input.Request, people, Input.AskConsents, Input.Category);
        return await AnswerAsync(await takeIn.ExecuteAsync(command, By, ct), _ => Here, () => LoadAsync(ct));
    }

    private async Task LoadAsync(CancellationToken ct)
    {
        Classes = [.. (await queries.ClassesAsync(Today, ct)).Select(c => new Choice(c.Id.ToString(), c.Name))];
        People = Asked ? await candidates.FindAsync(Side, Words, Class, Employees, Today, ct) : [];
    }
}
