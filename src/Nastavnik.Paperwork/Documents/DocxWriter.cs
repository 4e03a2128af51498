using System.IO.Compression;

namespace Nastavnik.Paperwork.Documents;

/// <summary>
/// Papers as DOCX files: A4, margins, font and page numbers by the layout. The same paper always gives the same bytes:
/// nothing in the file depends on the clock or chance.
/// </summary>
public static class DocxWriter
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private static readonly DateTimeOffset ZipTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static void Write(Paper paper, Stream to) => WriteMany([paper], to);

    public static byte[] ToBytes(Paper paper) => ToBytes([paper]);

    public static byte[] ToBytes(IEnumerable<Paper> papers)
    {
        using var memory = new MemoryStream();
        WriteMany(papers, memory);
        return memory.ToArray();
    }

    /// <summary>Several papers as one file, each from a new page with its own page numbers. The file has the first one's title.</summary>
    /// <exception cref="ArgumentException">No papers, or papers of different layouts: styles belong to the whole file.</exception>
    public static void WriteMany(IEnumerable<Paper> papers, Stream to)
    {
        var body = new DocxBody();
        Paper? first = null;
        foreach (var paper in papers)
        {
            first ??= paper;
            if (paper.Layout != first.Layout)
            {
                throw new ArgumentException("Papers of different layouts cannot share one file.", nameof(papers));
            }

            body.Add(paper);
        }

        if (first is null)
        {
            throw new ArgumentException("There is no paper to write.", nameof(papers));
        }

        body.Finish();
        using var zip = new ZipArchive(to, ZipArchiveMode.Create, leaveOpen: true);
        Part(zip, "[Content_Types].xml", DocxParts.ContentTypes);
        Part(zip, "_rels/.rels", DocxParts.PackageRelations);
        Part(zip, "docProps/core.xml", DocxParts.CoreProperties(first.Title));
        Part(zip, "word/_rels/document.xml.rels", DocxParts.DocumentRelations);
        Part(zip, "word/document.xml", body.Xml);
        Part(zip, "word/styles.xml", DocxParts.Styles(first.Layout));
        Part(zip, "word/settings.xml", DocxParts.Settings);
        Part(zip, "word/header1.xml", DocxParts.PageNumberHeader);
    }

    private static void Part(ZipArchive zip, string name, ReadOnlySpan<byte> content)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = ZipTime;
        using var stream = entry.Open();
        stream.Write(content);
    }
}
