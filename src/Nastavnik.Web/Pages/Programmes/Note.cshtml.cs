using Nastavnik.Core.Mentoring.Programmes;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Web.Security;

namespace Nastavnik.Web.Pages.Programmes;

[Needs(Right.ProgrammeDraft, "RC", ForAll = true)]
public sealed class NoteModel(SaveNote save) : NoteBase(save);
