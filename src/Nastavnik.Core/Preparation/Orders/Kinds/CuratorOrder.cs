using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Core.School.Organisations;
using Nastavnik.Core.School.People;
using Nastavnik.Paperwork.Grammar;

namespace Nastavnik.Core.Preparation.Orders.Kinds;

/// <summary>Choices of D-02.</summary>
public sealed record CuratorOrderFields
{
    public Guid? CuratorId { get; init; }

    /// <summary>Last day by which the curator is trained; null: no such point.</summary>
    public DateOnly? TrainedBy { get; init; }

    /// <summary>Null: the head keeps control.</summary>
    public Guid? ControlId { get; init; }
}

public sealed record CuratorNotChosen() : Refusal("Выберите, кого назначить куратором.", nameof(CuratorOrderFields.CuratorId));

public sealed record CuratorUnknown() : Refusal("Карточки этого человека нет. Выберите его из списка.", nameof(CuratorOrderFields.CuratorId));

public sealed record CuratorsFullNameMissing(string Name)
    : Refusal($"{Name}: известны только инициалы, а в приказе нужно полное имя. Допишите его в карточке.", nameof(CuratorOrderFields.CuratorId));

/// <summary>D-02: appoints the curator. Signed, it gives him the role with this order as its basis.</summary>
public sealed class CuratorOrder(NastavnikDb db, OrderSkeleton skeleton, PeopleOnPaper people, Introductions introductions, TimeProvider time) : IOrderKind
{
    public const string KindCode = "D-02";

    public string Code => KindCode;

    public string Title => "О назначении куратора";

    public string Purpose => "Назначает куратора и даёт ему роль в программе. Без него пары не формируют.";

    public async Task<OrderDraft> ComposeAsync(Order order, CancellationToken ct)
    {
        var organisation = await db.OurOrganisationAsync(ct);
        var today = organisation.Today(time);
        var fields = order.FieldsAs<CuratorOrderFields>();
        var names = await people.OfAsync(Ids(fields), today, ct);
        var curator = names[fields.CuratorId!.Value];
        var introduction = await introductions.FindAsync(today, ct: ct);
        var repealed = order is { Repeals: true, AmendsId: { } earlier } ? await db.Orders.AsNoTracking().SingleOrDefaultAsync(o => o.Id == earlier, ct) : null;
        var text = new OrderText(
            "О назначении куратора наставничества",
            introduction is null
                ? "В целях сопровождения наставников и наставляемых"
                : $"На основании {Introductions.Basis(introduction)}, в целях сопровождения наставников и наставляемых",
            [.. Points(order, fields, curator, names, organisation, repealed)],
            []);
        Guid[] named = fields.ControlId is { } control ? [curator.Id, control] : [curator.Id];
        return new OrderDraft(text.Title, await skeleton.DrawAsync(order, text, named, today, ct), named);
    }

    public async Task<IReadOnlyList<Refusal>> MayBePreparedAsync(Order order, CancellationToken ct)
    {
        if (order.FieldsAs<CuratorOrderFields>().CuratorId is not { } id)
        {
            return [new CuratorNotChosen()];
        }

        var person = await db.People.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, ct);
        return person is null ? [new CuratorUnknown()] : person.FullNameMissing ? [new CuratorsFullNameMissing(person.Name.Short(GrammaticalCase.Nominative))] : [];
    }

    public Task<IReadOnlyList<Refusal>> MayBeSignedAsync(Order order, DateOnly date, CancellationToken ct) => MayBePreparedAsync(order, ct);

    public async Task<IReadOnlyList<string>> SignedAsync(Order order, Actor by, CancellationToken ct)
    {
        var id = order.FieldsAs<CuratorOrderFields>().CuratorId!.Value;
        var from = order.EffectiveFrom!.Value;
        await EndEarlierAsync(order, from.AddDays(-1), ct);
        var name = (await people.FindAsync(id, from, ct))!.Short(PhraseSlot.Listed);
        if (await db.Memberships.SingleOrDefaultAsync(m => m.PersonId == id, ct) is not { } membership)
        {
            return [$"{name} — куратор с {RussianDate.Short(from)}. Учётной записи ещё нет: выдайте приглашение с ролью куратора."];
        }

        await GiveWayAsync(membership.Id, from, ct);
        db.RoleAssignments.Add(new RoleAssignment(membership.Id, Role.Curator, from, null, BasisOf(order)));
        return [$"{name} — куратор с {RussianDate.Short(from)}."];
    }

    public Task CancelledAsync(Order order, Actor by, CancellationToken ct) => Task.CompletedTask;

    public async Task<IReadOnlyList<string>> PromisesAsync(Order order, CancellationToken ct)
    {
        var fields = order.FieldsAs<CuratorOrderFields>();
        var name = fields.CuratorId is { } id ? (await people.FindAsync(id, order.EffectiveFrom ?? DateOnly.FromDateTime(time.GetUtcNow().DateTime), ct))?.Short(PhraseSlot.Listed) : null;
        return order.Repeals
            ? [$"{name} получит роль куратора", "Прежний приказ о кураторе утратит силу, его роль закончится"]
            : [$"{name} получит роль куратора"];
    }

    public async Task<IReadOnlyList<OrderCheck>> ChecksAsync(Order order, DateOnly date, CancellationToken ct) =>
        [await introductions.CheckAsync(date, ct)];

    private static string BasisOf(Order order) => $"приказ {order.Requisites}";

    private static IEnumerable<Guid> Ids(CuratorOrderFields fields) =>
        new[] { fields.CuratorId, fields.ControlId }.OfType<Guid>();

    private static IEnumerable<OrderPoint> Points(
        Order order, CuratorOrderFields fields, PersonOnPaper curator, IReadOnlyDictionary<Guid, PersonOnPaper> names, Organisation organisation, Order? repealed)
    {
        var from = order.EffectiveFrom is { } day ? $" с {RussianDate.Long(day)}" : "";
        yield return $"Назначить куратором наставничества {curator.Full(PhraseSlot.AppointCurator)}{from}.";
        yield return new OrderPoint(
            $"Куратору {curator.Short(PhraseSlot.Instruct)}:",
            [
                "вести банки наставников и наставляемых, уточнять сведения о наставляемых не реже одного раза в год;",
                "получать и хранить письменные согласия участников и законных представителей;",
                $"подбирать наставнические пары и группы и готовить приказы о них, знакомить с ними участников под подпись;",
                "сопровождать разработку и выполнение персонализированных программ наставничества;",
                $"вместе с руководителем оценивать ход и итоги наставничества в {organisation.ShortName} и готовить итоговый отчёт.",
            ]);
        if (fields.TrainedBy is { } trained)
        {
            yield return $"{Typography.Capitalise(curator.Full(PhraseSlot.Instruct))} пройти обучение по программе для кураторов до {RussianDate.Long(trained)}";
        }

        if (repealed is not null)
        {
            yield return $"Признать утратившим силу приказ {repealed.Requisites} «{repealed.Title}».";
        }

        yield return ControlPhrase.Of(fields.ControlId is { } id ? names.GetValueOrDefault(id) : null);
    }

    /// <summary>A role given before the order (at the set-up, by an earlier order) gives way: from now it rests on this order and ends with it.</summary>
    private async Task GiveWayAsync(Guid membership, DateOnly from, CancellationToken ct)
    {
        foreach (var role in await db.RoleAssignments.Where(r => r.MembershipId == membership && r.Role == Role.Curator && (r.To == null || r.To >= from)).ToListAsync(ct))
        {
            if (role.From < from)
            {
                role.To = from.AddDays(-1);
            }
            else
            {
                db.RoleAssignments.Remove(role);
            }
        }
    }

    /// <summary>The role that the repealed order gave ends with it.</summary>
    private async Task EndEarlierAsync(Order order, DateOnly lastDay, CancellationToken ct)
    {
        if (order is not { Repeals: true, AmendsId: { } earlier })
        {
            return;
        }

        var repealed = await db.Orders.SingleAsync(o => o.Id == earlier, ct);
        var basis = BasisOf(repealed);
        foreach (var role in await db.RoleAssignments.Where(r => r.Role == Role.Curator && r.Basis == basis && (r.To == null || r.To > lastDay)).ToListAsync(ct))
        {
            role.To = lastDay < role.From ? role.From : lastDay;
        }
    }
}
