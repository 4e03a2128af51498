using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Nastavnik.Core.Preparation.Questionnaires;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Web.Security;
using Nastavnik.Web.Ui;

namespace Nastavnik.Web.Pages.Questionnaires;

/// <summary>All instruments that the program knows.</summary>
[Needs(Right.Campaign, "ACRX")]
public sealed class InstrumentsModel : OurPage
{
    public IReadOnlyList<Sheet> Sheets => [.. InstrumentCatalogue.Sheets.Where(s => s.Form is null || Organisation.Uses(s.Form) || s.Form == "TT")];

    public void OnGet()
    {
    }
}

public sealed class OwnQuestionInput
{
    [Display(Name = "Вопрос")]
    [Required(ErrorMessage = "Напишите вопрос, до 300 знаков.")]
    [StringLength(300, ErrorMessage = "Вопрос длиннее 300 знаков.")]
    public string? Text { get; set; }

    [Display(Name = "Когда задавать")]
    [Required(ErrorMessage = "Выберите, когда его задавать.")]
    public Phase? Phase { get; set; }

    [Display(Name = "Как отвечают")]
    [Required(ErrorMessage = "Выберите, как отвечают.")]
    public QuestionType? Type { get; set; }

    [Display(Name = "Варианты ответа, каждый с новой строки")]
    public string? Options { get; set; }
}

/// <summary>Questions of one instrument: the catalogue's stay, the school's own are added and removed; a blank to print (D-35).</summary>
[Needs(Right.Campaign, "ACRX")]
public sealed class InstrumentModel(CampaignQueries campaigns, AddOwnQuestion add, RemoveOwnQuestion remove, SheetPapers papers) : OurPage
{
    [BindProperty(SupportsGet = true)]
    public string Family { get; set; } = "";

    [BindProperty]
    public OwnQuestionInput Input { get; set; } = new();

    public Sheet Sheet { get; private set; } = null!;

    public IReadOnlyList<Question> Questions { get; private set; } = [];

    public IReadOnlyList<Phase> Phases => CampaignRules.PhasesOf(Sheet.Instrument);

    public bool MayChange => Actor.MayForAll(Right.Templates, "CU");

    public IReadOnlyList<Choice> PhaseChoices => [.. Phases.Concat(Phases.Count > 1 ? [Phase.Both] : Array.Empty<Phase>()).Select(p => new Choice(p.ToString(), p.Name()))];

    public static IReadOnlyList<Choice> Types { get; } =
    [
        new(nameof(QuestionType.Scale), "числом от 1 до 10"), new(nameof(QuestionType.YesNo), "да или нет"), new(nameof(QuestionType.One), "один вариант из списка"),
        new(nameof(QuestionType.Many), "несколько вариантов из списка"), new(nameof(QuestionType.Open), "своими словами"),
    ];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LoadAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnGetDocxAsync(Phase phase, CancellationToken ct) =>
        await LoadAsync(ct) && Phases.Contains(phase) ? this.Docx("anketa", await papers.BlankAsync(Family, phase, ct)) : NotFound();

    [Needs(Right.Templates, "CU", ForAll = true)]
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return await InvalidAsync(() => Task.CompletedTask);
        }

        var options = (Input.Options ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var outcome = await add.ExecuteAsync(new OwnQuestionCommand(Family, Input.Phase!.Value, Input.Text!, Input.Type!.Value, options), By, ct);
        return await AnswerAsync(outcome, _ => $"/questionnaires/instruments/{Family}", () => LoadAsync(ct));
    }

    [Needs(Right.Templates, "CU", ForAll = true)]
    public async Task<IActionResult> OnPostRemoveAsync([FromForm(Name = "code")] string code, CancellationToken ct)
    {
        ModelState.Clear();
        return await LoadAsync(ct)
            ? await AnswerAsync(await remove.ExecuteAsync(Family, code, By, ct), _ => $"/questionnaires/instruments/{Family}", () => LoadAsync(ct))
            : NotFound();
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (InstrumentCatalogue.Find(Family) is not { } sheet)
        {
            return false;
        }

        (Sheet, Questions) = (sheet, Questionnaire.Compose(sheet, await campaigns.OwnQuestionsAsync(Family, ct), Organisation.Words));
        return true;
    }
}
