using Nastavnik.Core.Mentoring.Programmes;
using Nastavnik.Core.Preparation.SchoolProgrammes;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Web.Security;

namespace Nastavnik.Web.Pages.Programmes;

[Needs(Right.ProgrammeDraft, "U", ForAll = true)]
public sealed class NewModel(ProgrammePairs pairs, TypicalPlanQueries typical, CreateProgramme create) : NewBase(pairs, typical, create);
