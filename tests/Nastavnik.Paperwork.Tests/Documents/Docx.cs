using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Nastavnik.Paperwork.Documents;
using Xunit;

namespace Nastavnik.Paperwork.Tests.Documents;

internal static class Docx
{
    public static string ValidText(Paper paper) => ValidText(DocxWriter.ToBytes(paper));

    public static string ValidText(byte[] docx)
    {
        using var stream = new MemoryStream(docx);
        using var document = WordprocessingDocument.Open(stream, false);
        var errors = new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document)
            .Select(e => $"{e.Path?.XPath}: {e.Description}");
        Assert.Empty(errors);
        return DocxText.Read(docx);
    }

    /// <summary>Hands the opened body to the check.</summary>
    public static void Look(Paper paper, Action<DocumentFormat.OpenXml.Wordprocessing.Body> check) => Look(DocxWriter.ToBytes(paper), check);

    public static void Look(byte[] docx, Action<DocumentFormat.OpenXml.Wordprocessing.Body> check)
    {
        using var stream = new MemoryStream(docx);
        using var document = WordprocessingDocument.Open(stream, false);
        check(document.MainDocumentPart!.Document.Body!);
    }
}
