using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.Preparation.Orders;
using Nastavnik.Core.School.Consents;
using Nastavnik.Core.School.Organisations;
using Nastavnik.Core.School.People;
using Nastavnik.Paperwork.Documents;
using Nastavnik.Paperwork.Grammar;

namespace Nastavnik.Core.Mentoring.Pairs;

/// <summary>Choices of D-05, in the order of its points.</summary>
public sealed record ChangeOrderFields
{
    public IReadOnlyList<Guid> Changes { get; init; } = [];

    /// <summary>Null: the head keeps control.</summary>
    public Guid? ControlId { get; init; }
}

public sealed record NoChangesChosen() : Refusal("Отметьте изменения, которые вносит приказ.", "Changes");

public sealed record DifferentOrders() : Refusal("Отмеченные пары закреплены разными приказами. Изменения в каждый приказ вносятся отдельно.", "Changes");

/// <summary>A change of a pair took effect by a signed order; Programmes ends or renews the plan in the same transaction.</summary>
public sealed record PairChanged(Guid PairId, PairChangeKind Kind, DateOnly From, EndGround? Ground, Guid OrderId);

public interface IWhenPairChanges
{
    /// <summary>Why what follows from the pair cannot follow this change; asked when it is prepared and when its order is signed.</summary>
    Task<IReadOnlyList<Refusal>> AgainstAsync(PairChange change, CancellationToken ct);

    Task<IReadOnlyList<string>> ApplyAsync(PairChanged e, Actor by, CancellationToken ct);
}

/// <summary>D-05: replacement, inclusion, exclusion, another term, early end. Signed, it makes each of them.</summary>
public sealed class ChangeOrder(NastavnikDb db, ChangeOrderPaper papers, ConsentGate consents, IEnumerable<IWhenPairChanges> effects, TimeProvider time) : IOrderKind
{
    public const string KindCode = "D-05";

    public string Code => KindCode;

    public string Title => "О внесении изменений в приказ о наставнических парах";

    public string Purpose => "Замена наставника, включение и исключение наставляемого, новый срок, досрочное прекращение.";

    public async Task<OrderDraft> ComposeAsync(Order order, CancellationToken ct)
    {
        var fields = order.FieldsAs<ChangeOrderFields>();
        return await papers.ComposeAsync(order, fields, await ChosenAsync(fields, ct), ct);
    }

    public async Task<IReadOnlyList<Refusal>> MayBePreparedAsync(Order order, CancellationToken ct) =>
        await GapsAsync(order, (await db.OurOrganisationAsync(ct)).Today(time), ct);

    public Task<IReadOnlyList<Refusal>> MayBeSignedAsync(Order order, DateOnly date, CancellationToken ct) => GapsAsync(order, date, ct);

    public async Task PreparedAsync(Order order, IReadOnlyList<Guid> before, Actor by, CancellationToken ct)
    {
        var chosen = order.FieldsAs<ChangeOrderFields>().Changes;
        foreach (var change in await db.PairChanges.Where(c => chosen.Contains(c.Id) || c.OrderId == order.Id).ToListAsync(ct))
        {
            if (change.State == PairChangeState.OnOrder && !chosen.Contains(change.Id))
            {
                change.ReturnFromOrder();
            }
            else if (change.State == PairChangeState.Prepared)
            {
                change.Include(order.Id);
            }
        }
    }

    public async Task<IReadOnlyList<string>> SignedAsync(Order order, Actor by, CancellationToken ct)
    {
        var sentences = new List<string>();
        foreach (var (change, pair) in await ChosenAsync(order.FieldsAs<ChangeOrderFields>(), ct))
        {
            change.Apply(pair, order.Id);
            sentences.Add($"{Typography.Capitalise(pair.Title)}: {change.Kind.Name()}.");
            var happened = new PairChanged(pair.Id, change.Kind, change.From, change.Ground, order.Id);
            foreach (var effect in effects)
            {
                sentences.AddRange(await effect.ApplyAsync(happened, by, ct));
            }
        }

        return sentences;
    }

    public async Task CancelledAsync(Order order, Actor by, CancellationToken ct)
    {
        foreach (var change in await db.PairChanges.Where(c => c.OrderId == order.Id && c.State == PairChangeState.OnOrder).ToListAsync(ct))
        {
            change.ReturnFromOrder();
        }
    }

    public async Task<IReadOnlyList<string>> PromisesAsync(Order order, CancellationToken ct) =>
        [.. (await ChosenAsync(order.FieldsAs<ChangeOrderFields>(), ct)).Select(c => $"{Typography.Capitalise(c.Pair.Title)}: {c.Change.Kind.Name()} с {RussianDate.Short(c.Change.From)}")];

    public Task<Paper> ExtractForAsync(Order order, Guid person, CancellationToken ct) => papers.ExtractForAsync(order, person, ct);

    private async Task<IReadOnlyList<Refusal>> GapsAsync(Order order, DateOnly date, CancellationToken ct)
    {
        var fields = order.FieldsAs<ChangeOrderFields>();
        var chosen = await ChosenAsync(fields, ct);
        if (chosen.Count == 0 || chosen.Count != fields.Changes.Count || chosen.Any(c => c.Change.State != PairChangeState.Prepared && c.Change.OrderId != order.Id))
        {
            return [new NoChangesChosen()];
        }

        if (chosen.Select(c => c.Pair.OrderId).Distinct().Count() > 1)
        {
            return [new DifferentOrders()];
        }

        var people = db.People;
        var asked = chosen.SelectMany(c => ChangeRules.AgreementsNeeded(c.Pair, c.Change)).Distinct().ToArray();
        var names = await people.AsNoTracking().Where(p => asked.Contains(p.Id)).ToDictionaryAsync(p => p.Id, ct);
        var gaps = new List<Refusal>();
        foreach (var (change, pair) in chosen)
        {
            var title = Typography.Capitalise(pair.Title);
            if (!PairStates.ByOrder.Contains(pair.State))
            {
                gaps.Add(new PairGapInOrder(title, new PairNotByOrder(pair.State)));
            }

            gaps.AddRange(ChangeRules.Silent(pair, change, date).Select(p => new PairGapInOrder(title, new AgreementMissing(names[p].Name.Short(GrammaticalCase.Nominative)))));
            foreach (var effect in effects)
            {
                gaps.AddRange((await effect.AgainstAsync(change, ct)).Select(gap => new PairGapInOrder(title, gap)));
            }

            gaps.AddRange((await OfNewcomerAsync(pair, change, date, ct)).Select(gap => new PairGapInOrder(title, gap)));
        }

        return gaps;
    }

    /// <summary>INV-05, INV-06, INV-24 of a new mentor or mentee on the order's date.</summary>
    private async Task<IEnumerable<Refusal>> OfNewcomerAsync(Pairing pair, PairChange change, DateOnly date, CancellationToken ct)
    {
        if (change.Kind is not (PairChangeKind.ReplaceMentor or PairChangeKind.AddMentee))
        {
            return [];
        }

        var person = change.PersonId!.Value;
        var missing = (await consents.OfAsync([person], date, ct))[person].Missing;
        var labour = change.Kind == PairChangeKind.ReplaceMentor
            ? await consents.LabourMissingAsync(person, pair.Mentees, date, ct)
            : await consents.LabourMissingAsync(pair.MentorId, [person], date, ct);
        return labour is null ? missing : missing.Append(labour);
    }

    private async Task<IReadOnlyList<(PairChange Change, Pairing Pair)>> ChosenAsync(ChangeOrderFields fields, CancellationToken ct)
    {
        var ids = fields.Changes;
        var changes = await db.PairChanges.Where(c => ids.Contains(c.Id)).ToListAsync(ct);
        var pairIds = changes.ConvertAll(c => c.PairId);
        var pairs = await db.Pairs.Include(p => p.Members).Where(p => pairIds.Contains(p.Id)).ToDictionaryAsync(p => p.Id, ct);
        return [.. ids.Select(id => changes.Find(c => c.Id == id)).OfType<PairChange>().Select(c => (c, pairs[c.PairId]))];
    }
}
