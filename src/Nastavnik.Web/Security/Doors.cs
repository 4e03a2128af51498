using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.School.Accounts;

namespace Nastavnik.Web.Security;

/// <summary>
/// Which links lead somewhere for this reader: asks the rights that the page itself states, so that computed lines (the roadmap's facts) never
/// lead into a 404. An address that is no page of ours opens.
/// </summary>
public sealed partial class Doors(IActionDescriptorCollectionProvider descriptors, PageLoader loader)
{
    private IReadOnlyList<(Regex Shape, NeedsAttribute[] Needs)>? pages;

    public async Task<IReadOnlySet<string>> OpenAsync(Actor actor, IEnumerable<string?> links)
    {
        var known = pages ??= await ReadAsync();
        return links.OfType<string>().Where(link => known.FirstOrDefault(p => p.Shape.IsMatch(link.Split('?', '#')[0])).Needs is not { } needs
            || Array.TrueForAll(needs, n => n.ForAll ? actor.MayForAll(n.Right, n.Letters) : actor.May(n.Right, n.Letters))).ToHashSet(StringComparer.Ordinal);
    }

    private async Task<IReadOnlyList<(Regex Shape, NeedsAttribute[] Needs)>> ReadAsync()
    {
        var read = new List<(Regex, NeedsAttribute[])>();
        // Literal addresses before those with parameters, as routing does.
        foreach (var page in descriptors.ActionDescriptors.Items.OfType<PageActionDescriptor>().OrderBy(p => p.AttributeRouteInfo!.Template!.Count(c => c == '{')))
        {
            var model = (await loader.LoadAsync(page, EndpointMetadataCollection.Empty)).ModelTypeInfo!;
            var shape = string.Join("[^/]+", Parameter().Split("/" + page.AttributeRouteInfo!.Template!.Trim('/')).Select(Regex.Escape));
            read.Add((new Regex($"^{shape}/?$", RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1)), [.. model.GetCustomAttributes<NeedsAttribute>()]));
        }

        return read;
    }

    [GeneratedRegex(@"\{[^}]*\}", RegexOptions.None, 1000)]
    private static partial Regex Parameter();
}
