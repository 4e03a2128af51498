using System.IO.Compression;
using System.Xml;

namespace Nastavnik.Paperwork.Lists;

/// <summary>Which cells of a workbook are counted by formulas: the parser gives only their last values.</summary>
internal static class XlsxFormulas
{
    /// <summary>By sheet (in the workbook's order, from 0): (row from 1, column from 0).</summary>
    public static IReadOnlyDictionary<int, HashSet<(int Row, int Column)>> Find(ZipArchive zip)
    {
        var found = new Dictionary<int, HashSet<(int, int)>>();
        var paths = SheetPaths(zip);
        for (var i = 0; i < paths.Count; i++)
        {
            if (zip.GetEntry(paths[i]) is { } entry && MayHaveFormula(entry))
            {
                var cells = Cells(entry);
                if (cells.Count > 0)
                {
                    found[i] = cells;
                }
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

    private static bool MayHaveFormula(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        var buffer = new byte[64 * 1024];
        var kept = 0;
        int read;
        while ((read = stream.Read(buffer, kept, buffer.Length - kept)) > 0)
        {
            var seen = buffer.AsSpan(0, kept + read);
            if (seen.IndexOf("<f"u8) >= 0 || seen.IndexOf(":f>"u8) >= 0 || seen.IndexOf(":f "u8) >= 0)
            {
                return true;
            }

            kept = Math.Min(2, seen.Length);
            seen[^kept..].CopyTo(buffer);
        }

        return false;
    }

    private static HashSet<(int, int)> Cells(ZipArchiveEntry entry)
    {
        var cells = new HashSet<(int, int)>();
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
                    break;
                case "f":
                    cells.Add((row, column));
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
