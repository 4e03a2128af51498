using System.Security.Cryptography;
using System.Text;

namespace Nastavnik.Web.Pages.Setup;

/// <summary>The one-time code that opens the set-up: printed in the console, new at each start, kept in memory only.</summary>
public sealed class SetupCode
{
    private const string Letters = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private const string CookieName = "nastavnik.setup";
    private readonly string secret = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));

    /// <summary>«ABCD-EFGH-JKLM»: 60 bits.</summary>
    public string Code { get; } = string.Join('-', Enumerable.Range(0, 3).Select(_ => RandomNumberGenerator.GetString(Letters, 4)));

    public bool IsRight(string? typed) => Same(Plain(typed ?? ""), Plain(Code));

    /// <summary>Lets this browser in until the program stops.</summary>
    public void Open(HttpContext http) => http.Response.Cookies.Append(CookieName, secret, new CookieOptions
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Strict,
        Secure = http.Request.IsHttps,
        Path = "/setup",
    });

    public bool IsOpen(HttpContext http) => http.Request.Cookies[CookieName] is { } shown && Same(shown, secret);

    private static bool Same(string a, string b) => CryptographicOperations.FixedTimeEquals(
        SHA256.HashData(Encoding.UTF8.GetBytes(a)), SHA256.HashData(Encoding.UTF8.GetBytes(b)));

    private static string Plain(string code) => code.Trim().ToUpperInvariant().Replace("-", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
}
