using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Nastavnik.Paperwork.Documents;

/// <summary>Reads the text of a DOCX back: a line for a paragraph or a table row, cells set apart by tabs.</summary>
public static class DocxText
{
    private const string W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /// <param name="keepNonBreaking">False: non-breaking spaces come back as ordinary ones, easier to compare.</param>
    public static string Read(Stream docx, bool keepNonBreaking = false)
    {
        using var zip = new ZipArchive(docx, ZipArchiveMode.Read, leaveOpen: true);
        var entry = zip.GetEntry("word/document.xml") ?? throw new InvalidDataException("Not a DOCX: word/document.xml is missing.");
        using var stream = entry.Open();
        using var xml = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        var text = new StringBuilder();
        var cells = 0;
        var paragraphs = 0;
        while (xml.Read())
        {
            if (xml.NamespaceURI != W)
            {
                continue;
            }

            if (xml.NodeType == XmlNodeType.Element)
            {
                Element(xml, text, ref cells, ref paragraphs);
            }
            else if (xml.NodeType == XmlNodeType.EndElement && xml.LocalName is "p" or "tr")
            {
                if (xml.LocalName == "tr" || cells == 0)
                {
                    text.Append('\n');
                }

                cells = xml.LocalName == "tr" ? 0 : cells;
            }
        }

        return keepNonBreaking ? text.ToString() : text.Replace('\u00A0', ' ').ToString();
    }

    public static string Read(byte[] docx, bool keepNonBreaking = false)
    {
        using var stream = new MemoryStream(docx, writable: false);
        return Read(stream, keepNonBreaking);
    }

    private static void Element(XmlReader xml, StringBuilder text, ref int cells, ref int paragraphs)
    {
        switch (xml.LocalName)
        {
            case "tc":
                text.Append(cells++ > 0 ? "\t" : "");
                paragraphs = 0;
                break;
            case "p" when cells > 0:
                text.Append(paragraphs++ > 0 ? " " : "");
                break;
            case "t" when !xml.IsEmptyElement:
                xml.Read();
                text.Append(xml.Value);
                break;
            case "br":
                text.Append('\n');
                break;
            case "tab" when xml.AttributeCount == 0:
                text.Append('\t');
                break;
        }
    }
}
