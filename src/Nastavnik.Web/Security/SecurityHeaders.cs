using System.Security.Cryptography;

namespace Nastavnik.Web.Security;

/// <summary>Headers of every answer: a strict content policy with a nonce a request, no framing, no sniffing, no referrer outside.</summary>
public static class SecurityHeaders
{
    private static readonly object NonceKey = new();

    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        // At the start of the answer: a page drawn after a failure has its headers cleared and must get these too.
        context.Response.OnStarting(Write, context);
        return next(context);
    });

    /// <summary>The nonce of this request; every script tag carries it.</summary>
    public static string ScriptNonce(this HttpContext context)
    {
        if (context.Items[NonceKey] is string known) { return known; }
        var nonce = RandomNumberGenerator.GetHexString(32, lowercase: true);
        context.Items[NonceKey] = nonce;
        return nonce;
    }

    private static Task Write(object state)
    {
        var context = (HttpContext)state;
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = string.Join("; ",
            "default-src 'self'", $"script-src 'self' 'nonce-{context.ScriptNonce()}'", "style-src 'self'", "img-src 'self' data:",
            "object-src 'none'", "base-uri 'self'", "form-action 'self'", "frame-ancestors 'none'");
        headers["Referrer-Policy"] = "same-origin";
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        if (context.Request.IsHttps) { headers.StrictTransportSecurity = "max-age=31536000"; }
        // Pages hold personal data: neither a proxy nor a shared computer keeps them, unless the page said otherwise.
        if (headers.CacheControl.Count == 0) { headers.CacheControl = "no-store"; }
        return Task.CompletedTask;
    }
}
