using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;
using Nastavnik.Browser.Tests.Running;

namespace Nastavnik.Browser.Tests.Pages;

/// <summary>The pages the running program has, by their route patterns: a new page is known here by itself.</summary>
public sealed partial class PageMap
{
    private readonly List<(string Pattern, Regex Shape)> _pages;

    public PageMap(RunningProgram program) => _pages =
    [
        .. program.Services.GetRequiredService<IActionDescriptorCollectionProvider>().ActionDescriptors.Items.OfType<PageActionDescriptor>()
            .Select(p => "/" + p.AttributeRouteInfo!.Template!.TrimStart('/')).Distinct(StringComparer.OrdinalIgnoreCase)
            .OrderBy(p => p.Count(c => c == '{')).ThenBy(p => p, StringComparer.Ordinal).Select(p => (p, ShapeOf(p))),
    ];

    public IEnumerable<string> Patterns => _pages.Select(p => p.Pattern);

    /// <summary>The pattern of an address; null when it is no page of the program.</summary>
    public string? PatternOf(string path)
    {
        var bare = path.Split('?', '#')[0];
        return _pages.Where(p => p.Shape.IsMatch(bare)).Select(p => p.Pattern).FirstOrDefault();
    }

    /// <summary>«/people/{id:guid}/edit» → «people-one-edit».</summary>
    public static string NameOf(string pattern)
    {
        var name = Parameter().Replace(pattern, "one").Trim('/').Replace('/', '-');
        return name.Length == 0 ? "home" : name;
    }

    private static Regex ShapeOf(string pattern) =>
        new("^" + string.Join("(?:/[^/]+)?", Optional().Split(pattern).Select(p => string.Join("[^/]+", Parameter().Split(p).Select(Regex.Escape)))) + "/?$", RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1));

    [GeneratedRegex(@"/\{[^}]*\?\}", RegexOptions.None, 1000)]
    private static partial Regex Optional();

    [GeneratedRegex(@"\{[^}]*\}", RegexOptions.None, 1000)]
    private static partial Regex Parameter();
}
