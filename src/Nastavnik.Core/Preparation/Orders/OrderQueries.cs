using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Core.School.Organisations;
using Nastavnik.Core.School.People;

namespace Nastavnik.Core.Preparation.Orders;

public sealed record OrderFilter(string? Words, string? Kind, OrderState? State, int? Year, string Column, bool Descending);

/// <summary>A row of the list; the paper itself is not read.</summary>
public sealed record OrderRow(
    Guid Id, string KindCode, string Title, OrderState State, string Journal, string? Number, DateOnly? Date, DateOnly? EffectiveTo, DateTimeOffset PreparedAt, bool HasScan, int Read, int ToRead);

/// <summary>An order of the person's own.</summary>
public sealed record MyOrderRow(Guid Id, string Title, string? Number, DateOnly? Date, DateOnly? ReadOn);

public static class OrderVisibility
{
    /// <summary>Staff see all; others the signed orders they are named in, or their child is.</summary>
    public static IQueryable<Order> VisibleTo(this IQueryable<Order> orders, Actor actor, NastavnikDb db) =>
        actor.MayForAll(Right.ReadOrder, "R") ? orders : orders.NamedFor(actor, db);

    /// <summary>Signed orders that name the actor or his child.</summary>
    public static IQueryable<Order> NamedFor(this IQueryable<Order> orders, Actor actor, NastavnikDb db)
    {
        var (me, today, representatives) = (actor.PersonId, actor.Today, db.LegalRepresentatives);
        return orders.Where(o => o.State == OrderState.Signed && me != null && o.Acquaintances.Any(a => a.PersonId == me
            || representatives.Any(r => r.PersonId == me && r.ChildId == a.PersonId && (r.From == null || r.From <= today) && (r.To == null || today <= r.To))));
    }
}

/// <summary>Lists of orders; a fixed number of queries.</summary>
public sealed class OrderQueries(NastavnikDb db)
{
    public IQueryable<OrderRow> Rows(OrderFilter filter)
    {
        var orders = db.Orders.AsNoTracking();
        foreach (var word in PeopleSearch.Key(filter.Words ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            orders = orders.Where(o => o.Title.ToLower().Replace("ё", "е").Contains(word) || (o.NumberKey != null && o.NumberKey.Replace("ё", "е").Contains(word)));
        }

        if (filter.Kind is { Length: > 0 } kind)
        {
            orders = orders.Where(o => o.KindCode == kind);
        }

        if (filter.State is { } state)
        {
            orders = orders.Where(o => o.State == state);
        }

        if (filter.Year is { } year)
        {
            orders = orders.Where(o => o.NumberYear == year);
        }

        orders = (filter.Column, filter.Descending) switch
        {
            ("title", false) => orders.OrderBy(o => o.Title).ThenBy(o => o.Id),
            ("title", true) => orders.OrderByDescending(o => o.Title).ThenBy(o => o.Id),
            ("date", false) => orders.OrderBy(o => o.Date == null).ThenBy(o => o.Date).ThenBy(o => o.Id),
            _ => orders.OrderByDescending(o => o.Date == null).ThenByDescending(o => o.Date).ThenByDescending(o => o.Id),
        };
        return orders.Select(o => new OrderRow(
            o.Id, o.KindCode, o.Title, o.State, o.Journal, o.Number, o.Date, o.EffectiveTo, o.PreparedAt, o.ScanFileId != null,
            o.Acquaintances.Count(a => a.ReadOn != null), o.Acquaintances.Count()));
    }

    public async Task<IReadOnlyList<int>> YearsAsync(CancellationToken ct = default) =>
        await db.Orders.AsNoTracking().Where(o => o.NumberYear != null).Select(o => o.NumberYear!.Value).Distinct().OrderDescending().ToListAsync(ct);

    /// <summary>The whole order with its sheet, if the actor may read it; otherwise null.</summary>
    public Task<Order?> FindAsync(Guid id, Actor actor, CancellationToken ct = default) =>
        db.Orders.AsNoTracking().VisibleTo(actor, db).Include(o => o.Acquaintances).SingleOrDefaultAsync(o => o.Id == id, ct);

    /// <summary>A signed order that names the actor or his child; null for everybody else, staff included: theirs is the other page.</summary>
    public Task<Order?> FindNamedAsync(Guid id, Actor actor, CancellationToken ct = default) =>
        db.Orders.AsNoTracking().NamedFor(actor, db).Include(o => o.Acquaintances).SingleOrDefaultAsync(o => o.Id == id, ct);

    /// <summary>The next number to suggest; null when the journal gives nothing to count on.</summary>
    public async Task<string?> NextNumberAsync(string journal, int year, CancellationToken ct = default)
    {
        var numbers = await db.Orders.AsNoTracking().Where(o => o.Journal == journal && o.Number != null && (o.NumberYear == year || o.NumberYear == year - 1))
            .OrderBy(o => o.Date).ThenBy(o => o.RegisteredAt).Select(o => new { o.Number, o.NumberYear }).ToListAsync(ct);
        return OrderNumbers.Next(numbers.Where(n => n.NumberYear == year).Select(n => n.Number!))
            ?? OrderNumbers.First(numbers.Where(n => n.NumberYear != year).Select(n => n.Number!));
    }

    /// <summary>Numbers missing in a journal that is the school's own; empty when the office keeps it elsewhere.</summary>
    public async Task<IReadOnlyList<int>> GapsAsync(int year, CancellationToken ct = default) =>
        (await db.OurOrganisationAsync(ct)).Policies.OwnJournal
            ? OrderNumbers.Gaps(await db.Orders.AsNoTracking().Where(o => o.Journal == Order.MainJournal && o.NumberYear == year && o.Number != null).Select(o => o.Number!).ToListAsync(ct))
            : [];

    /// <summary>Signed orders that name the person, unread first.</summary>
    public async Task<IReadOnlyList<MyOrderRow>> MineAsync(Actor actor, CancellationToken ct = default)
    {
        var me = actor.PersonId;
        return me is null ? [] : await db.Orders.AsNoTracking().Where(o => o.State == OrderState.Signed && o.Acquaintances.Any(a => a.PersonId == me))
            .Select(o => new { Order = o, o.Acquaintances.First(a => a.PersonId == me).ReadOn })
            .OrderBy(o => o.ReadOn != null).ThenByDescending(o => o.Order.Date)
            .Select(o => new MyOrderRow(o.Order.Id, o.Order.Title, o.Order.Number, o.Order.Date, o.ReadOn)).ToListAsync(ct);
    }

    /// <summary>Employees who may be named in an order today: id, name, post.</summary>
    public async Task<IReadOnlyList<EmployeeChoice>> EmployeesAsync(DateOnly today, CancellationToken ct = default)
    {
        var people = db.People;
        var rows = await db.Employments.AsNoTracking().Where(e => (e.From == null || e.From <= today) && (e.To == null || today <= e.To))
            .Join(people, e => e.PersonId, p => p.Id, (e, p) => new { Person = p, e.Position, e.From }).Where(r => r.Person.MergedInto == null).ToListAsync(ct);
        var employees = rows.GroupBy(r => r.Person.Id).Select(g => g.OrderBy(r => r.From ?? DateOnly.MinValue).First()).OrderBy(r => r.Person.SearchName, StringComparer.Ordinal).ToList();
        var names = Namesakes.Named(employees.Select(r => new Namesake(r.Person.Id, r.Person.Name.Full(Paperwork.Grammar.GrammaticalCase.Nominative), r.Position, r.Person.BirthDate)), placeBeside: true);
        return [.. employees.Select(r => new EmployeeChoice(r.Person.Id, names[r.Person.Id], r.Position))];
    }
}

public sealed record EmployeeChoice(Guid Id, string Name, string Post);
