using Microsoft.AspNetCore.Mvc;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Core.School.People;
using Nastavnik.Web.Security;

namespace Nastavnik.Web.Pages.People.Edit;

[Needs(Right.Import, "X", ForAll = true)]
public sealed class EditModel(PeopleQueries queries, ChangePerson change) : OurPage
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public Guid Id { get; set; }

    [BindProperty]
    public PersonInput Input { get; set; } = new();

    public PersonCard Card { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await queries.CardAsync(Id, ct) is not { } card)
        {
            return NotFound();
        }

        (Card, Input) = (card, PersonInput.Of(card.Person));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await queries.CardAsync(Id, ct) is not { } card)
        {
            return NotFound();
        }

        Card = card;
        if (!ModelState.IsValid)
        {
            return await InvalidAsync(() => Task.CompletedTask);
        }

        var outcome = await change.ExecuteAsync(
            new ChangePersonCommand(Id, Input.Surname, Input.GivenName, Input.Patronymic, Input.Gender!.Value, Input.BirthDate, Input.Phone, Input.Email, Input.Workplace), By, ct);
        return await AnswerAsync(outcome, _ => $"/people/{Id}", async () => Card = (await queries.CardAsync(Id, ct))!);
    }
}
