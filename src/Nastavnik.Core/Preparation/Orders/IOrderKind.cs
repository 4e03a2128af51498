using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Paperwork.Documents;

namespace Nastavnik.Core.Preparation.Orders;

/// <summary>An order as its kind has drafted it.</summary>
/// <param name="Title">«О …», without quotes.</param>
/// <param name="Paper">By <see cref="OrderSkeleton"/>: number and date stand in it as blanks.</param>
/// <param name="Named">Everyone who must be acquainted.</param>
public sealed record OrderDraft(string Title, Paper Paper, IReadOnlyList<Guid> Named);

/// <summary>A line of «Проверено» beside the paper.</summary>
public sealed record OrderCheck(bool Met, string Sentence);

/// <summary>A kind of order: what it says and what it sets in motion. It lives with what it changes and runs in the order's own transaction.</summary>
public interface IOrderKind
{
    /// <summary>«D-04».</summary>
    string Code { get; }

    /// <summary>What it is called in lists.</summary>
    string Title { get; }

    /// <summary>One sentence for the page that offers it.</summary>
    string Purpose => "";

    /// <summary>Draws the paper from the order's choices and today's data. Changes nothing.</summary>
    Task<OrderDraft> ComposeAsync(Order order, CancellationToken ct);

    /// <summary>What forbids even a draft; asked before the paper is drawn.</summary>
    Task<IReadOnlyList<Refusal>> MayBePreparedAsync(Order order, CancellationToken ct) => Task.FromResult<IReadOnlyList<Refusal>>([]);

    /// <summary>The draft is kept: its subjects may change their state. <paramref name="before"/>: subjects of the earlier draft.</summary>
    Task PreparedAsync(Order order, IReadOnlyList<Guid> before, Actor by, CancellationToken ct) => Task.CompletedTask;

    /// <summary>Reasons why it may not be signed with this date.</summary>
    Task<IReadOnlyList<Refusal>> MayBeSignedAsync(Order order, DateOnly date, CancellationToken ct);

    /// <summary>Takes effect on the kind's objects; sentences of what followed.</summary>
    Task<IReadOnlyList<string>> SignedAsync(Order order, Actor by, CancellationToken ct);

    /// <summary>The unsigned order is annulled: its objects move back.</summary>
    Task CancelledAsync(Order order, Actor by, CancellationToken ct);

    /// <summary>«Что произойдёт», before the signature.</summary>
    Task<IReadOnlyList<string>> PromisesAsync(Order order, CancellationToken ct) => Task.FromResult<IReadOnlyList<string>>([]);

    /// <summary>«Проверено»: conditions that hold, and what is worth a look but does not stop (the stopping ones come from <see cref="MayBeSignedAsync"/>).</summary>
    Task<IReadOnlyList<OrderCheck>> ChecksAsync(Order order, DateOnly date, CancellationToken ct) => Task.FromResult<IReadOnlyList<OrderCheck>>([]);

    /// <summary>The paper as one of the named may read it in the account; a kind that names many keeps others' rows out.</summary>
    Task<Paper> ExtractForAsync(Order order, Guid person, CancellationToken ct) => Task.FromResult(order.Body!);
}

/// <summary>All kinds that modules have told of.</summary>
public sealed class OrderKinds(IEnumerable<IOrderKind> kinds)
{
    private readonly Dictionary<string, IOrderKind> byCode = kinds.ToDictionary(k => k.Code, StringComparer.Ordinal);

    public IReadOnlyList<IOrderKind> All => [.. byCode.Values.OrderBy(k => k.Code, StringComparer.Ordinal)];

    public IOrderKind? Find(string code) => byCode.GetValueOrDefault(code);

    public IOrderKind Of(Order order) => Find(order.KindCode) ?? throw new InvalidOperationException($"No module knows orders {order.KindCode}.");
}
