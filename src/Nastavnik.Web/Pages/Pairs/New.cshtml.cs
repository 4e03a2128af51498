using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.TargetModel;
using Nastavnik.Core.Mentoring.Pairs;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Core.School.Organisations;
using Nastavnik.Web.Security;
using Nastavnik.Web.Ui;

namespace Nastavnik.Web.Pages.Pairs;

/// <summary>A pair by hand in three steps without scripts: form, mentor, then mentees and the rest. Leaves to the pair's card.</summary>
[Needs(Right.Matching, "C", ForAll = true)]
public sealed class NewModel(ProposePair propose, EnterExistingPair enter, PairCandidates candidates, PairQueries pairs, ActBook acts) : OurPage
{
    [BindProperty(SupportsGet = true, Name = "form")]
    public string? FormCode { get; set; }

    [BindProperty(SupportsGet = true, Name = "mentor")]
    public Guid? Mentor { get; set; }

    [BindProperty]
    public ProposalInput Input { get; set; } = new();

    public IReadOnlyList<Choice> FormChoices { get; private set; } = [];

    public MentoringForm? Form { get; private set; }

    public IReadOnlyList<PairCandidate> Mentors { get; private set; } = [];

    public PairCandidate? Chosen { get; private set; }

    public IReadOnlyList<PairCandidate> Mentees { get; private set; } = [];

    public IReadOnlyList<Choice> Counterparts { get; private set; } = [];

    /// <summary>Soft rules that ask for a reason; empty until the form came back with them.</summary>
    public IReadOnlyList<PairWarning> Warnings { get; private set; } = [];

    /// <summary>A pair that already works may be entered from its papers.</summary>
    public bool MayEnter => Actor.MayForAll(Right.ConfirmPair, "X");

    public int Step => Form is null ? 1 : Chosen is null ? 2 : 3;

    public IReadOnlyList<Choice> Models => [.. Forms.RoleModels.Where(m => m.Form == Form!.Code).Select(m => new Choice(m.Code, m.Name, m.Goal))];

    public static IReadOnlyList<Choice> KindChoices { get; } = [.. Kinds.Choosable.Select(k => new Choice(k.ToString(), Kinds.Names[k]))];

    public static IReadOnlyList<Choice> TopicChoices { get; } = [.. Kinds.PairTopics.Select(t => new Choice(t, t))];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Input.Start = Today.AddDays(7);
        Input.End = SchoolYear.EndOf(Today).AddMonths(-3);
        await LoadAsync(ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        if (Step < 3)
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return await InvalidAsync(() => Task.CompletedTask);
        }

        var proposal = new ProposePairCommand(
                Form!.Code, Input.RoleModel ?? "", Mentor!.Value, Input.Mentees, Input.Start!.Value, Input.End!.Value, Input.Kinds,
                [.. Input.Topics, .. (Input.OwnTopic ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)],
                Input.Subject, Input.Strategy!.Value, Input.ReverseOf, Input.WarningReason);
        var outcome = Input.AgreedOn is { } agreed && MayEnter
            ? await enter.ExecuteAsync(new EnterExistingPairCommand(proposal, agreed), By, ct)
            : await propose.ExecuteAsync(proposal, By, ct);
        Warnings = outcome.Refusals.OfType<WarningsOpen>().FirstOrDefault()?.Warnings ?? [];
        return await AnswerAsync(outcome, o => $"/pairs/{o.Subject}", () => Task.CompletedTask);
    }

    private async Task LoadAsync(CancellationToken ct)
    {
        FormChoices = PairLook.FormsOf(Organisation, all: Actor.MayForAll(Right.Matching, "U"));
        Form = FormChoices.Any(f => f.Value == FormCode) ? Forms.Find(FormCode) : null;
        if (Form is null)
        {
            return;
        }

        Mentors = await candidates.MentorsAsync(Form.Code, Today, ct);
        Chosen = Mentors.FirstOrDefault(m => m.Id == Mentor);
        if (Chosen is null)
        {
            await acts.RecordReadingAsync(Actor, "/pairs/new", Mentors.Select(m => m.Id), ct);
            return;
        }

        Mentees = await candidates.MenteesAsync(Form.Code, Chosen.Id, Today, ct);
        Counterparts = [.. (await pairs.LedByOthersAsync(Chosen.Id, Actor, ct)).Select(p => new Choice(p.Id.ToString(), $"Пара № {p.Number}: наставник — {p.Mentor}"))];
        await acts.RecordReadingAsync(Actor, "/pairs/new", Mentees.Select(m => m.Id).Append(Chosen.Id), ct);
    }
}

public sealed class ProposalInput
{
    [Display(Name = "Наставляемые")]
    [MinLength(1, ErrorMessage = "Отметьте хотя бы одного наставляемого. Если отметить двух и больше, получится группа.")]
    public List<Guid> Mentees { get; set; } = [];

    [Display(Name = "Ролевая модель")]
    public string? RoleModel { get; set; }

    [Display(Name = "Вид наставничества")]
    public List<MentoringKind> Kinds { get; set; } = [];

    [Display(Name = "Вопросы пары")]
    public List<string> Topics { get; set; } = [];

    [Display(Name = "Свои вопросы")]
    [StringLength(300, ErrorMessage = "Вопросы длиннее 300 знаков.")]
    public string? OwnTopic { get; set; }

    [Display(Name = "Предмет")]
    [StringLength(200, ErrorMessage = "Предмет длиннее 200 знаков.")]
    public string? Subject { get; set; }

    [Display(Name = "Начало работы")]
    [Required(ErrorMessage = "Введите день начала.")]
    public DateOnly? Start { get; set; }

    [Display(Name = "Конец работы")]
    [Required(ErrorMessage = "Введите день окончания.")]
    public DateOnly? End { get; set; }

    [Display(Name = "Откуда предложение")]
    [Required(ErrorMessage = "Выберите, откуда предложение.")]
    public PairStrategy? Strategy { get; set; } = PairStrategy.CuratorDecision;

    [Display(Name = "Встречная пара")]
    public Guid? ReverseOf { get; set; }

    [Display(Name = "Стороны согласились")]
    public DateOnly? AgreedOn { get; set; }

    [Display(Name = "Почему пара всё же нужна")]
    [StringLength(500, ErrorMessage = "Причина длиннее 500 знаков.")]
    public string? WarningReason { get; set; }
}
