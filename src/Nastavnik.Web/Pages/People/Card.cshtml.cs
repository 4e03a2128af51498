using Microsoft.AspNetCore.Mvc;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Core.School.People;
using Nastavnik.Web.Security;

namespace Nastavnik.Web.Pages.People;

/// <summary>Who this is, what he does here and who acts for him; from here every change of the card begins.</summary>
[Needs(Right.MenteeBank, "R", ForAll = true)]
public sealed class CardModel(PeopleQueries queries, ToldHistory history, ActBook acts) : OurPage
{
    public PersonCard Card { get; private set; } = null!;

    public IReadOnlyList<ToldLine> History { get; private set; } = [];

    public bool MayChange => Actor.MayForAll(Right.Import, "X");

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (await queries.CardAsync(id, ct) is not { } card)
        {
            return NotFound();
        }

        if (card.Person.MergedInto is { } kept)
        {
            return LocalRedirect($"/people/{kept}");
        }

        Card = card;
        History = await history.OfAsync(id, ct: ct);
        await acts.RecordReadingAsync(Actor, "/people/card", [id, .. card.Representatives.Select(r => r.Person.Id), .. card.Children.Select(c => c.Person.Id)], ct);
        return Page();
    }
}
