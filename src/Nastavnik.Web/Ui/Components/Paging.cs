namespace Nastavnik.Web.Ui;

/// <summary>Which part of a list is shown. <paramref name="Number"/> counts from 1 and is brought into the list when it is outside.</summary>
public sealed record Paging
{
    public Paging(int number, int size, int total)
    {
        Size = Math.Max(1, size);
        Total = Math.Max(0, total);
        Pages = Math.Max(1, (Total + Size - 1) / Size);
        Number = Math.Clamp(number, 1, Pages);
    }

    public int Number { get; }

    public int Size { get; }

    public int Total { get; }

    public int Pages { get; }

    /// <summary>Rows to skip in the query.</summary>
    public int Skip => (Number - 1) * Size;

    /// <summary>«1–9 из 48, по 9 на странице».</summary>
    public string Words => Pages == 1 ? $"Всего: {Total}" : $"{Skip + 1}–{Math.Min(Skip + Size, Total)} из {Total}, по {Size} на странице";

    /// <summary>Numbers to draw: the ends and the neighbours.</summary>
    internal IEnumerable<int> Shown => Enumerable.Range(1, Pages).Where(n => n == 1 || n == Pages || Math.Abs(n - Number) <= 1 || (Number <= 2 && n <= 3));
}

/// <summary>Addresses of this page with something changed in the query; a changed filter or sort begins from the first page.</summary>
public static class QueryLink
{
    // Not "page": Razor Pages keeps that name for its route.
    public const string Page = "p";
    public const string Sort = "sort";

    public static string With(HttpRequest request, params (string Name, string? Value)[] changes)
    {
        var kept = request.Query
            .Where(q => changes.All(c => c.Name != q.Key) && (q.Key != Page || changes.Any(c => c.Name == Page)))
            .SelectMany(q => q.Value, (q, value) => KeyValuePair.Create(q.Key, value))
            .Concat(changes.Where(c => c.Value is not null).Select(c => KeyValuePair.Create(c.Name, c.Value)))
            .Where(q => !string.IsNullOrEmpty(q.Value));
        return request.PathBase + request.Path + QueryString.Create(kept);
    }
}
