using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Nastavnik.Web.Ui;

/// <summary>What every list is asked by: words, order, page. Bound from the query of a GET form; a page adds its own filters beside it.</summary>
public sealed class ListRequest
{
    public const int RowsOnPage = 25;

    /// <summary>Words to look for.</summary>
    [FromQuery(Name = "q")]
    public string? Words { get; set; }

    /// <summary>Column, with a minus for descending: «name», «-date».</summary>
    [FromQuery(Name = "sort")]
    public string? Sort { get; set; }

    [FromQuery(Name = "page")]
    public int Page { get; set; } = 1;

    public bool Descending => Sort?.StartsWith('-') == true;

    public string Column(string usual) => string.IsNullOrEmpty(Sort) ? usual : Sort.TrimStart('-');

    /// <summary>One page of an ordered, projected query, in two queries.</summary>
    public async Task<ListPage<T>> TakeAsync<T>(IQueryable<T> rows, CancellationToken ct)
    {
        var total = await rows.CountAsync(ct);
        var page = Math.Clamp(Page, 1, Math.Max(1, (total + RowsOnPage - 1) / RowsOnPage));
        return new ListPage<T>(await rows.Skip((page - 1) * RowsOnPage).Take(RowsOnPage).ToListAsync(ct), total, page);
    }
}

/// <summary>Rows of one page, of how many.</summary>
public sealed record ListPage<T>(IReadOnlyList<T> Rows, int Total, int Page)
{
    public int Pages => Math.Max(1, (Total + ListRequest.RowsOnPage - 1) / ListRequest.RowsOnPage);

    public int First => Total == 0 ? 0 : ((Page - 1) * ListRequest.RowsOnPage) + 1;

    public int Last => First == 0 ? 0 : First + Rows.Count - 1;
}
