using System.Net;
using System.Text.RegularExpressions;
using Nastavnik.Browser.Tests.Running;

namespace Nastavnik.Browser.Tests.Pages;

/// <summary>
/// Goes through the program as one person, from the home page by the links found in pages. Of each pattern it opens no more than so many
/// addresses, and one more with a filter or a tab in the address.
/// </summary>
public sealed partial class Walk(PageMap map, Window window, int ofPattern = 2)
{
    // A filter is a link too: the form with its first choice made.
    private const string Links = """
        () => {
          const filters = [...document.querySelectorAll('main form[method=get]')].flatMap(f => {
            const choice = [...f.elements].find(e => e.matches('select') && [...e.options].some(o => o.value));
            return choice ? [(f.getAttribute('action') ?? location.pathname) + '?' + choice.name + '=' + [...choice.options].find(o => o.value).value] : [];
          });
          return filters.concat([...document.querySelectorAll('a[href]')].filter(a => !a.hasAttribute('download') && !a.target)
            .map(a => new URL(a.href)).filter(u => u.origin === location.origin).map(u => u.pathname + u.search));
        }
        """;

    // A list shows its first pages only: the rest is looked through without a browser, for links to pages not yet seen.
    private const int Skimmed = 30;

    private readonly Dictionary<string, int> _opened = new(StringComparer.Ordinal);
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private readonly Queue<string> _ahead = new();

    /// <summary>Addresses opened, by pattern, the first of each first.</summary>
    public Dictionary<string, List<string>> Seen { get; } = new(StringComparer.Ordinal);

    /// <summary>Addresses that give a file, not a page.</summary>
    public List<string> Files { get; } = [];

    /// <summary>Links that led to an error.</summary>
    public List<string> Broken { get; } = [];

    /// <summary>Opens all that can be reached; each page is given to <paramref name="see"/> with its pattern and which address of the pattern it is (from 1).</summary>
    public async Task GoAsync(Func<string, int, Task> see, string from = "/")
    {
        Take([from]);
        while (_ahead.TryDequeue(out var address))
        {
            if (map.PatternOf(address) is not { } pattern)
            {
                continue;
            }

            var (kind, most) = address.Contains('?', StringComparison.Ordinal) ? (pattern + "?", 1) : (pattern, ofPattern);
            _opened[kind] = _opened.GetValueOrDefault(kind) + 1;
            if (_opened[kind] <= most)
            {
                await OpenAsync(address, pattern, see);
            }
            else if (_opened[kind] <= Skimmed)
            {
                await SkimAsync(address);
            }
        }
    }

    private async Task OpenAsync(string address, string pattern, Func<string, int, Task> see)
    {
        await window.OpenAsync(address);
        if (window.Last >= 400)
        {
            Broken.Add($"{address}: {window.Last}");
            window.TakeWrongs();
            return;
        }

        if (!Seen.TryGetValue(pattern, out var seen))
        {
            Seen.Add(pattern, seen = []);
        }

        seen.Add(address);
        Take(await window.Page.EvaluateAsync<string[]>(Links));
        await see(pattern, seen.Count);
    }

    private async Task SkimAsync(string address)
    {
        var answer = await window.Page.Context.APIRequest.GetAsync(window.Address + address);
        if (answer.Status >= 400)
        {
            Broken.Add($"{address}: {answer.Status}");
            return;
        }

        Take(Hrefs().Matches(await answer.TextAsync()).Select(m => WebUtility.HtmlDecode(m.Groups["to"].Value)).Where(a => map.PatternOf(a) is { } pattern && !Seen.ContainsKey(pattern)));
    }

    private void Take(IEnumerable<string> addresses)
    {
        foreach (var address in addresses.Select(a => a.Split('#')[0]).Where(_known.Add))
        {
            if (address.Contains("handler=", StringComparison.OrdinalIgnoreCase))
            {
                Files.Add(address);
            }
            else
            {
                _ahead.Enqueue(address);
            }
        }
    }

    [GeneratedRegex("<a [^>]*href=\"(?<to>/[^\"]*)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Hrefs();
}
