using Microsoft.AspNetCore.Mvc;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Preparation.Banks;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Web.Security;

namespace Nastavnik.Web.Pages.Banks;

/// <summary>The head sees who is to enter the banks and approves a list at once, or returns some with a remark.</summary>
[Needs(Right.ApproveBanks, "A", ForAll = true)]
public sealed class ApproveModel(BankQueries queries, ApproveBank approve, ReturnFromList giveBack, ActBook acts) : OurPage
{
    private const int Most = 500;

    [BindProperty]
    public string? Remark { get; set; }

    public IReadOnlyList<(BankSide Side, IReadOnlyList<BankRow> Rows)> Lists { get; private set; } = [];

    protected override string FieldPrefix => "";

    public async Task OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        await acts.RecordReadingAsync(Actor, "/banks/approve", Lists.SelectMany(l => l.Rows).Select(r => r.PersonId), ct);
    }

    public async Task<IActionResult> OnPostAsync(BankSide side, [FromForm(Name = "do")] string? what, [FromForm(Name = "id")] Guid[] chosen, CancellationToken ct)
    {
        var outcome = what == "return" ? await giveBack.ExecuteAsync(side, chosen, Remark, By, ct) : await approve.ExecuteAsync(side, chosen, By, ct);
        return await AnswerAsync(outcome, _ => "/banks/approve", () => LoadAsync(ct));
    }

    private async Task LoadAsync(CancellationToken ct)
    {
        var lists = new List<(BankSide, IReadOnlyList<BankRow>)>();
        foreach (var side in Enum.GetValues<BankSide>())
        {
            var ask = new BankAsk(side, State: ParticipantState.UnderReview, Proposed: true, PageSize: Most);
            lists.Add((side, (await queries.ListAsync(ask, new BankSight(false, null), Today, ct)).Rows));
        }

        Lists = lists;
    }
}
