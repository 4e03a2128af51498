using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Nastavnik.Core.Mentoring.Pairs;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Web.Security;
using Nastavnik.Web.Ui;

namespace Nastavnik.Web.Pages.Pairs;

/// <summary>A side said «нет» on paper or in words: no reason is asked, the pair is declined.</summary>
[Needs(Right.ConfirmPair, "X", ForAll = true)]
public sealed class RefuseModel(PairCards cards, RefuseParty refuse) : OurPage
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public Guid Id { get; set; }

    [BindProperty]
    public RefuseInput Input { get; set; } = new();

    public PairCard Card { get; private set; } = null!;

    public IReadOnlyList<Choice> Sides { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LoadAsync(ct) ? Page() : NotFound();

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

        return await AnswerAsync(await refuse.ExecuteAsync(new RefusePartyCommand(Id, side.Party, side.Person, side.Child), By, ct), _ => $"/pairs/{Id}", () => LoadAsync(ct));
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await cards.ReadAsync(Id, Actor, ct) is not { } card)
        {
            return false;
        }

        Card = card;
        var all = await cards.AllPartiesAsync(card.Pair, Today, ct);
        Sides = Side.Of(all, Actor, await cards.RepresentativesAsync(all, Today, ct));
        return true;
    }
}

public sealed class RefuseInput
{
    [Display(Name = "Кто отказался")]
    [Required(ErrorMessage = "Выберите, кто отказался.")]
    public string Side { get; set; } = "";
}
