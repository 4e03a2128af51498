using System.Security.Cryptography;
using System.Text;

namespace Nastavnik.Core.Foundation.Data;

/// <summary>AES-GCM for restricted columns. Stored shape: "1:" + base64(nonce 12 ‖ tag 16 ‖ text). The key lives outside the database.</summary>
public sealed class FieldCipher(byte[] key)
{
    private static FieldCipher? current;

    /// <summary>The one cipher of this process; value converters of the model reach it here.</summary>
    public static FieldCipher Current
    {
        get => current ?? throw new InvalidOperationException("The key folder has not been opened.");
        set => current = value;
    }

    public string Seal(string plain) => "1:" + Convert.ToBase64String(Seal(Encoding.UTF8.GetBytes(plain)));

    public string Open(string stored) => Encoding.UTF8.GetString(Open(Convert.FromBase64String(stored[2..])));

    public byte[] Seal(byte[] plain)
    {
        var output = new byte[28 + plain.Length];
        RandomNumberGenerator.Fill(output.AsSpan(0, 12));
        using var aes = new AesGcm(key, 16);
        aes.Encrypt(output.AsSpan(0, 12), plain, output.AsSpan(28), output.AsSpan(12, 16));
        return output;
    }

    public byte[] Open(byte[] stored)
    {
        var plain = new byte[stored.Length - 28];
        using var aes = new AesGcm(key, 16);
        aes.Decrypt(stored.AsSpan(0, 12), stored.AsSpan(28), stored.AsSpan(12, 16), plain);
        return plain;
    }
}
