using System.Security.Cryptography;
using System.Text;
using Nastavnik.Core.Foundation.Acts;

namespace Nastavnik.Web.Security;

/// <summary>The hidden fields every form of ours carries, and the hash of what was posted.</summary>
public static class PostedForm
{
    public const string Key = "__key";
    public const string Version = "__version";
    private const string AntiforgeryField = "__RequestVerificationToken";

    public static Form Of(HttpRequest request)
    {
        var fields = request.Form;
        var key = Guid.TryParse(fields[Key], out var posted) ? posted : Guid.CreateVersion7();
        var version = int.TryParse(fields[Version], out var seen) ? seen : (int?)null;
        return new Form(key, Hash(request.Form), version);
    }

    private static string Hash(IFormCollection fields)
    {
        var text = new StringBuilder();
        foreach (var (name, values) in fields.Where(f => f.Key != AntiforgeryField).OrderBy(f => f.Key, StringComparer.Ordinal))
        {
            text.Append(name).Append('\u0001').AppendJoin('\u0002', values.ToArray()).Append('\u0003');
        }

        foreach (var file in fields.Files.OrderBy(f => f.Name, StringComparer.Ordinal))
        {
            text.Append(file.Name).Append(file.Length);
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
