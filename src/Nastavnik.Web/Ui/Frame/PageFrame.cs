namespace Nastavnik.Web.Ui;

/// <summary>
/// What stands round a page: filled once a request (before the page is drawn), read by the layout.
/// Holds plain data only, because the layout is drawn after the transaction is over.
/// </summary>
public sealed class PageFrame
{
    /// <summary>Short name of the organisation, «МБОУ «СОШ № 12»»; null before sign-in.</summary>
    public string? Organisation { get; set; }

    /// <summary>«2026–2027 учебный год».</summary>
    public string? Year { get; set; }

    /// <summary>«Лебедева М. И.»; null when nobody is signed in.</summary>
    public string? UserName { get; set; }

    /// <summary>«куратор».</summary>
    public string? RoleTitle { get; set; }

    public string HomeHref { get; set; } = "/";

    public string SignInHref { get; set; } = "/account/sign-in";

    public string SignOutHref { get; set; } = "/account/sign-out";

    /// <summary>Entries the user may see, with their counters; see <see cref="MenuSetup.ComposeAsync"/>.</summary>
    public IReadOnlyList<FrameEntry> Entries { get; set; } = [];

    /// <summary>Links of the user's own menu: profile, another organisation, notifications.</summary>
    public IList<FrameLink> Account { get; } = [];

    public IList<FrameLink> Footer { get; } =
    [
        new("Помощь", "/help"),
        new("Кто видит мои данные", "/account/who-sees"),
        new("Политика обработки данных", "/privacy"),
    ];

    public bool SignedIn => UserName is not null;

    /// <summary>The entry this path belongs to: the longest address that begins it. Where home has no line of its own it is the roadmap, as the curator's home shows it.</summary>
    public FrameEntry? Current(PathString path) => path is { HasValue: true, Value: not "/" }
        ? Entries.Where(e => e.Href != "/" && path.StartsWithSegments(e.Href, StringComparison.OrdinalIgnoreCase)).MaxBy(e => e.Href.Length)
        : Entries.FirstOrDefault(e => e.Href == "/") ?? Entries.FirstOrDefault(e => e.Href == "/roadmap");
}

/// <summary>A menu entry as drawn; <paramref name="Count"/> above zero is shown as «N ждут».</summary>
public sealed record FrameEntry(string Group, string Title, string Href, string Icon, int Count = 0);

public sealed record FrameLink(string Title, string Href);
