using System.Text;

namespace Nastavnik.Paperwork.Lists;

internal enum FileType
{
    Unknown,
    Zip,
    Compound,
    Text,
    Web,
}

/// <summary>Tells a file by its first bytes.</summary>
internal static class ListFileType
{
    public static FileType Of(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("PK\x03\x04"u8) || bytes.StartsWith("PK\x05\x06"u8))
        {
            return FileType.Zip;
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]))
        {
            return FileType.Compound;
        }

        var start = bytes[..Math.Min(bytes.Length, 4096)];
        if (start.StartsWith("%PDF"u8) || start.StartsWith("{\\rtf"u8) || start.StartsWith("\x7FELF"u8) || start.StartsWith("MZ"u8))
        {
            return FileType.Unknown;
        }

        if (LooksLikeWeb(start))
        {
            return FileType.Web;
        }

        return IsWideText(bytes) || !HasControl(start) ? FileType.Text : FileType.Unknown;
    }

    public static bool IsWideText(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]);

    private static bool LooksLikeWeb(ReadOnlySpan<byte> start)
    {
        var text = Encoding.Latin1.GetString(start).TrimStart('\u00EF', '\u00BB', '\u00BF', ' ', '\r', '\n', '\t');
        return text.StartsWith('<')
            && (text.Contains("<html", StringComparison.OrdinalIgnoreCase)
                || text.Contains("<table", StringComparison.OrdinalIgnoreCase)
                || text.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase)
                || text.StartsWith("<!doctype", StringComparison.OrdinalIgnoreCase));
    }

    private static bool HasControl(ReadOnlySpan<byte> start)
    {
        foreach (var b in start)
        {
            if (b < 32 && b is not (9 or 10 or 12 or 13))
            {
                return true;
            }
        }

        return false;
    }
}
