using System.IO.Compression;
using System.Xml;

namespace Nastavnik.Paperwork.Lists;

/// <summary>Cells of a sheet that the parser does not tell from the rest: rows from 1, columns from 0.</summary>
internal sealed record SheetMarks(HashSet<(int Row, int Column)> Formulas, HashSet<(int Row, int Column)> Errors)
{
    public static SheetMarks None { get; } = new([], []);
}

/// <summary>Which cells of a workbook are counted by formulas or hold an error: the parser gives only last values.</summary>
internal static class XlsxMarks
{
    /// <summary>By sheet, in the workbook's order from 0.</summary>
    public static IReadOnlyDictionary<int, SheetMarks> Find(ZipArchive zip)
    {
        var found = new Dictionary<int, SheetMarks>();
        var paths = SheetPaths(zip);
        for (var i = 0; i < paths.Count; i++)
        {
            if (zip.GetEntry(paths[i]) is { } entry && MayHaveMarks(entry))
            {
                found[i] = Cells(entry);
            }
        }

        return found;
    }

    private static List<string> SheetPaths(ZipArchive zip)
    {
        var targets = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var x in Elements(zip, "xl/_rels/workbook.xml.rels", "Relationship"))
        {
            var target = x.GetAttribute("Target") ?? "";
            targets[x.GetAttribute("Id") ?? ""] = target.StartsWith('/') ? target[1..] : "xl/" + target;
        }

        var paths = new List<string>();
        foreach (var x in Elements(zip, "xl/workbook.xml", "sheet"))
        {
            var id = x.GetAttribute("id", "http://schemas.openxmlformats.org/officeDocument/2006/relationships")
                ?? x.GetAttribute("id", "http://purl.oclc.org/ooxml/officeDocument/relationships");
            paths.Add(targets.GetValueOrDefault(id ?? "", ""));
        }

        return paths;
    }

    private static IEnumerable<XmlReader> Elements(ZipArchive zip, string part, string name)
    {
        if (zip.GetEntry(part) is not { } entry)
        {
            yield break;
        }

        using var stream = entry.Open();
        using var xml = XmlReader.Create(stream);
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == name)
            {
                yield return xml;
            }
        }
    }

    private static bool MayHaveMarks(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        var buffer = new byte[64 * 1024];
        var kept = 0;
        int read;
        while ((read = stream.Read(buffer, kept, buffer.Length - kept)) > 0)
        {
            var seen = buffer.AsSpan(0, kept + read);
            if (seen.IndexOf("<f"u8) >= 0 || seen.IndexOf(":f>"u8) >= 0 || seen.IndexOf(":f "u8) >= 0 || seen.IndexOf("t=\"e\""u8) >= 0)
            {
                return true;
            }

            kept = Math.Min(4, seen.Length);
            seen[^kept..].CopyTo(buffer);
        }

        return false;
    }

    private static SheetMarks Cells(ZipArchiveEntry entry)
    {
        var cells = new SheetMarks([], []);
        using var stream = entry.Open();
        using var xml = XmlReader.Create(stream);
        var (row, column) = (0, -1);
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            switch (xml.LocalName)
            {
                case "row":
                    row = int.TryParse(xml.GetAttribute("r"), out var r) ? r : row + 1;
                    column = -1;
                    break;
                case "c":
                    column = Column(xml.GetAttribute("r")) ?? column + 1;
                    if (xml.GetAttribute("t") == "e")
                    {
                        cells.Errors.Add((row, column));
                    }

                    break;
                case "f":
                    cells.Formulas.Add((row, column));
                    break;
            }
        }

        return cells;
    }

    private static int? Column(string? reference)
    {
        var column = 0;
        foreach (var c in reference ?? "")
        {
            if (c is < 'A' or > 'Z')
            {
                break;
            }

            column = (column * 26) + c - 'A' + 1;
        }

        return column == 0 ? null : column - 1;
    }
}
