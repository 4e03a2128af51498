using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Core.School.Organisations;
using Nastavnik.Core.School.Roadmap;
using Nastavnik.Paperwork.Grammar;

namespace Nastavnik.Core.Preparation.Orders;

/// <summary>«Приказ о внедрении» and «приказ о кураторе» on the roadmap.</summary>
public abstract class OrderFact(NastavnikDb db, string item, string kind, string what) : IRoadmapFact
{
    public string Item => item;

    public async Task<Fact> CountAsync(DateOnly on, CancellationToken ct)
    {
        var found = await db.Orders.AsNoTracking().Where(o => o.KindCode == kind && o.State != OrderState.Cancelled && (o.EffectiveTo == null || on <= o.EffectiveTo))
            .OrderByDescending(o => o.State == OrderState.Signed).ThenByDescending(o => o.State == OrderState.ForSignature).ThenByDescending(o => o.PreparedAt)
            .Select(o => new { o.Id, o.State, o.Number, o.Date, o.EffectiveFrom }).FirstOrDefaultAsync(ct);
        var head = (await db.OurOrganisationAsync(ct)).HeadPosition;
        return found switch
        {
            null => new Fact(0, 1, $"{what}: не подготовлен", $"/orders/new/{kind.ToLowerInvariant()}", FactState.Blocked, "Готовит куратор"),
            { State: OrderState.Draft } => new Fact(0, 1, $"{what}: черновик", $"/orders/{found.Id}", FactState.InWork, "Готовит куратор"),
            { State: OrderState.ForSignature } => new Fact(0, 1, $"{what} ждёт подписи", $"/orders/{found.Id}", FactState.Waiting, $"Подписывает {head}"),
            _ when found.EffectiveFrom > on => new Fact(0, 1, $"{what} вступит в силу {RussianDate.Short(found.EffectiveFrom!.Value)}", $"/orders/{found.Id}", FactState.InWork),
            _ => new Fact(1, 1, $"{what}: от {RussianDate.Short(found.Date!.Value)} № {found.Number}", $"/orders/{found.Id}", FactState.Met),
        };
    }
}

public sealed class IntroductionFact(NastavnikDb db) : OrderFact(db, FactItems.OrderOfIntroduction, "D-01", "Приказ о внедрении");

public sealed class CuratorFact(NastavnikDb db) : OrderFact(db, FactItems.OrderOfCurator, "D-02", "Приказ о кураторе");

/// <summary>What waits for the head, for the one who prepares, and for those who have not read their orders.</summary>
public sealed class OrdersAwait(NastavnikDb db, OrderQueries queries, TimeProvider time) : IAwaits
{
    private static readonly string[] Ordinals = ["", "", "второй", "третий", "четвёртый", "пятый", "шестой", "седьмой"];

    public async Task<IReadOnlyList<Awaiting>> ForAsync(Actor actor, CancellationToken ct)
    {
        var lines = new List<Awaiting>();
        if (actor.May(Right.SignOrder, "A") || actor.May(Right.PrepareOrder, "CU"))
        {
            var open = await db.Orders.AsNoTracking().Where(o => o.State == OrderState.ForSignature || (o.State == OrderState.Draft && o.Remark != null))
                .OrderBy(o => o.SubmittedAt).Select(o => new { o.Id, o.Title, o.State, o.SubmittedAt, o.Remark }).ToListAsync(ct);
            var organisation = await db.OurOrganisationAsync(ct);
            var now = organisation.Today(time);
            if (actor.May(Right.SignOrder, "A"))
            {
                lines.AddRange(open.Where(o => o.State == OrderState.ForSignature).Select(o =>
                    new Awaiting($"Приказ «{o.Title}» ждёт подписи{DayWords(now.DayNumber - organisation.DateOf(o.SubmittedAt!.Value).DayNumber + 1)}", "Пока он не подписан, он не действует", "Подписать приказ", $"/orders/{o.Id}", 10)));
            }

            if (actor.May(Right.PrepareOrder, "C"))
            {
                lines.AddRange(open.Where(o => o.State == OrderState.Draft).Select(o =>
                    new Awaiting($"Приказ «{o.Title}» вернули с замечанием", o.Remark!, "Исправить приказ", $"/orders/{o.Id}", 20)));
            }
        }

        lines.AddRange((await queries.MineAsync(actor, ct)).Where(o => o.ReadOn is null).Select(o =>
            new Awaiting($"Ознакомьтесь с приказом от {RussianDate.Short(o.Date!.Value)} № {o.Number}", o.Title, "Прочитать приказ", $"/my/orders/{o.Id}", 40)));
        return lines;
    }

    /// <summary>« третий день»; nothing on the first.</summary>
    private static string DayWords(int day) => day < 2 ? "" : day < Ordinals.Length ? $" {Ordinals[day]} день" : $" {Numerals.Days(day)}";
}
