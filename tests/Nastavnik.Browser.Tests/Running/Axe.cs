using System.Globalization;
using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Xunit;

namespace Nastavnik.Browser.Tests.Running;

/// <summary>What must hold on every page as it is drawn: no violation of any axe rule, nothing to scroll sideways, nothing wrong unseen.</summary>
public static partial class Axe
{
    private static readonly Lazy<string> Script = new(() =>
    {
        using var stream = typeof(AxeResult).Assembly.GetManifestResourceStream("Deque.AxeCore.Commons.Resources.axe.min.js")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    });

    // Best practices are on by themselves; target-size is not.
    private const string Run = """
        async () => (await axe.run(document, { resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } })).violations
            .map(v => v.id + ' (' + v.impact + '): ' + v.help + v.nodes.slice(0, 4).map(n => '\n      ' + n.target.join(' ') + '  ' + n.html.slice(0, 160)
              + n.any.concat(n.all, n.none).slice(0, 1).map(c => ' — ' + c.message)).join(''))
        """;

    private const string Sideways = """
        () => {
          const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
          if (wide <= 0) return null;
          const bad = [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > document.documentElement.clientWidth + 1
            && getComputedStyle(e).position !== 'fixed' && e.checkVisibility()).slice(0, 4).map(e => e.tagName.toLowerCase() + '.' + e.className);
          return 'scrolls sideways by ' + wide + ' px: ' + bad.join(', ');
        }
        """;

    /// <summary>Everything wrong with the page now shown, at each of the widths; empty when nothing is.</summary>
    public static async Task<IReadOnlyList<string>> FindAsync(Window window, params int[] widths)
    {
        if (!window.Scripts)
        {
            var twin = await TwinAsync(window);
            return [.. window.TakeWrongs(), .. await FindAsync(twin, widths)];
        }

        var found = new List<string>(window.TakeWrongs());
        var page = window.Page;
        if (!await page.EvaluateAsync<bool>("() => !!window.axe"))
        {
            await page.EvaluateAsync(Script.Value);
        }

        foreach (var width in widths)
        {
            await page.SetViewportSizeAsync(width, Chromium.Size(width).Height);
            var violations = await page.EvaluateAsync<string[]>(Run);
            found.AddRange(violations.Select(v => $"{width} px: {v}"));
            if (await page.EvaluateAsync<string?>(Sideways) is { } sideways)
            {
                found.Add(string.Create(CultureInfo.InvariantCulture, $"{width} px: {sideways}"));
            }
        }

        found.AddRange(window.TakeWrongs());
        return found;
    }

    // Axe is a script itself: a page opened without scripts is shown to it as it stands, less its own scripts, in a window that runs them.
    private static async Task<Window> TwinAsync(Window window)
    {
        var html = ScriptTags().Replace(await window.Page.ContentAsync(), "");
        var twin = window.Twin ??= await Chromium.OpenAsync(window.Address);
        await twin.Page.UnrouteAllAsync();
        await twin.Page.RouteAsync(window.Page.Url, route => route.FulfillAsync(new() { Body = html, ContentType = "text/html; charset=utf-8" }));
        await twin.OpenAsync(window.Path);
        return twin;
    }

    [GeneratedRegex("<script[^>]*></script>", RegexOptions.None, 1000)]
    private static partial Regex ScriptTags();

    /// <summary>Fails with the rules and the elements. A page without scripts is looked at on a phone only: scripts change no layout, and with them it was seen on both.</summary>
    public static async Task CheckAsync(Window window, params int[] widths)
    {
        var found = !window.Looks ? window.TakeWrongs() : await FindAsync(window, widths is not [] ? widths : window.Scripts ? [Chromium.Desktop, Chromium.Phone] : [Chromium.Phone]);
        Assert.True(found.Count == 0, $"{window.Path}:\n  {string.Join("\n  ", found)}");
    }
}
