using System.Buffers.Binary;
using System.Text;

namespace Nastavnik.Paperwork.Lists;

/// <summary>Which cells of an old workbook (BIFF records in a compound file) are counted by formulas or hold an error: the parser gives only last values.</summary>
internal static class XlsMarks
{
    private const int Formula = 0x06;
    private const int FormulaOfExcel3 = 0x206;
    private const int FormulaOfExcel4 = 0x406;
    private const int ErrorOrTruth = 0x205;
    private const int SheetPlace = 0x85;
    private const int Begin = 0x809;
    private const int End = 0x0A;

    /// <summary>By sheet, in the workbook's order from 0; empty when the records cannot be followed: then the parser refuses the file or reads it by values.</summary>
    public static IReadOnlyDictionary<int, SheetMarks> Find(ReadOnlySpan<byte> file)
    {
        var found = new Dictionary<int, SheetMarks>();
        try
        {
            var stream = Stream(file);
            var (number, at) = (0, 0);
            while (Next(stream, ref at) is { } record && record.Kind != End)
            {
                // Only sheets of cells are counted by the parser: charts and macro sheets stand apart.
                if (record.Kind == SheetPlace && stream[record.Start + 5] == 0)
                {
                    found[number++] = Cells(stream, BinaryPrimitives.ReadInt32LittleEndian(stream.AsSpan(record.Start)));
                }
            }
        }
        catch (Exception e) when (e is ArgumentOutOfRangeException or IndexOutOfRangeException)
        {
            found.Clear();
        }

        return found;
    }

    private static SheetMarks Cells(byte[] stream, int at)
    {
        var (formulas, errors) = (new HashSet<(int, int)>(), new HashSet<(int, int)>());
        var depth = 0;
        while (Next(stream, ref at) is { } record)
        {
            depth += record.Kind switch { Begin => 1, End => -1, _ => 0 };
            if (depth == 0)
            {
                break;
            }

            if (depth > 1 || record.Kind is not (Formula or FormulaOfExcel3 or FormulaOfExcel4 or ErrorOrTruth))
            {
                continue;
            }

            var cell = (Word(stream, record.Start) + 1, Word(stream, record.Start + 2));
            if (record.Kind != ErrorOrTruth)
            {
                formulas.Add(cell);
            }

            // An error is a flag of its own record, or the kind of a formula's result that is no number.
            if (record.Kind == ErrorOrTruth ? stream[record.Start + 7] == 1 : Word(stream, record.Start + 12) == 0xFFFF && stream[record.Start + 6] == 2)
            {
                errors.Add(cell);
            }
        }

        return new SheetMarks(formulas, errors);
    }

    private static (int Kind, int Start)? Next(byte[] stream, ref int at)
    {
        if (at + 4 > stream.Length)
        {
            return null;
        }

        var record = (Word(stream, at), at + 4);
        at += 4 + Word(stream, at + 2);
        return record;
    }

    private static int Word(byte[] stream, int at) => BinaryPrimitives.ReadUInt16LittleEndian(stream.AsSpan(at, 2));

    /// <summary>The stream «Workbook» (or the older «Book») put together from the sectors of the compound file.</summary>
    private static byte[] Stream(ReadOnlySpan<byte> file)
    {
        var sector = 1 << BinaryPrimitives.ReadUInt16LittleEndian(file[30..]);
        var next = Allocation(file, sector);
        var directory = Chain(file, sector, next, Int(file, 48));
        for (var at = 0; at + 128 <= directory.Length; at += 128)
        {
            var name = Encoding.Unicode.GetString(directory, at, Math.Clamp(BinaryPrimitives.ReadUInt16LittleEndian(directory.AsSpan(at + 64)) - 2, 0, 62));
            if (name is "Workbook" or "Book")
            {
                return Chain(file, sector, next, Int(directory, at + 116));
            }
        }

        return [];
    }

    private static List<int> Allocation(ReadOnlySpan<byte> file, int sector)
    {
        List<int> tables = [];
        for (var i = 0; i < 109; i++)
        {
            tables.Add(Int(file, 76 + (4 * i)));
        }

        // Large files keep further numbers of allocation sectors in a chain of their own.
        for (int at = Int(file, 68), left = Int(file, 72); at >= 0 && left-- > 0 && tables.Count < file.Length / sector * 2;)
        {
            var place = (at + 1) * sector;
            for (var i = 0; i < (sector / 4) - 1; i++)
            {
                tables.Add(Int(file, place + (4 * i)));
            }

            at = Int(file, place + sector - 4);
        }

        List<int> next = [];
        foreach (var table in tables.Where(t => t >= 0))
        {
            for (var i = 0; i < sector / 4; i++)
            {
                next.Add(Int(file, ((table + 1) * sector) + (4 * i)));
            }
        }

        return next;
    }

    private static byte[] Chain(ReadOnlySpan<byte> file, int sector, List<int> next, int first)
    {
        using var whole = new MemoryStream();
        for (var at = first; at >= 0 && whole.Length <= file.Length; at = next[at])
        {
            var start = (at + 1) * sector;
            whole.Write(file[start..Math.Min(start + sector, file.Length)]);
        }

        return whole.ToArray();
    }

    private static int Int(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadInt32LittleEndian(bytes[at..]);
}
