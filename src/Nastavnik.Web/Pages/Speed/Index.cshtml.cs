using Nastavnik.Core.Preparation.Events;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Web.Security;

namespace Nastavnik.Web.Pages.Speed;

/// <summary>Meetings of many at once and single speed-mentoring meetings.</summary>
[Needs(Right.SpeedMeetings, "RCU", ForAll = true)]
public sealed class IndexModel(EventQueries events) : OurPage
{
    public IReadOnlyList<EventRow> Rows { get; private set; } = [];

    public bool MayPlan => Actor.MayForAll(Right.SpeedMeetings, "C");

    public async Task OnGetAsync(CancellationToken ct) => Rows = await events.ListAsync(ct);
}
