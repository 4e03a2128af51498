using System.Collections.Concurrent;
using System.Globalization;
using System.Text;

namespace Nastavnik.Paperwork.Documents;

/// <summary>The parts of a DOCX that do not depend on its text, prepared once for a layout.</summary>
internal static class DocxParts
{
    private const string W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    private const string Declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static readonly ConcurrentDictionary<LayoutProfile, byte[]> StylesByLayout = [];

    public static ReadOnlySpan<byte> ContentTypes =>
        """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/><Override PartName="/word/settings.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml"/><Override PartName="/word/header1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>
        """u8;

    public static ReadOnlySpan<byte> PackageRelations =>
        """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>
        """u8;

    public static ReadOnlySpan<byte> DocumentRelations =>
        """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/settings" Target="settings.xml"/><Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/header" Target="header1.xml"/></Relationships>
        """u8;

    public static ReadOnlySpan<byte> Settings =>
        """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:defaultTabStop w:val="708"/><w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="ru-RU"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>
        """u8;

    public static ReadOnlySpan<byte> PageNumberHeader =>
        """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:p><w:pPr><w:pStyle w:val="PageTop"/></w:pPr><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>2</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:hdr>
        """u8;

    public static byte[] Styles(LayoutProfile layout) => StylesByLayout.GetOrAdd(layout, DrawStyles);

    public static byte[] CoreProperties(string title)
    {
        var xml = new XmlBytes();
        xml.Raw("""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"""u8)
            .Raw("""<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>"""u8)
            .Escaped(title)
            .Raw("</dc:title><dc:language>ru-RU</dc:language></cp:coreProperties>"u8);
        return xml.Written.ToArray();
    }

    private static byte[] DrawStyles(LayoutProfile layout)
    {
        var size = HalfPoints(layout.Size);
        var table = HalfPoints(layout.TableSize);
        var line = (int)Math.Round(240 * layout.LineSpacing);
        var indent = LayoutProfile.Twips(layout.FirstLine);
        const string single = "<w:spacing w:before=\"0\" w:after=\"0\" w:line=\"240\" w:lineRule=\"auto\"/>";
        var xml = new StringBuilder(Declaration)
            .Append(CultureInfo.InvariantCulture, $"<w:styles {W}><w:docDefaults><w:rPrDefault><w:rPr>")
            .Append(CultureInfo.InvariantCulture, $"<w:rFonts w:ascii=\"{layout.Font}\" w:eastAsia=\"{layout.Font}\" w:hAnsi=\"{layout.Font}\" w:cs=\"{layout.Font}\"/>")
            .Append(CultureInfo.InvariantCulture, $"<w:sz w:val=\"{size}\"/><w:szCs w:val=\"{size}\"/><w:lang w:val=\"ru-RU\" w:eastAsia=\"ru-RU\" w:bidi=\"ar-SA\"/>")
            .Append("</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:widowControl/>")
            .Append(CultureInfo.InvariantCulture, $"<w:spacing w:before=\"0\" w:after=\"0\" w:line=\"{line}\" w:lineRule=\"auto\"/></w:pPr></w:pPrDefault></w:docDefaults>")
            .Append("<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/><w:qFormat/></w:style>")
            .Append("<w:style w:type=\"character\" w:default=\"1\" w:styleId=\"DefaultParagraphFont\"><w:name w:val=\"Default Paragraph Font\"/><w:uiPriority w:val=\"1\"/><w:semiHidden/></w:style>")
            .Append("<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\"><w:name w:val=\"Normal Table\"/><w:uiPriority w:val=\"99\"/><w:semiHidden/><w:tblPr><w:tblInd w:w=\"0\" w:type=\"dxa\"/><w:tblCellMar><w:top w:w=\"0\" w:type=\"dxa\"/><w:left w:w=\"85\" w:type=\"dxa\"/><w:bottom w:w=\"0\" w:type=\"dxa\"/><w:right w:w=\"85\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style>")
            .Append("<w:style w:type=\"table\" w:styleId=\"SideBySide\"><w:name w:val=\"Side By Side\"/><w:basedOn w:val=\"TableNormal\"/><w:tblPr><w:tblCellMar><w:left w:w=\"0\" w:type=\"dxa\"/><w:right w:w=\"0\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style>")
            .Append("<w:style w:type=\"table\" w:styleId=\"Ruled\"><w:name w:val=\"Table Grid\"/><w:basedOn w:val=\"TableNormal\"/><w:tblPr><w:tblBorders>");
        foreach (var side in (string[])["top", "left", "bottom", "right", "insideH", "insideV"])
        {
            xml.Append(CultureInfo.InvariantCulture, $"<w:{side} w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>");
        }

        xml.Append("</w:tblBorders></w:tblPr></w:style>");
        Style(xml, "Body", "Body Text First Indent", $"<w:ind w:firstLine=\"{indent}\"/><w:jc w:val=\"both\"/>");
        Style(xml, "Centre", "Centre", "<w:jc w:val=\"center\"/>");
        Style(xml, "TableText", "Table Text", single, $"<w:sz w:val=\"{table}\"/><w:szCs w:val=\"{table}\"/>");
        Style(xml, "TableHead", "Table Head", $"<w:keepNext/>{single}<w:jc w:val=\"center\"/>", $"<w:b/><w:bCs/><w:sz w:val=\"{table}\"/><w:szCs w:val=\"{table}\"/>");
        Style(xml, "Corner", "Corner", single);
        Style(xml, "Hint", "Hint", $"{single}<w:jc w:val=\"center\"/>", "<w:sz w:val=\"18\"/><w:szCs w:val=\"18\"/>");
        Style(xml, "Gap", "Gap", "<w:spacing w:before=\"0\" w:after=\"0\" w:line=\"120\" w:lineRule=\"exact\"/>", "<w:sz w:val=\"8\"/><w:szCs w:val=\"8\"/>");
        Style(xml, "PageTop", "header", $"{single}<w:jc w:val=\"center\"/>", "<w:sz w:val=\"24\"/><w:szCs w:val=\"24\"/>");
        for (var level = 1; level <= 3; level++)
        {
            var look = level == 3 ? "<w:b/><w:bCs/><w:i/><w:iCs/>" : "<w:b/><w:bCs/>";
            Style(xml, $"Heading{level}", $"heading {level}", $"<w:keepNext/><w:keepLines/><w:spacing w:before=\"120\" w:after=\"120\" w:line=\"240\" w:lineRule=\"auto\"/><w:outlineLvl w:val=\"{level - 1}\"/>", look);
        }

        return Encoding.UTF8.GetBytes(xml.Append("</w:styles>").ToString());
    }

    private static void Style(StringBuilder xml, string id, string name, string paragraph, string run = "")
    {
        xml.Append(CultureInfo.InvariantCulture, $"<w:style w:type=\"paragraph\" w:styleId=\"{id}\"><w:name w:val=\"{name}\"/><w:basedOn w:val=\"Normal\"/><w:qFormat/><w:pPr>{paragraph}</w:pPr>");
        xml.Append(run.Length == 0 ? "" : $"<w:rPr>{run}</w:rPr>").Append("</w:style>");
    }

    private static int HalfPoints(double points) => (int)Math.Round(points * 2);
}
