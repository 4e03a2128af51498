using Nastavnik.Web.Security;

namespace Nastavnik.Web.Pages.Account.WhoSees;

/// <summary>Each person sees which of his data is read by whom, and who has opened it.</summary>
[SignedIn]
public sealed class IndexModel(DataReaders readers) : OurPage
{
    private const int LastOpenings = 20;

    public IReadOnlyList<SeenGroup> Groups { get; private set; } = [];

    public IReadOnlyList<Opened> Openings { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        if (Actor.PersonId is not { } me)
        {
            return;
        }

        Groups = await readers.OfAsync(me, Today, ct);
        Openings = [.. (await readers.OpenedAsync(me, LastOpenings, ct)).Select(o => o with { At = Organisation.Local(o.At) })];
    }
}
