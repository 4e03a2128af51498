using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Mentoring.Pairs;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Web.Security;

namespace Nastavnik.Web.Pages.Pairs;

/// <summary>No baseline for this pair, with the reason (INV-15).</summary>
[Needs(Right.Matching, "U", ForAll = true)]
public sealed class BaselineModel(PairCards cards, WaiveBaseline waive) : ReasonPage(cards)
{
    public override string Title => "Отказаться от входного измерения";

    public override string Lead => "Без ответов «до начала» программа не покажет, что изменилось. Причина войдёт в отчёт.";

    public override string Button => "Записать отказ от измерения";

    protected override Task<Outcome> RunAsync(PairReasonCommand command, CancellationToken ct) => waive.ExecuteAsync(command, By, ct);
}
