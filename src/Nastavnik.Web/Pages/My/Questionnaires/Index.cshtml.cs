using Nastavnik.Core.Preparation.Questionnaires;
using Nastavnik.Web.Security;

namespace Nastavnik.Web.Pages.My.Questionnaires;

/// <summary>What I am asked and what I have answered.</summary>
[SignedIn]
public sealed class IndexModel(MyQuestionnaires mine) : OurPage
{
    public IReadOnlyList<MySheet> Sheets { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        if (Actor.PersonId is { } me)
        {
            Sheets = await mine.OfAsync(me, ct);
        }
    }
}
