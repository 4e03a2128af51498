using Microsoft.AspNetCore.Diagnostics;

namespace Nastavnik.Web.Ui;

/// <summary>
/// How the reader wants pages drawn: colours, version for low vision, its size, colours and spacing.
/// Kept in one cookie on the device; chosen by plain POST forms, works before sign-in and without scripts.
/// </summary>
public sealed record LookChoice(string Theme = "auto", bool LowVision = false, string Size = "1", string? Scheme = null, bool Wide = false)
{
    public const string Cookie = "look";
    public const string Path = "/account/look";

    private static readonly string[] Themes = ["auto", "light", "dark"];
    private static readonly string[] Sizes = ["1", "2", "3"];
    private static readonly string[] Schemes = ["white", "black", "blue", "beige"];

    /// <summary>Reads the cookie; whatever is not understood falls back to the usual look.</summary>
    public static LookChoice Of(HttpRequest request)
    {
        var parts = (request.Cookies[Cookie] ?? "").Split('.');
        return parts.Length == 5
            ? new LookChoice(Known(Themes, parts[0]) ?? "auto", parts[1] == "low", Known(Sizes, parts[2]) ?? "1", Known(Schemes, parts[3]), parts[4] == "wide")
            : new LookChoice();
    }

    /// <summary>The address to come back to; on an error page, the one that was asked for.</summary>
    public static string Here(HttpContext context) =>
        context.Features.Get<IStatusCodeReExecuteFeature>() is { } asked
            ? asked.OriginalPathBase + asked.OriginalPath + asked.OriginalQueryString
            : context.Request.PathBase + context.Request.Path + context.Request.QueryString;

    /// <summary>The choice with what one form changed; unknown names and values change nothing.</summary>
    public LookChoice With(IFormCollection form) => this with
    {
        Theme = Known(Themes, form["theme"]) ?? Theme,
        LowVision = form["vision"].ToString() switch { "low" => true, "usual" => false, _ => LowVision },
        Size = Known(Sizes, form["size"]) ?? Size,
        Scheme = Known(Schemes, form["scheme"]) ?? Scheme,
        Wide = form["spacing"].ToString() switch { "wide" => true, "usual" => false, _ => Wide },
    };

    public override string ToString() => string.Join('.', Theme, LowVision ? "low" : "usual", Size, Scheme ?? "-", Wide ? "wide" : "usual");

    internal static async Task TakeAsync(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        context.Response.Cookies.Append(Cookie, Of(context.Request).With(form).ToString(), new CookieOptions
        {
            MaxAge = TimeSpan.FromDays(365),
            HttpOnly = true,
            IsEssential = true,
            SameSite = SameSiteMode.Lax,
            Secure = context.Request.IsHttps,
        });
        var back = form["return"].ToString();
        context.Response.Redirect(IsLocal(back) ? back : "/");
    }

    private static bool IsLocal(string url) => url.StartsWith('/') && !url.StartsWith("//", StringComparison.Ordinal) && !url.Contains('\\', StringComparison.Ordinal)
        && !url.Any(char.IsControl);

    private static string? Known(string[] values, string? value) => values.FirstOrDefault(v => v == value);
}
