using Nastavnik.Core.Mentoring.Programmes;
using Nastavnik.Core.Preparation.SchoolProgrammes;
using Nastavnik.Web.Pages.Programmes;
using Nastavnik.Web.Security;

namespace Nastavnik.Web.Pages.My.Programmes;

[SignedIn]
public sealed class NewModel(ProgrammePairs pairs, TypicalPlanQueries typical, CreateProgramme create) : NewBase(pairs, typical, create);
