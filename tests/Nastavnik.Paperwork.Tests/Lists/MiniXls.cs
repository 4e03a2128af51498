using System.Text;

namespace Nastavnik.Paperwork.Tests.Lists;

/// <summary>The smallest old workbook (BIFF8 in a compound file) that a parser takes: no such file can be made on a test machine otherwise.</summary>
internal static class MiniXls
{
    private const int Sector = 512;

    /// <summary>A counted cell with its last value.</summary>
    public sealed record Formula(double Last);

    public static byte[] Book(string sheet, object[][] rows, bool locked = false)
    {
        using var globals = new MemoryStream();
        Record(globals, 0x809, w => Words(w, 0x600, 5, 0x1DBB, 0x7CC, 0, 0, 6, 0));
        if (locked)
        {
            Record(globals, 0x2F, w => Words(w, 0, 0x1234, 0x5678));
        }

        Record(globals, 0x42, w => Words(w, 1200));
        foreach (var format in (int[])[0, 14])
        {
            Record(globals, 0xE0, w =>
            {
                Words(w, 0, format, 0);
                w.Write(new byte[14]);
            });
        }

        var place = globals.Position + 4;
        Record(globals, 0x85, w =>
        {
            w.Write(0);
            w.Write((short)0);
            w.Write((byte)sheet.Length);
            w.Write((byte)1);
            w.Write(Encoding.Unicode.GetBytes(sheet));
        });
        Record(globals, 0x0A, _ => { });
        var start = (int)globals.Length;
        Record(globals, 0x809, w => Words(w, 0x600, 0x10, 0x1DBB, 0x7CC, 0, 0, 6, 0));
        Record(globals, 0x200, w =>
        {
            w.Write(0);
            w.Write(rows.Length);
            Words(w, 0, rows.Max(r => r.Length), 0);
        });
        for (var r = 0; r < rows.Length; r++)
        {
            for (var c = 0; c < rows[r].Length; c++)
            {
                Cell(globals, r, c, rows[r][c]);
            }
        }

        Record(globals, 0x0A, _ => { });
        var stream = globals.ToArray();
        BitConverter.TryWriteBytes(stream.AsSpan((int)place), start);
        return Compound("Workbook", stream);
    }

    /// <summary>A compound file of one stream.</summary>
    public static byte[] Compound(string name, byte[] stream)
    {
        var sectors = Math.Max(9, (stream.Length + Sector - 1) / Sector);
        using var file = new MemoryStream();
        using var w = new BinaryWriter(file);
        w.Write([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]);
        w.Write(new byte[16]);
        Words(w, 0x3E, 3, 0xFFFE, 9, 6, 0, 0, 0);
        foreach (var n in (int[])[0, 1, 1, 0, 4096, -2, 0, -2, 0, 0])
        {
            w.Write(n);
        }

        w.Write(Enumerable.Repeat((byte)0xFF, 108 * 4).ToArray());
        // Sector 0: allocation. Sector 1: directory. From 2: the stream.
        w.Write(-3);
        w.Write(-2);
        for (var i = 0; i < 126; i++)
        {
            w.Write(i < sectors - 1 ? i + 3 : i == sectors - 1 ? -2 : -1);
        }

        Entry(w, "Root Entry", 5, 1, -2, 0);
        Entry(w, name, 2, -1, 2, sectors * Sector);
        Entry(w, "", 0, -1, 0, 0);
        Entry(w, "", 0, -1, 0, 0);
        w.Write(stream);
        w.Write(new byte[(sectors * Sector) - stream.Length]);
        return file.ToArray();
    }

    private static void Cell(Stream to, int row, int column, object value)
    {
        if (value is string text)
        {
            Record(to, 0x204, w =>
            {
                Words(w, row, column, 0, text.Length);
                w.Write((byte)1);
                w.Write(Encoding.Unicode.GetBytes(text));
            });
            return;
        }

        if (value is Formula formula)
        {
            Record(to, 0x06, w =>
            {
                Words(w, row, column, 0);
                w.Write(formula.Last);
                Words(w, 0, 0, 0, 3);
                w.Write([0x1E, 0x01, 0x00]);
            });
            return;
        }

        var number = value is DateOnly date ? date.DayNumber - new DateOnly(1899, 12, 30).DayNumber : (double)value;
        Record(to, 0x203, w =>
        {
            Words(w, row, column, value is DateOnly ? 1 : 0);
            w.Write(number);
        });
    }

    private static void Entry(BinaryWriter w, string name, byte type, int child, int start, int size)
    {
        var bytes = new byte[64];
        Encoding.Unicode.GetBytes(name).CopyTo(bytes, 0);
        w.Write(bytes);
        w.Write((short)(name.Length == 0 ? 0 : (name.Length + 1) * 2));
        w.Write(type);
        w.Write((byte)1);
        w.Write(-1);
        w.Write(-1);
        w.Write(child);
        w.Write(new byte[36]);
        w.Write(start);
        w.Write((long)size);
    }

    private static void Record(Stream to, int kind, Action<BinaryWriter> body)
    {
        using var memory = new MemoryStream();
        using var w = new BinaryWriter(memory);
        body(w);
        using var head = new BinaryWriter(to, Encoding.UTF8, leaveOpen: true);
        Words(head, kind, (int)memory.Length);
        head.Write(memory.ToArray());
    }

    private static void Words(BinaryWriter w, params int[] words)
    {
        foreach (var word in words)
        {
            w.Write((ushort)word);
        }
    }
}
