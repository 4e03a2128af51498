namespace Nastavnik.Web.Ui;

/// <summary>
/// One line of the side menu, registered by the folder of its pages.
/// <paramref name="Order"/> sorts lines, and groups by their first line.
/// <paramref name="Visible"/> and <paramref name="Count"/> get the services of the request, in its transaction.
/// </summary>
public sealed record MenuEntry(
    string Group, string Title, string Href, string Icon, int Order,
    Func<IServiceProvider, bool> Visible,
    Func<IServiceProvider, CancellationToken, Task<int>>? Count = null);

/// <summary>Menu entries are data: pages add them, the layout draws those the user may see.</summary>
public static class MenuSetup
{
    public static IServiceCollection AddMenu(this IServiceCollection services, params MenuEntry[] entries)
    {
        foreach (var entry in entries) { services.AddSingleton(entry); }
        return services;
    }

    /// <summary>The entries to put into <see cref="PageFrame.Entries"/>: visible ones, counted, in order.</summary>
    public static async Task<IReadOnlyList<FrameEntry>> ComposeAsync(IServiceProvider request, CancellationToken cancel)
    {
        var visible = request.GetServices<MenuEntry>().Where(e => e.Visible(request)).OrderBy(e => e.Order).ToList();
        var drawn = new List<FrameEntry>(visible.Count);
        foreach (var entry in visible)
        {
            var count = entry.Count is null ? 0 : await entry.Count(request, cancel);
            drawn.Add(new FrameEntry(entry.Group, entry.Title, entry.Href, entry.Icon, count));
        }

        return drawn;
    }
}
