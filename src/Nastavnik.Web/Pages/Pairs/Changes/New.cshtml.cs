using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Nastavnik.Core.Mentoring.Pairs;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Paperwork.Grammar;
using Nastavnik.Web.Security;
using Nastavnik.Web.Ui;

namespace Nastavnik.Web.Pages.Pairs.Changes;

/// <summary>What is to change: first which kind, then its few fields. Leaves to the change, where sides agree.</summary>
[Needs(Right.ApprovePairs, "AC", ForAll = true)]
public sealed class NewModel(PairCards cards, PairCandidates candidates, PrepareChange prepare) : OurPage
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true, Name = "kind")]
    public PairChangeKind? Kind { get; set; }

    [BindProperty]
    public ChangeInput Input { get; set; } = new();

    public PairCard Card { get; private set; } = null!;

    public IReadOnlyList<Choice> People { get; private set; } = [];

    public IReadOnlyList<PairWarning> Warnings { get; private set; } = [];

    public bool AsksPerson => Kind is PairChangeKind.ReplaceMentor or PairChangeKind.AddMentee or PairChangeKind.ExcludeMentee;

    public bool AsksGround => Kind is PairChangeKind.ReplaceMentor or PairChangeKind.ExcludeMentee or PairChangeKind.Terminate;

    public bool IsEnd => Kind is PairChangeKind.ExcludeMentee or PairChangeKind.Terminate;

    public static IReadOnlyList<Choice> Grounds { get; } = [.. Choice.Of<EndGround>(g => g.Name()).Where(c => c.Value != nameof(EndGround.G1))];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Input.From = Today;
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        Input.NewEnd = Card.Pair.PlannedEnd;
        Input.Ground = Card.Pair.Ground;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct) || Kind is not { } kind)
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return await InvalidAsync(() => Task.CompletedTask);
        }

        var outcome = await prepare.ExecuteAsync(
            new PrepareChangeCommand(Id, kind, Input.From!.Value, Input.Person, Input.NewEnd, Input.Ground, Input.Reason, Input.NoticeOn, Input.WarningReason), By, ct);
        Warnings = outcome.Refusals.OfType<WarningsOpen>().FirstOrDefault()?.Warnings ?? [];
        return await AnswerAsync(outcome, o => $"/pairs/{Id}/changes/{o.Subject}", () => Task.CompletedTask);
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await cards.ReadAsync(Id, Actor, ct) is not { } card || !PairStates.ByOrder.Contains(card.Pair.State))
        {
            return false;
        }

        Card = card;
        People = Kind switch
        {
            PairChangeKind.ReplaceMentor => Choices((await candidates.MentorsAsync(card.Pair.Form, Today, ct)).Where(c => c.Id != card.Pair.MentorId)),
            PairChangeKind.AddMentee => Choices((await candidates.MenteesAsync(card.Pair.Form, card.Pair.MentorId, Today, ct)).Where(c => c.WhyNot is null)),
            PairChangeKind.ExcludeMentee => [.. card.Pair.Open.Concat(card.Pair.Left).Select(m => card.People[m.PersonId]).DistinctBy(p => p.Id).Select(p => new Choice(p.Id.ToString(), p.Name.Full(GrammaticalCase.Nominative), p.Post))],
            _ => [],
        };
        return true;
    }

    private static IReadOnlyList<Choice> Choices(IEnumerable<PairCandidate> found) => [.. found.Where(c => c.WhyNot is null).Select(c => new Choice(c.Id.ToString(), c.Name, c.Note))];
}

public sealed class ChangeInput
{
    [Display(Name = "Кто")]
    public Guid? Person { get; set; }

    [Display(Name = "С какого дня")]
    [Required(ErrorMessage = "Введите день.")]
    public DateOnly? From { get; set; }

    [Display(Name = "Новый день окончания")]
    public DateOnly? NewEnd { get; set; }

    [Display(Name = "Основание")]
    public EndGround? Ground { get; set; }

    [Display(Name = "Пояснение")]
    [StringLength(500, ErrorMessage = "Пояснение длиннее 500 знаков.")]
    public string? Reason { get; set; }

    [Display(Name = "Когда наставник предупреждён")]
    public DateOnly? NoticeOn { get; set; }

    [Display(Name = "Почему состав всё же нужен")]
    [StringLength(500, ErrorMessage = "Причина длиннее 500 знаков.")]
    public string? WarningReason { get; set; }
}
