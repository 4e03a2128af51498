using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Mentoring.Pairs;
using Nastavnik.Core.Preparation.Orders;
using Nastavnik.Web.Pages.Pairs;
using Nastavnik.Web.Security;
using Nastavnik.Web.Ui;

namespace Nastavnik.Web.Pages.My.Pairs;

/// <summary>A mentor, a mentee or a parent reads the pair and answers «да» or «нет» with one press.</summary>
[SignedIn]
public sealed class CardModel(PairCards cards, ConfirmParty confirm, RefuseParty refuse, ActBook acts) : OurPage
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public Guid Id { get; set; }

    [BindProperty]
    public AnswerInput Input { get; set; } = new();

    public PairCard Card { get; private set; } = null!;

    /// <summary>Sides this person answers for and has not yet; a parent may have several children in a group.</summary>
    public IReadOnlyList<Choice> Waiting { get; private set; } = [];

    /// <summary>All sides this person answers for.</summary>
    public IReadOnlyList<Choice> Mine { get; private set; } = [];

    public bool IsMentor => Card.Pair.MentorId == Actor.PersonId;

    /// <summary>A mentor sees all his mentees; a mentee himself, a parent his child: others of a group are not shown (INV-44).</summary>
    public IReadOnlyList<PersonOnPaper> Shown { get; private set; } = [];

    public bool MayRefuse => Mine.Count > 0 && Card.Pair.Allows(PairEvent.Refuse);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        await acts.RecordReadingAsync(Actor, "/my/pairs/card", Shown.Select(p => p.Id).Append(Card.Pair.MentorId), ct);
        return Page();
    }

    public Task<IActionResult> OnPostConfirmAsync(CancellationToken ct) => AnswerAsync(
        (side, by) => confirm.ExecuteAsync(new ConfirmPartyCommand(Id, side.Party, side.Person, side.Child, AnswerWay.Account, Today, Input.Interested), by, ct), Waiting: true, ct);

    public Task<IActionResult> OnPostRefuseAsync(CancellationToken ct) => AnswerAsync(
        (side, by) => refuse.ExecuteAsync(new RefusePartyCommand(Id, side.Party, side.Person, side.Child), by, ct), Waiting: false, ct);

    private async Task<IActionResult> AnswerAsync(Func<Side, Submission, Task<Outcome>> run, bool Waiting, CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        var sides = Waiting ? this.Waiting : Mine;
        if (Side.Read(Input.Side ?? (sides is [var only] ? only.Value : null)) is not { } side)
        {
            ModelState.AddModelError("Input.Side", "Выберите, за кого вы отвечаете.");
            return await InvalidAsync(() => Task.CompletedTask);
        }

        var outcome = await run(side, By);
        return await AnswerAsync(outcome, _ => "/my/pairs", () => LoadAsync(ct));
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await cards.ReadOwnAsync(Id, Actor, ct) is not { } card || Actor.PersonId is not { } me)
        {
            return false;
        }

        Card = card;
        var all = await cards.AllPartiesAsync(card.Pair, Today, ct);
        var children = await cards.RepresentativesAsync(all, Today, ct);
        var own = all.Where(p => p.PersonId == me || (p.ChildId is { } child && children.GetValueOrDefault(child, []).Any(r => r.Id == me))).ToList();
        Mine = [.. own.Select(p => new Choice(new Side(p.Party, me, p.ChildId).Value, p.ChildId is null ? "за себя" : p.Name))];
        Waiting = card.Pair.State == PairState.Discussed
            ? [.. own.Where(p => !ConfirmRules.Answered(p, card.Pair.Confirmations)).Select(p => new Choice(new Side(p.Party, me, p.ChildId).Value, p.ChildId is null ? "за себя" : p.Name))]
            : [];
        var mine = await cards.ChildrenAsync(me, Today, ct);
        Shown = IsMentor ? card.Mentees : [.. card.Mentees.Where(m => m.Id == me || mine.Contains(m.Id) || mine.Contains(card.Pair.MentorId))];
        return true;
    }
}

public sealed class AnswerInput
{
    [Display(Name = "За кого вы отвечаете")]
    public string? Side { get; set; }

    [Display(Name = "Хочу работать в этой паре")]
    public bool Interested { get; set; }
}
