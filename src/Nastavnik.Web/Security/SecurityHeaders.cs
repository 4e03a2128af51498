using System.Security.Cryptography;

namespace Nastavnik.Web.Security;

/// <summary>Headers of every answer: a strict content policy with a nonce a request, no framing, no sniffing, no referrer outside.</summary>
public static class SecurityHeaders
{
    private static readonly object NonceKey = new();

    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
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
        context.Response.OnStarting(KeepPrivate, context);
        return next(context);
    });

    /// <summary>The nonce of this request; every script tag carries it.</summary>
    public static string ScriptNonce(this HttpContext context)
    {
        if (context.Items[NonceKey] is string known) { return known; }
        var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(18));
        context.Items[NonceKey] = nonce;
        return nonce;
    }

    // Pages hold personal data: neither a proxy nor a shared computer keeps them, unless the page said otherwise.
    private static Task KeepPrivate(object state)
    {
        var response = ((HttpContext)state).Response;
        if (response.Headers.CacheControl.Count == 0) { response.Headers.CacheControl = "no-store"; }
        return Task.CompletedTask;
    }
}
