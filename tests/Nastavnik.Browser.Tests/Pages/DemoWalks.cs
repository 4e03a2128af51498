using System.Collections.Concurrent;
using Nastavnik.Browser.Tests.Running;
using Nastavnik.Support;

namespace Nastavnik.Browser.Tests.Pages;

/// <summary>What came of one person's walk through the demo.</summary>
/// <param name="Seen">Addresses opened, by pattern.</param>
/// <param name="Files">Addresses that give a file.</param>
/// <param name="Wrong">Everything found wrong, each with its address.</param>
public sealed record WalkReport(Dictionary<string, List<string>> Seen, IReadOnlyList<string> Files, IReadOnlyList<string> Wrong);

/// <summary>Each person of the demo walks once a process, axe on every page; several tests read the report.</summary>
public static class DemoWalks
{
    /// <summary>Comes to nearly every page of the staff; what she has seen others need not show as closely.</summary>
    public const string Curator = "curator@demo.example";

    private static readonly ConcurrentDictionary<string, Lazy<Task<WalkReport>>> Walks = new(StringComparer.Ordinal);

    public static Task<WalkReport> OfAsync(string person) => Walks.GetOrAdd(person, p => new(() => WalkAsync(p))).Value;

    /// <summary>Everybody's walk. Who changes the demo waits for it: a page must not be gone between a walk's seeing a link to it and coming there.</summary>
    public static async Task<IReadOnlyDictionary<string, WalkReport>> AllAsync()
    {
        var all = new Dictionary<string, WalkReport>(StringComparer.Ordinal);
        foreach (var (_, name) in (await RunningProgram.DemoAsync()).Accounts)
        {
            all[name] = await OfAsync(name);
        }

        return all;
    }

    public static async Task<Window> SignedInAsync(string person)
    {
        var window = await Chromium.OpenAsync((await RunningProgram.DemoAsync()).Address);
        await window.SignInAsync(person, RunningProgram.Password);
        return window;
    }

    private static async Task<WalkReport> WalkAsync(string person)
    {
        var program = await RunningProgram.DemoAsync();
        var known = person == Curator ? [] : (await OfAsync(Curator)).Seen.Keys.Where(p => p != "/").ToHashSet(StringComparer.Ordinal);
        await using var window = await SignedInAsync(person);
        var walk = new Walk(new PageMap(program), window);
        var wrong = new List<string>();
        await walk.GoAsync(async (pattern, number) =>
        {
            if (number > 1 && person != Curator)
            {
                return;
            }

            int[] widths = number == 1 && !known.Contains(pattern) ? [Chromium.Desktop, Chromium.Phone] : [Chromium.Desktop];
            wrong.AddRange((await Axe.FindAsync(window, widths)).Concat(Typos.In(await window.Page.TextContentAsync("body") ?? "")).Select(w => $"{window.Path}: {w}"));
        });
        wrong.AddRange(walk.Broken);
        return new WalkReport(walk.Seen, walk.Files, wrong);
    }
}
