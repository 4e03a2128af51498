using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Mentoring.Support;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Core.School.People;
using Nastavnik.Web.Security;
using Nastavnik.Web.Ui;

namespace Nastavnik.Web.Pages.Support;

/// <summary>One record: put right, or struck out with a reason.</summary>
[Needs(Right.PsychologistSupport, "C", ForAll = true)]
public sealed class CardModel(SupportQueries queries, CorrectSupport correct, StrikeSupport strike, ToldHistory history, ActBook acts) : OurPage
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public Guid Id { get; set; }

    public CardInput Input { get; private set; } = new();

    public StrikeInput Strike { get; private set; } = new();

    public SupportCard Card { get; private set; } = null!;

    public IReadOnlyList<ToldLine> History { get; private set; } = [];

    public IReadOnlyList<Choice> Types { get; } = Choice.Of<SupportType>(t => t.Name());

    public IReadOnlyList<Choice> Reasons { get; } = Choice.Of<StrikeReason>(r => r.Name());

    public bool MayChange => Card.Record.Struck is null && SupportRules.MayCorrect(Actor, Card.Record.RecordedById);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        await acts.RecordReadingAsync(Actor, "/support/card", [Card.Record.PersonId], ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([Bind(Prefix = nameof(Input))] CardInput input, CancellationToken ct)
    {
        if (!await LoadAsync(ct) || !MayChange)
        {
            return NotFound();
        }

        Input = input;
        return ModelState.IsValid
            ? await AnswerAsync(await correct.ExecuteAsync(new CorrectSupportCommand(Id, input.On!.Value, input.Type!.Value), By, ct), _ => $"/support/{Id}", () => Task.CompletedTask)
            : await InvalidAsync(() => Task.CompletedTask);
    }

    public async Task<IActionResult> OnPostStrikeAsync([Bind(Prefix = nameof(Strike))] StrikeInput input, CancellationToken ct)
    {
        if (!await LoadAsync(ct) || !MayChange)
        {
            return NotFound();
        }

        Strike = input;
        return ModelState.IsValid
            ? await AnswerAsync(await strike.ExecuteAsync(new StrikeSupportCommand(Id, input.Reason!.Value), By, ct), _ => $"/support/{Id}", () => Task.CompletedTask)
            : await InvalidAsync(() => Task.CompletedTask);
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await queries.FindAsync(Id, Today, ct) is not { } card)
        {
            return false;
        }

        Card = card;
        Input = new CardInput { On = card.Record.On, Type = card.Record.Type };
        History = await history.OfAsync(Id, ct: ct);
        return true;
    }
}

public sealed class CardInput : SupportDay;

public sealed class StrikeInput
{
    [Display(Name = "Почему")]
    [Required(ErrorMessage = "Выберите, почему отметка неверна.")]
    public StrikeReason? Reason { get; set; }
}
