using System.Buffers.Text;
using System.Security.Cryptography;

namespace Nastavnik.Core.School.Accounts;

/// <summary>
/// The secret of a one-time link: base64url(organisation ‖ 16 random bytes), so that the organisation is known before the first query.
/// Only <see cref="Hash"/> is stored.
/// </summary>
/// <param name="Organisation">Whose link it is.</param>
/// <param name="Secret">As it stands in the address.</param>
public sealed record LinkToken(Guid Organisation, string Secret)
{
    /// <summary>How long a link lives.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromDays(14);

    private const int Length = 32;

    /// <summary>SHA-256 of the secret, hexadecimal.</summary>
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.ASCII.GetBytes(Secret)));

    public static LinkToken New(Guid organisation)
    {
        Span<byte> bytes = stackalloc byte[Length];
        organisation.TryWriteBytes(bytes, bigEndian: true, out _);
        RandomNumberGenerator.Fill(bytes[16..]);
        return new LinkToken(organisation, Base64Url.EncodeToString(bytes));
    }

    /// <summary>Null when the text is no token at all.</summary>
    public static LinkToken? Parse(string? text)
    {
        Span<byte> bytes = stackalloc byte[Length];
        return text is { Length: 43 } && Base64Url.IsValid(text) && Base64Url.TryDecodeFromChars(text, bytes, out var written) && written == Length
            ? new LinkToken(new Guid(bytes[..16], bigEndian: true), text)
            : null;
    }
}
