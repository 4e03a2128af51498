using System.Buffers.Binary;
using System.IO.Compression;

namespace Nastavnik.Paperwork.Tests.Lists;

/// <summary>Small packed workbooks made for one test each.</summary>
internal static class Workbooks
{
    private const string Main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";

    public static byte[] Xlsx(string rows, string sheet = "Лист1") => Zip(
        ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"),
        ("xl/workbook.xml", $"<workbook {Main} xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"{sheet}\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"),
        ("xl/_rels/workbook.xml.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles\" Target=\"styles.xml\"/></Relationships>"),
        ("xl/styles.xml", $"<styleSheet {Main}><cellStyleXfs count=\"1\"><xf numFmtId=\"0\"/></cellStyleXfs><cellXfs count=\"2\"><xf numFmtId=\"0\" xfId=\"0\"/><xf numFmtId=\"14\" xfId=\"0\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>"),
        ("xl/worksheets/sheet1.xml", $"<worksheet {Main}><sheetData>{rows}</sheetData></worksheet>"));

    public static byte[] Zip(params (string Name, string Content)[] parts)
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var writer = new StreamWriter(zip.CreateEntry(name).Open());
                writer.Write(content);
            }
        }

        return memory.ToArray();
    }

    /// <summary>The same file that lies about the size of a part.</summary>
    public static byte[] WithDeclaredSize(byte[] zip, uint real, uint declared)
    {
        var lying = zip.ToArray();
        Span<byte> sought = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(sought, real);
        for (var i = 0; i <= lying.Length - 4; i++)
        {
            if (lying.AsSpan(i, 4).SequenceEqual(sought))
            {
                BinaryPrimitives.WriteUInt32LittleEndian(lying.AsSpan(i), declared);
            }
        }

        return lying;
    }
}

/// <summary>A stream of a length whose bytes nobody should read, or one without an end.</summary>
internal sealed class UnreadableStream(long length, bool endless = false) : Stream
{
    private long _read;

    public override bool CanRead => true;

    public override bool CanSeek => !endless;

    public override bool CanWrite => false;

    public override long Length => length;

    public override long Position { get => _read; set => throw new NotSupportedException(); }

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        if (!endless)
        {
            throw new InvalidOperationException("The file was to be refused unread.");
        }

        _read += count;
        return count;
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
