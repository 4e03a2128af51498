using AngleSharp.Dom;
using Xunit;

namespace Nastavnik.Support;

/// <summary>What holds on every page any test opens.</summary>
internal static class HouseRules
{
    public static void Check(WebPage page)
    {
        var html = page.Html;
        var at = page.Address.AbsolutePath;
        Assert.True(html.DocumentElement.GetAttribute("lang") == "ru", $"{at}: lang=\"ru\"");
        Assert.True(html.QuerySelectorAll("h1").Length == 1, $"{at}: one h1, found {html.QuerySelectorAll("h1").Length}");
        Assert.True(!string.IsNullOrWhiteSpace(html.Title), $"{at}: a title");
        Assert.True(html.Title!.EndsWith(" — Наставник", StringComparison.Ordinal), $"{at}: the title tells one page from another, found «{html.Title}»");
        Assert.True(html.QuerySelectorAll("[style]").Length == 0, $"{at}: no style attributes");
        Assert.True(html.QuerySelectorAll("[onclick],[onchange],[onsubmit]").Length == 0, $"{at}: no inline scripts");
        Assert.True(html.QuerySelectorAll("script:not([src]):not([type='application/json'])").Length == 0, $"{at}: no script text in pages");
        Assert.True(html.QuerySelectorAll("form[method=post]").All(f => f.QuerySelector("input[name=__RequestVerificationToken]") is not null || f.GetAttribute("action") == "/account/look"), $"{at}: a POST form without a token");
        foreach (var field in html.QuerySelectorAll("input:not([type=hidden]):not([type=submit]), select, textarea"))
        {
            var labelled = field.HasAttribute("aria-label") || field.HasAttribute("aria-labelledby") || field.Closest("label") is not null
                || (field.Id is { Length: > 0 } id && html.QuerySelectorAll("label").Any(l => l.GetAttribute("for") == id));
            Assert.True(labelled, $"{at}: a field without a label: {field.OuterHtml}");
        }

        var ids = html.QuerySelectorAll("[id]").Select(e => e.Id!).ToList();
        Assert.True(ids.Count == ids.Distinct().Count(), $"{at}: ids twice: {string.Join(", ", ids.GroupBy(i => i).Where(g => g.Count() > 1).Select(g => g.Key))}");
        var slips = string.Join("; ", Typos.In(html.Body!.TextContent));
        Assert.True(slips.Length == 0, $"{at}: {slips}");
        Assert.True(!html.DocumentElement.OuterHtml.Contains("http://", StringComparison.Ordinal) || html.QuerySelectorAll("script[src^='http'],link[href^='http'],img[src^='http']").Length == 0, $"{at}: a third-party host");
    }
}
