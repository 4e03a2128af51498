using Microsoft.AspNetCore.Mvc;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Web.Security;

namespace Nastavnik.Web.Pages.Account;

/// <summary>A representative lets children younger than 14 sign in (INV-41).</summary>
[SignedIn]
public sealed class ChildrenModel(AccountQueries accounts, AllowChildSignIn allow, ActBook acts) : OurPage
{
    public IReadOnlyList<ChildLine> Children { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!Actor.Is(Role.Representative))
        {
            return NotFound();
        }

        await LoadAsync(ct);
        await acts.RecordReadingAsync(Actor, "/account/children", Children.Select(c => c.PersonId), ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid child, bool permit, CancellationToken ct) =>
        Actor.Is(Role.Representative)
            ? await AnswerAsync(await allow.ExecuteAsync(new AllowChildSignInCommand(child, permit), By, ct), _ => "/account/children", () => LoadAsync(ct))
            : NotFound();

    private async Task LoadAsync(CancellationToken ct) => Children = await accounts.ChildrenAsync(Actor.PersonId!.Value, Today, ct);
}
