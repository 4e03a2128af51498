using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Mentoring.Pairs;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Web.Security;

namespace Nastavnik.Web.Pages.Pairs;

/// <summary>Steps back before the order.</summary>
[Needs(Right.Matching, "U", ForAll = true)]
public sealed class DisbandModel(PairCards cards, DisbandPair step) : ReasonPage(cards)
{
    public override string Title => "Расформировать пару";

    public override string Lead => "Приказа ещё нет: участники останутся в банке, им можно подобрать другую пару.";

    public override string Button => "Расформировать";

    protected override Task<Outcome> RunAsync(PairReasonCommand command, CancellationToken ct) => step.ExecuteAsync(command, By, ct);
}
