using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Mentoring.Pairs;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Web.Security;

namespace Nastavnik.Web.Pages.Pairs;

/// <summary>A pause of work.</summary>
[Needs(Right.Matching, "U", ForAll = true)]
public sealed class SuspendModel(PairCards cards, SuspendPair step) : ReasonPage(cards)
{
    public override string Title => "Приостановить работу";

    public override string Lead => "Болезнь, отпуск, командировка: сроки не идут, ничего не теряется.";

    public override string Button => "Приостановить";

    protected override Task<Outcome> RunAsync(PairReasonCommand command, CancellationToken ct) => step.ExecuteAsync(command, By, ct);
}
