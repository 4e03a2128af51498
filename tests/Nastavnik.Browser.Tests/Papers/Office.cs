using System.Diagnostics;
using System.IO.Compression;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Nastavnik.Support;
using Xunit;

namespace Nastavnik.Browser.Tests.Papers;

/// <summary>What a school does with a paper: opens it. The validator stands for Word, LibreOffice for itself.</summary>
public static class Office
{
    public static bool IsHere => File.Exists("/usr/bin/soffice");

    /// <summary>What the Open XML validator says against it, and slips in the text of a paper; empty when right.</summary>
    public static IReadOnlyList<string> Faults(byte[] file)
    {
        using var stream = new MemoryStream(file);
        using var zip = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
        var isSheet = zip.GetEntry("xl/workbook.xml") is not null;
        stream.Position = 0;
        using OpenXmlPackage package = isSheet ? SpreadsheetDocument.Open(stream, false) : WordprocessingDocument.Open(stream, false);
        var faults = new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2016).Validate(package).Take(5).Select(f => $"{f.Part?.Uri} {f.Path?.XPath}: {f.Description}");
        var text = package is WordprocessingDocument { MainDocumentPart.Document.Body: { } body } ? body.Descendants<Paragraph>().SelectMany(p => Typos.In(p.InnerText)) : [];
        return [.. faults, .. text];
    }

    /// <summary>Names of files that LibreOffice could not make a PDF of.</summary>
    public static async Task<IReadOnlyList<string>> UnopenedAsync(IReadOnlyDictionary<string, byte[]> files, CancellationToken ct)
    {
        var folder = TestCluster.NewFolder();
        Directory.CreateDirectory(folder);
        var numbered = files.Select((f, i) => (Name: f.Key, Path: Path.Combine(folder, $"{i}.docx"), Pdf: Path.Combine(folder, $"{i}.pdf"))).ToList();
        foreach (var (name, path, _) in numbered)
        {
            await File.WriteAllBytesAsync(path, files[name], ct);
        }

        string[] options = [$"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "pdf", "--outdir", folder];
        using var process = Process.Start(new ProcessStartInfo("/usr/bin/soffice", [.. options, .. numbered.Select(n => n.Path)]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
        _ = process.StandardOutput.ReadToEndAsync(ct);
        var errors = process.StandardError.ReadToEndAsync(ct);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(TimeSpan.FromMinutes(5));
        await process.WaitForExitAsync(limit.Token);
        var unopened = numbered.Where(n => !File.Exists(n.Pdf) || new FileInfo(n.Pdf).Length < 1000).Select(n => n.Name).ToList();
        Assert.True(process.ExitCode == 0, $"soffice ended with {process.ExitCode}: {await errors}");
        Directory.Delete(folder, recursive: true);
        return unopened;
    }
}
