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
    [FromQuery(Name = QueryLink.Sort)]
    public string? Sort { get; set; }

    [FromQuery(Name = QueryLink.Page)]
    public int Page { get; set; } = 1;

    public bool Descending => Sort?.StartsWith('-') == true;

    public string Column(string usual) => string.IsNullOrEmpty(Sort) ? usual : Sort.TrimStart('-');

    /// <summary>One page of an ordered, projected query, in two queries.</summary>
    /// <param name="known">How many rows there are, where the page has counted them already.</param>
    public async Task<ListPage<T>> TakeAsync<T>(IQueryable<T> rows, CancellationToken ct, int? known = null)
    {
        var paging = new Paging(Page, RowsOnPage, known ?? await rows.CountAsync(ct));
        return new ListPage<T>(await rows.Skip(paging.Skip).Take(RowsOnPage).ToListAsync(ct), paging);
    }
}

/// <summary>Rows of one page, and which part of the list it is.</summary>
public sealed record ListPage<T>(IReadOnlyList<T> Rows, Paging Paging);
