using Microsoft.AspNetCore.Mvc;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Core.School.People;
using Nastavnik.Web.Security;

namespace Nastavnik.Web.Pages.People;

/// <summary>One person who is on no list: the curator types him in and goes to the card for class, work, representatives.</summary>
[Needs(Right.Import, "X", ForAll = true)]
public sealed class NewModel(AddPerson add) : OurPage
{
    [BindProperty]
    public PersonInput Input { get; set; } = new();

    public bool AsksForNamesake { get; private set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return await InvalidAsync(() => Task.CompletedTask);
        }

        var outcome = await add.ExecuteAsync(
            new AddPersonCommand(Input.Surname, Input.GivenName, Input.Patronymic, Input.Gender!.Value, Input.BirthDate, Input.Phone, Input.Email, Input.SameNameIsAnother), By, ct);
        AsksForNamesake = outcome.Refusals.Any(r => r is LooksKnown);
        return await AnswerAsync(outcome, o => $"/people/{o.Subject}", () => Task.CompletedTask);
    }
}
