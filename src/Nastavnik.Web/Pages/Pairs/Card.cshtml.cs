using Microsoft.AspNetCore.Mvc;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Mentoring.Pairs;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Core.School.People;
using Nastavnik.Paperwork.Grammar;
using Nastavnik.Web.Security;

namespace Nastavnik.Web.Pages.Pairs;

/// <summary>How far the pair is, the one thing missing, who must act.</summary>
[Needs(Right.Matching, "RCU", ForAll = true)]
public sealed class CardModel(PairCards cards, ToldHistory history, ResumePair resume, ActBook acts) : OurPage
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public Guid Id { get; set; }

    public PairCard Card { get; private set; } = null!;

    public IReadOnlyList<ToldLine> History { get; private set; } = [];

    public Pairing Pair => Card.Pair;

    public bool MayLead => Actor.MayForAll(Right.Matching, "U");

    public bool MayOrder => Actor.MayForAll(Right.ApprovePairs, "C");

    public bool MayAnswer => Actor.MayForAll(Right.ConfirmPair, "X");

    /// <summary>The link, when this reader may follow it: what the card names may be another's to open.</summary>
    public string? Door(string? href) => href switch
    {
        null => null,
        _ when href.StartsWith("/orders/new", StringComparison.Ordinal) => MayOrder ? href : null,
        _ when href.StartsWith("/orders", StringComparison.Ordinal) => Actor.MayForAll(Right.ReadOrder, "R") ? href : null,
        _ when href.StartsWith("/programmes/new", StringComparison.Ordinal) => Actor.MayForAll(Right.ProgrammeDraft, "U") ? href : null,
        _ when href.StartsWith("/programmes", StringComparison.Ordinal) => Actor.MayForAll(Right.ProgrammeDraft, "RCU") ? href : null,
        _ when href.StartsWith("/pairs", StringComparison.Ordinal) => (href.EndsWith("/confirm", StringComparison.Ordinal) ? MayAnswer : MayLead) ? href : null,
        _ when href.StartsWith("/consents", StringComparison.Ordinal) => Actor.MayForAll(Right.ConsentRegistry, "R") ? href : null,
        _ when href.StartsWith("/people", StringComparison.Ordinal) => MayOpenPeople ? href : null,
        _ when href.StartsWith("/banks/mentors", StringComparison.Ordinal) => Actor.May(Right.MentorBank, "R") ? href : null,
        _ when href.StartsWith("/banks", StringComparison.Ordinal) => Actor.May(Right.MenteeBank, "R") ? href : null,
        _ => href,
    };

    public bool MayOpenPeople => Actor.MayForAll(Right.MenteeBank, "R");

    /// <summary>«Ирина Соколова и Олег Кузьменко»; a group by its mentor.</summary>
    public string Heading => Pair.IsGroup
        ? $"Группа: {Card.Mentor.Name.Short(GrammaticalCase.Nominative)} и {Numerals.Mentees(Pair.Mentees.Count)}"
        : $"{FirstLast(Card.Mentor.Name)} и {string.Join(", ", Card.Mentees.Select(m => FirstLast(m.Name)))}";

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LoadAsync(ct) ? Page() : NotFound();

    [Needs(Right.Matching, "U", ForAll = true)]
    public async Task<IActionResult> OnPostResumeAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        return await AnswerAsync(await resume.ExecuteAsync(new PairReasonCommand(Id, null), By, ct), _ => $"/pairs/{Id}", () => LoadAsync(ct));
    }

    private static string FirstLast(PersonName name) => $"{name.GivenName} {name.Surname}";

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await cards.ReadAsync(Id, Actor, ct) is not { } card)
        {
            return false;
        }

        Card = card;
        History = await history.OfAsync(Id, ct: ct);
        await acts.RecordReadingAsync(Actor, "/pairs/card", [.. card.People.Keys], ct);
        return true;
    }
}
