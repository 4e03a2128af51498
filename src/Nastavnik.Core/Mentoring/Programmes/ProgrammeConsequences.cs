using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.Mentoring.Pairs;
using Nastavnik.Core.Preparation.Orders;
using Nastavnik.Core.School.Organisations;
using Nastavnik.Core.School.People;

namespace Nastavnik.Core.Mentoring.Programmes;

/// <summary>
/// The programme follows its pair in the transaction of the order (2.6). An end ends it; another mentor, composition or term makes the next approved text,
/// which the order itself approves; a text not yet approved is opened again, for its agreements were to another one.
/// </summary>
internal sealed class ProgrammeConsequences(NastavnikDb db, ProgrammeSheets sheets, PeopleOnPaper people, TimeProvider time) : IWhenPairChanges
{
    public async Task<IReadOnlyList<Refusal>> AgainstAsync(PairChange change, CancellationToken ct)
    {
        if (change is not { Kind: PairChangeKind.ChangeTerm, NewEnd: { } end })
        {
            return [];
        }

        var (pair, programmes) = (change.PairId, db.Programmes);
        var current = await programmes.AsNoTracking().Where(p => p.PairId == pair && !ProgrammeStates.Over.Contains(p.State)).Select(p => new { p.Start, p.Regime }).SingleOrDefaultAsync(ct);
        return current is not null && ProgrammeRules.NewEnd(current.Start, end, current.Regime, (await db.OurOrganisationAsync(ct)).Policies.StrictTermForPupils) is { } refusal ? [refusal] : [];
    }

    public async Task<IReadOnlyList<string>> ApplyAsync(PairChanged e, Actor by, CancellationToken ct)
    {
        var (programmes, pairs) = (db.Programmes, db.Pairs);
        var programme = await programmes.Include(p => p.Items).Include(p => p.Marks).Include(p => p.Remarks).AsSplitQuery()
            .SingleOrDefaultAsync(p => p.PairId == e.PairId && !ProgrammeStates.Over.Contains(p.State), ct);
        if (programme is null)
        {
            return [];
        }

        if (e.Kind == PairChangeKind.Terminate)
        {
            programme.EndEarly(e.From);
            return [programme.State == ProgrammeState.Dropped ? $"Программа № {programme.Number} снята: её не успели утвердить." : $"Программа № {programme.Number} завершена досрочно."];
        }

        var pair = await pairs.Include(p => p.Members).SingleAsync(p => p.Id == e.PairId, ct);
        programme.Follow(pair, e.Kind == PairChangeKind.ChangeTerm ? pair.PlannedEnd : null);
        return programme.Allows(ProgrammeEvent.AmendByOrder) ? [await RenewAsync(programme, pair, e, ct)] : Reopened(programme);
    }

    private async Task<string> RenewAsync(PersonalProgramme programme, Pairing pair, PairChanged e, CancellationToken ct)
    {
        var orders = db.Orders;
        var order = await orders.SingleAsync(o => o.Id == e.OrderId, ct);
        var (on, signer) = (order.Date!.Value, order.SignerId!.Value);
        var name = (await people.FindAsync(signer, on, ct))?.Name.Signature ?? "";
        var sheet = await sheets.DraftAsync(programme, pair, on, ct) with
        {
            Approval = new(OrderSkeleton.PostOf(await db.OurOrganisationAsync(ct), order.SignerActing), name, on, order.Requisites),
        };
        db.ProgrammeVersions.Add(programme.AmendByOrder(on, signer, sheet, time.GetUtcNow()));
        var paper = programme.FromPaper ? " Внесите изменение и в бумажный текст." : "";
        return $"Программа № {programme.Number}: редакция {programme.Versions}, {What(e.Kind)}.{paper}";
    }

    private static IReadOnlyList<string> Reopened(PersonalProgramme programme)
    {
        if (!programme.Allows(ProgrammeEvent.Return))
        {
            return [];
        }

        programme.Return();
        return [$"Программа № {programme.Number} снова черновик: стороны согласуют её заново."];
    }

    private static string What(PairChangeKind kind) => kind switch
    {
        PairChangeKind.ReplaceMentor => "с новым наставником",
        PairChangeKind.ChangeTerm => "с новым сроком",
        _ => "с новым составом",
    };
}
