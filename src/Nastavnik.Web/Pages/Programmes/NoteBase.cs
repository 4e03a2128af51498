using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Nastavnik.Core.Mentoring.Programmes;
using Nastavnik.Web.Ui;

namespace Nastavnik.Web.Pages.Programmes;

/// <summary>The explanatory note: eleven fields, saved however unfinished.</summary>
public abstract class NoteBase(SaveNote save) : ProgrammePage
{
    [BindProperty]
    public NoteInput Input { get; set; } = new();

    public static IReadOnlyList<Choice> Modes { get; } = Choice.Of<WorkMode>(m => m.Name());

    public static IReadOnlyList<Choice> Ways { get; } =
    [
        new(nameof(ProgrammeMode.Joint), "Составляют вместе", "Наставляемый правит план; перед утверждением соглашаются оба."),
        new(nameof(ProgrammeMode.Authored), "Составляет наставник", "Наставляемый знакомится с готовым текстом, можно при кураторе или члене совета."),
    ];

    public bool MayWrite => Programme.IsEditable && View.Relation.MayWrite;

    protected override ProgrammePart? Part => ProgrammePart.Note;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        Input = NoteInput.Of(Programme);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        return ModelState.IsValid
            ? await AnswerAsync(await save.ExecuteAsync(new SaveNoteCommand(Id, Input.Start, Input.End, Input.Note(), Input.Way), By, ct), _ => Here, () => LoadAsync(ct))
            : await InvalidAsync(() => Task.CompletedTask);
    }
}

public sealed class NoteInput
{
    private const string TooLong = "Сократите до {1} знаков.";

    [Display(Name = "Кто составляет")]
    public ProgrammeMode Way { get; set; }

    [Display(Name = "Описание проблемы")]
    [StringLength(ExplanatoryNote.Longest, ErrorMessage = TooLong)]
    public string? Problem { get; set; }

    [Display(Name = "Цель наставничества")]
    [StringLength(ExplanatoryNote.Longest, ErrorMessage = TooLong)]
    public string? Goals { get; set; }

    [Display(Name = "Задачи наставничества")]
    [StringLength(ExplanatoryNote.Longest, ErrorMessage = TooLong)]
    public string? Tasks { get; set; }

    [Display(Name = "Содержание деятельности наставника")]
    [StringLength(ExplanatoryNote.Longest, ErrorMessage = TooLong)]
    public string? MentorWork { get; set; }

    [Display(Name = "Содержание деятельности наставляемого")]
    [StringLength(ExplanatoryNote.Longest, ErrorMessage = TooLong)]
    public string? MenteeWork { get; set; }

    [Display(Name = "Начало программы")]
    public DateOnly? Start { get; set; }

    [Display(Name = "Окончание программы")]
    public DateOnly? End { get; set; }

    [Display(Name = "Промежуточные результаты")]
    [StringLength(ExplanatoryNote.Longest, ErrorMessage = TooLong)]
    public string? Intermediate { get; set; }

    [Display(Name = "Планируемые результаты")]
    [StringLength(ExplanatoryNote.Longest, ErrorMessage = TooLong)]
    public string? Planned { get; set; }

    [Display(Name = "Расписание встреч")]
    [StringLength(ExplanatoryNote.Longest, ErrorMessage = TooLong)]
    public string? Schedule { get; set; }

    [Display(Name = "Режим работы")]
    public WorkMode? WorkMode { get; set; }

    [Display(Name = "Условия обучения")]
    [StringLength(ExplanatoryNote.Longest, ErrorMessage = TooLong)]
    public string? Conditions { get; set; }

    internal static NoteInput Of(PersonalProgramme p) => new()
    {
        Way = p.Mode,
        Problem = p.Note.Problem,
        Goals = p.Note.Goals,
        Tasks = p.Note.Tasks,
        MentorWork = p.Note.MentorWork,
        MenteeWork = p.Note.MenteeWork,
        Start = p.Start,
        End = p.End,
        Intermediate = p.Note.Intermediate,
        Planned = p.Note.Planned,
        Schedule = p.Note.Schedule,
        WorkMode = p.Note.Mode,
        Conditions = p.Note.Conditions,
    };

    internal ExplanatoryNote Note() => new()
    {
        Problem = Tidy(Problem),
        Goals = Tidy(Goals),
        Tasks = Tidy(Tasks),
        MentorWork = Tidy(MentorWork),
        MenteeWork = Tidy(MenteeWork),
        Intermediate = Tidy(Intermediate),
        Planned = Tidy(Planned),
        Schedule = Tidy(Schedule),
        Mode = WorkMode,
        Conditions = Tidy(Conditions),
    };

    private static string Tidy(string? text) => (text ?? "").Trim().ReplaceLineEndings("\n");
}
