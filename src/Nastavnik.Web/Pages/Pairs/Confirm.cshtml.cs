using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Nastavnik.Core.Mentoring.Pairs;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Web.Security;
using Nastavnik.Web.Ui;

namespace Nastavnik.Web.Pages.Pairs;

/// <summary>The curator answers himself or registers what came on paper, one side at a time.</summary>
[Needs(Right.ConfirmPair, "X", ForAll = true)]
public sealed class ConfirmModel(PairCards cards, ConfirmParty confirm) : OurPage
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public Guid Id { get; set; }

    [BindProperty]
    public ConfirmInput Input { get; set; } = new();

    public PairCard Card { get; private set; } = null!;

    public IReadOnlyList<Choice> Sides { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Input.On = Today;
        return await LoadAsync(ct) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        if (!ModelState.IsValid || Side.Read(Input.Side) is not { } side)
        {
            return await InvalidAsync(() => Task.CompletedTask);
        }

        var outcome = await confirm.ExecuteAsync(
            new ConfirmPartyCommand(Id, side.Party, side.Person, side.Child, AnswerWay.Paper, Input.On!.Value, Input.Interested, Input.MatchNote), By, ct);
        return await AnswerAsync(outcome, _ => $"/pairs/{Id}", () => LoadAsync(ct));
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await cards.ReadAsync(Id, Actor, ct) is not { } card)
        {
            return false;
        }

        Card = card;
        Sides = Side.Of(card.Missing, Actor, await cards.RepresentativesAsync(card.Missing, Today, ct));
        return true;
    }
}

public sealed class ConfirmInput
{
    [Display(Name = "Кто подтвердил")]
    [Required(ErrorMessage = "Выберите, кто подтвердил.")]
    public string Side { get; set; } = "";

    [Display(Name = "Когда")]
    [Required(ErrorMessage = "Введите день подтверждения.")]
    public DateOnly? On { get; set; }

    [Display(Name = "Есть желание работать в этой паре")]
    public bool Interested { get; set; }

    [Display(Name = "Почему подходят друг другу")]
    [StringLength(1000, ErrorMessage = "Заметка длиннее 1000 знаков.")]
    public string? MatchNote { get; set; }
}
