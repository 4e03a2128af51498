using Microsoft.Playwright;
using Nastavnik.Browser.Tests.Running;

namespace Nastavnik.Browser.Tests.Pages;

/// <summary>
/// Goes through the program as one person, from the home page by the links found in pages. Of each pattern it opens no more than so many
/// addresses, and one more with a filter or a tab in the address.
/// </summary>
public sealed class Walk(PageMap map, Window window, int ofPattern = 2)
{
    private const string Links = """
        () => [...document.querySelectorAll('a[href]')].filter(a => !a.hasAttribute('download') && !a.target)
          .map(a => new URL(a.href)).filter(u => u.origin === location.origin).map(u => u.pathname + u.search)
        """;

    private readonly Dictionary<string, int> _opened = new(StringComparer.Ordinal);
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private readonly Queue<string> _ahead = new();

    /// <summary>Addresses opened, by pattern, the first of each first.</summary>
    public Dictionary<string, List<string>> Seen { get; } = new(StringComparer.Ordinal);

    /// <summary>Addresses that gave a file, not a page.</summary>
    public List<string> Files { get; } = [];

    /// <summary>Links that led to an error.</summary>
    public List<string> Broken { get; } = [];

    /// <summary>Opens all that can be reached; each page is given to <paramref name="see"/> with its pattern and which address of the pattern it is (from 1).</summary>
    public async Task GoAsync(Func<string, int, Task> see, string from = "/")
    {
        Take([from]);
        while (_ahead.TryDequeue(out var address))
        {
            if (map.PatternOf(address) is not { } pattern || !MayOpen(pattern, address))
            {
                continue;
            }

            if (!await TryOpenAsync(address))
            {
                Files.Add(address);
                continue;
            }

            if (window.Last >= 400)
            {
                Broken.Add($"{address}: {window.Last}");
                window.TakeWrongs();
                continue;
            }

            if (!Seen.TryGetValue(pattern, out var seen))
            {
                Seen.Add(pattern, seen = []);
            }

            seen.Add(address);
            Take(await window.Page.EvaluateAsync<string[]>(Links));
            await see(pattern, seen.Count);
        }
    }

    private bool MayOpen(string pattern, string address)
    {
        var (kind, most) = address.Contains('?', StringComparison.Ordinal) ? (pattern + "?", 1) : (pattern, ofPattern);
        _opened[kind] = _opened.GetValueOrDefault(kind) + 1;
        return _opened[kind] <= most;
    }

    private async Task<bool> TryOpenAsync(string address)
    {
        try
        {
            await window.OpenAsync(address);
            return true;
        }
        catch (PlaywrightException file) when (file.Message.Contains("Download is starting", StringComparison.Ordinal))
        {
            return false;
        }
    }

    private void Take(IEnumerable<string> addresses)
    {
        foreach (var address in addresses.Where(a => !a.Contains("handler=", StringComparison.OrdinalIgnoreCase) && _known.Add(a)))
        {
            _ahead.Enqueue(address);
        }
    }
}
