using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.Foundation.Law;
using Nastavnik.Core.Preparation.Orders;
using Nastavnik.Core.School.Consents;
using Nastavnik.Core.School.Organisations;
using Nastavnik.Paperwork.Documents;
using Nastavnik.Paperwork.Grammar;

namespace Nastavnik.Core.Mentoring.Pairs;

/// <summary>D-04: names pairs and groups. Signed, it approves exactly those (INV-03, INV-04).</summary>
public sealed class PairOrder(NastavnikDb db, PairOrderPaper papers, PairAnswers answers, ConsentGate consents, OrdersGate gate, TimeProvider time) : IOrderKind
{
    public const string KindCode = "D-04";

    public string Code => KindCode;

    public string Title => "Об утверждении (о закреплении) наставнических пар и групп";

    public string Purpose => "Назначает наставников и закрепляет за ними наставляемых. Без него ни одна пара не начинает работу.";

    public async Task<OrderDraft> ComposeAsync(Order order, CancellationToken ct)
    {
        var fields = order.FieldsAs<PairOrderFields>();
        var pairs = await PairsAsync(fields, ct);
        return await papers.ComposeAsync(order, fields, [.. fields.Named.Select(n => pairs[n.PairId])], ct);
    }

    public async Task<IReadOnlyList<Refusal>> MayBePreparedAsync(Order order, CancellationToken ct)
    {
        var today = (await db.OurOrganisationAsync(ct)).Today(time);
        return await GapsAsync(order, today, today, ct);
    }

    public async Task<IReadOnlyList<Refusal>> MayBeSignedAsync(Order order, DateOnly date, CancellationToken ct)
    {
        var today = (await db.OurOrganisationAsync(ct)).Today(time);
        // An order issued before the school began to work here: consents are asked today, not on its date.
        return await GapsAsync(order, today, order.EnteredFromPaper ? today : date, ct);
    }

    public async Task PreparedAsync(Order order, IReadOnlyList<Guid> before, Actor by, CancellationToken ct)
    {
        var dropped = before.Except(order.Subjects).ToList();
        var pairs = await db.Pairs.Include(p => p.Members).Where(p => dropped.Contains(p.Id) || order.Subjects.Contains(p.Id)).ToListAsync(ct);
        foreach (var pair in pairs)
        {
            if (pair.State == PairState.OnOrder && pair.OrderId == order.Id && !order.Subjects.Contains(pair.Id))
            {
                pair.ReturnFromOrder();
            }
            else if (pair.State == PairState.Agreed)
            {
                pair.Include(order.Id);
            }
        }
    }

    public async Task<IReadOnlyList<string>> SignedAsync(Order order, Actor by, CancellationToken ct)
    {
        var pairs = await OnOrderAsync(order, ct);
        foreach (var pair in pairs)
        {
            pair.Approve(order.Id, order.Date!.Value, order.EffectiveFrom!.Value);
        }

        var due = order.Date!.Value.AddDays(LegalParameters.ProgrammeAfterOrderDays.At(order.Date.Value));
        return [$"{Approved(pairs)}. Программы утвердите до {RussianDate.Short(due)}."];
    }

    public async Task CancelledAsync(Order order, Actor by, CancellationToken ct)
    {
        foreach (var pair in await OnOrderAsync(order, ct))
        {
            pair.ReturnFromOrder();
        }
    }

    public Task<IReadOnlyList<string>> PromisesAsync(Order order, CancellationToken ct)
    {
        var named = order.FieldsAs<PairOrderFields>().Named;
        return Task.FromResult<IReadOnlyList<string>>(
        [
            $"{Counted(named.Count(n => n.Mentees.Count == 1), named.Count(n => n.Mentees.Count > 1))}: состояние станет «Утверждена»",
            "Наставники назначены, участники ознакомятся с приказом под подпись",
            $"За {Numerals.Days(LegalParameters.ProgrammeAfterOrderDays.At(order.Date ?? DateOnly.MaxValue))} нужно утвердить программу каждой пары",
        ]);
    }

    public async Task<IReadOnlyList<OrderCheck>> ChecksAsync(Order order, DateOnly date, CancellationToken ct)
    {
        var pairs = await OnOrderAsync(order, ct);
        List<OrderCheck> checks =
        [
            new(true, "Все стороны подтвердили участие"),
            new(true, $"Согласия действуют на дату приказа: {Numerals.People(pairs.SelectMany(p => p.Mentees.Append(p.MentorId)).Distinct().Count())}"),
        ];
        checks.AddRange(pairs.Where(p => p.CuratorId is not null && p.CuratorId == order.SignerId)
            .Select(p => new OrderCheck(false, $"{Typography.Capitalise(p.Title)}: подписывает тот же человек, который её курирует")));
        checks.AddRange(pairs.Where(p => p.MentorId == order.SignerId)
            .Select(p => new OrderCheck(false, $"{Typography.Capitalise(p.Title)}: подписывает сам наставник; лучше, если приказ подпишет учредитель или заместитель")));
        return checks;
    }

    public Task<Paper> ExtractForAsync(Order order, Guid person, CancellationToken ct) => papers.ExtractForAsync(order, person, ct);

    private static string Approved(IReadOnlyCollection<Pairing> pairs) => $"Утверждено: {Counted(pairs.Count(p => !p.IsGroup), pairs.Count(p => p.IsGroup))}";

    private static string Counted(int pairs, int groups) =>
        string.Join(", ", new[] { pairs > 0 ? Numerals.Pairs(pairs) : "", groups > 0 ? Numerals.Groups(groups) : "" }.Where(s => s.Length > 0));

    private async Task<IReadOnlyList<Refusal>> GapsAsync(Order order, DateOnly today, DateOnly date, CancellationToken ct)
    {
        var fields = order.FieldsAs<PairOrderFields>();
        if (await gate.PairsMayBeFormedAsync(date, ct) is { } notReady)
        {
            return [notReady];
        }

        var pairs = await PairsAsync(fields, ct);
        if (fields.Named.Count == 0 || !fields.Named.Select(n => n.PairId).ToHashSet().SetEquals(order.Subjects) || fields.Named.Any(n => !pairs.ContainsKey(n.PairId)))
        {
            return [new NoPairsChosen()];
        }

        if (pairs.Values.Select(PairOrderRules.RegimeOf).Distinct().Count() > 1)
        {
            return [new MixedRegimes()];
        }

        var gaps = new List<Refusal>();
        foreach (var named in fields.Named)
        {
            gaps.AddRange(await OfPairAsync(pairs[named.PairId], named, order.Id, today, date, ct));
        }

        return gaps;
    }

    /// <summary>INV-23, INV-05, INV-06, INV-24 of one pair: on the order's date, and today.</summary>
    private async Task<IEnumerable<Refusal>> OfPairAsync(Pairing pair, NamedPair named, Guid order, DateOnly today, DateOnly date, CancellationToken ct)
    {
        var title = Typography.Capitalise(pair.Title);
        if (pair.State != PairState.Agreed && !(pair.State == PairState.OnOrder && pair.OrderId == order))
        {
            return [new PairNotAgreed(title, pair.State)];
        }

        if (!named.Fits(pair))
        {
            return [new PairChangedSinceDraft(title)];
        }

        List<Refusal> gaps = [];
        if (ConfirmRules.Refusal(await answers.AwaitedAsync(pair, today, ct), pair.Confirmations) is { } silent)
        {
            gaps.Add(new PairGapInOrder(title, silent));
        }

        Guid[] people = [pair.MentorId, .. pair.Mentees];
        gaps.AddRange((await MissingAsync(pair, people, today, ct)).Select(gap => new PairGapInOrder(title, gap)));
        if (gaps.Count == 0 && date != today)
        {
            gaps.AddRange((await MissingAsync(pair, people, date, ct)).Select(gap => new ConsentLaterThanOrder(title, date, gap)));
        }

        return gaps;
    }

    private async Task<IEnumerable<Refusal>> MissingAsync(Pairing pair, Guid[] people, DateOnly on, CancellationToken ct)
    {
        var standing = await consents.OfAsync(people, on, ct);
        var missing = people.SelectMany(p => standing[p].Missing);
        return await consents.LabourMissingAsync(pair.MentorId, pair.Mentees, on, ct) is { } labour ? missing.Append(labour) : missing;
    }

    /// <summary>Looked at in memory: an earlier order includes its pairs and approves them in one act, before anything is saved.</summary>
    private async Task<IReadOnlyList<Pairing>> OnOrderAsync(Order order, CancellationToken ct)
    {
        var pairs = await db.Pairs.Include(p => p.Members).Where(p => order.Subjects.Contains(p.Id)).OrderBy(p => p.Number).ToListAsync(ct);
        return [.. pairs.Where(p => p.OrderId == order.Id && p.State == PairState.OnOrder)];
    }

    private async Task<Dictionary<Guid, Pairing>> PairsAsync(PairOrderFields fields, CancellationToken ct)
    {
        var ids = fields.Named.Select(n => n.PairId).ToArray();
        return await db.Pairs.Include(p => p.Members).Include(p => p.Confirmations).AsSplitQuery().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, ct);
    }
}
