using Microsoft.AspNetCore.Mvc;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Web.Security;
using Nastavnik.Web.Ui;

namespace Nastavnik.Web.Pages.Accounts;

/// <summary>Who may sign in, in which roles and until when.</summary>
[Needs(Right.Users, "AUR")]
public sealed class IndexModel(AccountQueries accounts, ActBook acts) : OurPage
{
    private const int Size = 50;

    public IReadOnlyList<AccountLine> Lines { get; private set; } = [];

    public Paging Paging { get; private set; } = new(1, Size, 0);

    public bool MayInvite => AccountRules.MayInvite(Actor);

    [BindProperty(SupportsGet = true, Name = "find")]
    public string? Find { get; set; }

    [BindProperty(SupportsGet = true, Name = "p")]
    public int? Number { get; set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        var all = await accounts.ListAsync(Today, Find, ct: ct);
        Paging = new Paging(Number ?? 1, Size, all.Count);
        Lines = [.. all.Skip((Paging.Number - 1) * Size).Take(Size)];
        await acts.RecordReadingAsync(Actor, "/accounts", Lines.Select(l => l.PersonId).OfType<Guid>(), ct);
    }
}
