using Nastavnik.Core.Mentoring.Programmes;
using Nastavnik.Web.Pages.Programmes;
using Nastavnik.Web.Security;

namespace Nastavnik.Web.Pages.My.Programmes;

[SignedIn]
public sealed class TrackModel(TrackPlanItem track) : TrackBase(track);
