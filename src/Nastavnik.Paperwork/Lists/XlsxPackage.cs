using System.Buffers;
using System.IO.Compression;

namespace Nastavnik.Paperwork.Lists;

/// <summary>A packed workbook: looked through before it is parsed, so that nothing harmful reaches the parser.</summary>
internal static class XlsxPackage
{
    private const int MostParts = 5_000;
    private const long SmallPart = 1024 * 1024;

    public static ListOpening Open(byte[] bytes, string fileName, ListLimits limits)
    {
        try
        {
            IReadOnlyDictionary<int, SheetMarks> marks;
            using (var zip = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read))
            {
                if (Refuse(zip, limits) is { } refusal)
                {
                    return refusal;
                }

                marks = XlsxMarks.Find(zip);
            }

            return WorkbookReader.Read(bytes, fileName, ListFormat.Xlsx, limits, marks);
        }
        catch (Exception e) when (e is InvalidDataException or IOException or System.Xml.XmlException or ArgumentException or NotSupportedException)
        {
            return ListRefusals.Broken();
        }
    }

    private static ListFileRefusal? Refuse(ZipArchive zip, ListLimits limits)
    {
        var entries = zip.Entries;
        if (entries.Count > MostParts)
        {
            return ListRefusals.ZipBomb();
        }

        var names = entries.Select(e => e.FullName.ToLowerInvariant()).ToHashSet();
        if (names.Any(n => n.EndsWith("vbaproject.bin", StringComparison.Ordinal)))
        {
            return ListRefusals.Macros();
        }

        if (names.Contains("word/document.xml"))
        {
            return ListRefusals.Other("документ, а не таблица");
        }

        if (names.Contains("xl/workbook.bin"))
        {
            return ListRefusals.Other("книга в двоичном формате XLSB");
        }

        if (names.Contains("content.xml") && names.Contains("mimetype"))
        {
            return ListRefusals.Other("таблица ODS");
        }

        if (Unpacks(entries, limits) is { } bomb)
        {
            return bomb;
        }

        return names.Contains("xl/workbook.xml") ? IsMacroType(zip) : ListRefusals.WrongType();
    }

    private static ListFileRefusal? IsMacroType(ZipArchive zip)
    {
        if (zip.GetEntry("[Content_Types].xml") is not { } types)
        {
            return ListRefusals.Broken();
        }

        using var reader = new StreamReader(types.Open());
        return reader.ReadToEnd().Contains("macroEnabled", StringComparison.OrdinalIgnoreCase) ? ListRefusals.Macros() : null;
    }

    // What a part declares may be a lie, so every part is also unpacked and counted.
    private static ListFileRefusal? Unpacks(IEnumerable<ZipArchiveEntry> entries, ListLimits limits)
    {
        long declared = 0, actual = 0;
        var buffer = ArrayPool<byte>.Shared.Rent(128 * 1024);
        try
        {
            foreach (var entry in entries)
            {
                declared += entry.Length;
                if (declared > limits.UnpackedBytes || Swells(entry.Length, entry.CompressedLength, limits))
                {
                    return ListRefusals.ZipBomb();
                }

                using var stream = entry.Open();
                long part = 0;
                int read;
                while ((read = stream.Read(buffer, 0, buffer.Length)) > 0)
                {
                    part += read;
                    if (actual + part > limits.UnpackedBytes || Swells(part, entry.CompressedLength, limits))
                    {
                        return ListRefusals.ZipBomb();
                    }
                }

                actual += part;
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        return null;
    }

    private static bool Swells(long unpacked, long packed, ListLimits limits) =>
        unpacked > SmallPart && unpacked / Math.Max(1, packed) > limits.PackingRatio;
}
