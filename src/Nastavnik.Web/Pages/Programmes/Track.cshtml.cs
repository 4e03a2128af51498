using Nastavnik.Core.Mentoring.Programmes;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Web.Security;

namespace Nastavnik.Web.Pages.Programmes;

[Needs(Right.PlanItems, "U", ForAll = true)]
public sealed class TrackModel(TrackPlanItem track) : TrackBase(track);
