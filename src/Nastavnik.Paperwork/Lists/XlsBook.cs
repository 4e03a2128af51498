using System.Text;

namespace Nastavnik.Paperwork.Lists;

/// <summary>The older compound file: an XLS workbook, or an XLSX closed by a password.</summary>
internal static class XlsBook
{
    private static readonly byte[] EncryptedPackage = Encoding.Unicode.GetBytes("EncryptedPackage");
    private static readonly byte[] Macros = Encoding.Unicode.GetBytes("_VBA_PROJECT_CUR");
    private static readonly byte[] Workbook = Encoding.Unicode.GetBytes("Workbook");
    private static readonly byte[] Book = Encoding.Unicode.GetBytes("Book\0");

    public static ListOpening Open(byte[] bytes, string fileName, ListLimits limits)
    {
        var content = bytes.AsSpan();
        if (content.IndexOf(EncryptedPackage) >= 0)
        {
            return ListRefusals.Encrypted();
        }

        if (content.IndexOf(Macros) >= 0)
        {
            return ListRefusals.Macros();
        }

        return content.IndexOf(Workbook) >= 0 || content.IndexOf(Book) >= 0
            ? WorkbookReader.Read(bytes, fileName, ListFormat.Xls, limits, XlsMarks.Find(content))
            : ListRefusals.Other("документ, а не таблица");
    }
}
