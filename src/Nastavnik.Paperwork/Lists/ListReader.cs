using System.Text;

namespace Nastavnik.Paperwork.Lists;

/// <summary>Opens a list as schools keep them: XLSX, XLS or CSV, told apart by what is inside, not by the name.</summary>
public static class ListReader
{
    static ListReader() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Reads the whole list, or refuses it with a sentence. Never throws on what is in the file.</summary>
    public static ListOpening Open(Stream file, string fileName, ListLimits? limits = null)
    {
        limits ??= ListLimits.Default;
        if (file.CanSeek && file.Length > limits.Bytes)
        {
            return ListRefusals.TooLarge(limits);
        }

        if (!TryReadAll(file, limits.Bytes, out var bytes))
        {
            return ListRefusals.TooLarge(limits);
        }

        if (bytes.AsSpan().TrimStart(" \t\r\n\0"u8).IsEmpty || bytes.AsSpan().SequenceEqual("\uFEFF"u8))
        {
            return ListRefusals.Empty();
        }

        var opened = ListFileType.Of(bytes) switch
        {
            FileType.Zip => XlsxPackage.Open(bytes, fileName, limits),
            FileType.Compound => XlsBook.Open(bytes, fileName, limits),
            FileType.Text => CsvBook.Open(bytes, fileName, limits),
            FileType.Web => ListRefusals.WebPage(),
            _ => ListRefusals.WrongType(),
        };
        return opened is ListFile { Sheets: var sheets } && sheets.All(s => s.Rows.Count == 0) ? ListRefusals.Empty() : opened;
    }

    private static bool TryReadAll(Stream file, long limit, out byte[] bytes)
    {
        using var memory = new MemoryStream();
        var buffer = new byte[81_920];
        int read;
        while ((read = file.Read(buffer, 0, buffer.Length)) > 0)
        {
            memory.Write(buffer, 0, read);
            if (memory.Length > limit)
            {
                bytes = [];
                return false;
            }
        }

        bytes = memory.ToArray();
        return true;
    }
}
