using Microsoft.AspNetCore.Mvc;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Core.School.People;
using Nastavnik.Web.Pages.People.Periods;
using Nastavnik.Web.Security;

namespace Nastavnik.Web.Pages.People.Representatives;

[Needs(Right.Import, "X", ForAll = true)]
public sealed class EndModel(PeopleQueries queries, Represent represent) : OurPage
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true, Name = "relation")]
    public Guid Relation { get; set; }

    [BindProperty]
    public LeaveInput Input { get; set; } = new();

    public PersonCard Card { get; private set; } = null!;

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

        return ModelState.IsValid
            ? await AnswerAsync(await represent.EndAsync(new EndRepresentationCommand(Relation, Input.On!.Value, Input.Reason), By, ct), _ => $"/people/{Id}", () => Task.CompletedTask)
            : await InvalidAsync(() => Task.CompletedTask);
    }

    private async Task<bool> LoadAsync(CancellationToken ct) =>
        (Card = (await queries.CardAsync(Id, ct))!) is not null && Card.Representatives.Any(r => r.Relation.Id == Relation);
}
