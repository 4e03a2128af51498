using Nastavnik.Web.Pages.Programmes;
using Nastavnik.Web.Security;

namespace Nastavnik.Web.Pages.My.Programmes;

[SignedIn]
public sealed class AgreementModel(AgreementWork work) : AgreementBase(work);
