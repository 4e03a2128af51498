using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Nastavnik.Core.Mentoring.Pairs;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Paperwork.Grammar;
using Nastavnik.Web.Security;
using Nastavnik.Web.Ui;

namespace Nastavnik.Web.Pages.Pairs.Changes;

/// <summary>A prepared change: who has agreed, who has not; from here to the order.</summary>
[Needs(Right.ApprovePairs, "AC", ForAll = true)]
public sealed class CardModel(PairCards cards, AgreeChange agree, DropChange drop) : OurPage
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true, Name = "change")]
    public Guid ChangeId { get; set; }

    [BindProperty]
    public AgreeInput Input { get; set; } = new();

    public PairCard Card { get; private set; } = null!;

    public PairChange Change { get; private set; } = null!;

    public IReadOnlyList<Choice> Silent { get; private set; } = [];

    /// <summary>The curator registers papers of the sides.</summary>
    public bool MayRegister => Actor.MayForAll(Right.ConfirmAmendment, "X");

    /// <summary>Everybody who must has agreed.</summary>
    public bool AllAgree { get; private set; }

    public string Name(Guid person) => Card.People[person].Name.Full(GrammaticalCase.Nominative);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Input.On = Today;
        return await LoadAsync(ct) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAgreeAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        return ModelState.IsValid
            ? await AnswerAsync(await agree.ExecuteAsync(new AgreeChangeCommand(ChangeId, Input.Person!.Value, Input.On!.Value), By, ct), _ => $"/pairs/{Id}/changes/{ChangeId}", () => LoadAsync(ct))
            : await InvalidAsync(() => Task.CompletedTask);
    }

    public async Task<IActionResult> OnPostDropAsync(CancellationToken ct)
    {
        ModelState.Clear();
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        return await AnswerAsync(await drop.ExecuteAsync(new DropChangeCommand(ChangeId), By, ct), _ => $"/pairs/{Id}", () => LoadAsync(ct));
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await cards.ReadAsync(Id, Actor, ct) is not { } card || card.Changes.FirstOrDefault(c => c.Id == ChangeId) is not { } change)
        {
            return false;
        }

        (Card, Change) = (card, change);
        AllAgree = ChangeRules.Silent(card.Pair, change, DateOnly.MaxValue).Count == 0;
        Silent = change.State == PairChangeState.Prepared && MayRegister
            ? [.. ChangeRules.Silent(card.Pair, change, DateOnly.MaxValue).Select(p => new Choice(p.ToString(), Name(p)))]
            : [];
        return true;
    }
}

public sealed class AgreeInput
{
    [Display(Name = "Кто согласен")]
    [Required(ErrorMessage = "Выберите, кто согласен.")]
    public Guid? Person { get; set; }

    [Display(Name = "Когда подписал")]
    [Required(ErrorMessage = "Введите день.")]
    public DateOnly? On { get; set; }
}
