using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Core.School.Organisations;
using Nastavnik.Core.School.Roadmap;
using Nastavnik.Web.Security;

namespace Nastavnik.Web.Pages.Roadmap;

/// <summary>The roadmap for this reader, counted anew after an act of the school.</summary>
public sealed class BoardViews(RoadmapBoard board, Doors doors, UntilNextAct kept)
{
    public async Task<BoardView> OfAsync(Actor actor, Organisation organisation, bool onlyWaiting, CancellationToken ct)
    {
        var (drawn, open) = await kept.GetAsync("roadmap", actor.Today, async () =>
        {
            var drawn = await board.DrawAsync(organisation, actor.Today, ct);
            return (drawn, await doors.OpenAsync(actor, drawn.Links));
        }, ct);
        return new BoardView(drawn, actor.Today, open, actor.May(Right.RoadmapItem, "U"), onlyWaiting);
    }
}
