using System.Text;

namespace Nastavnik.Paperwork.Lists;

/// <summary>A list kept as text: UTF-8 or Windows-1251, set apart by comma, semicolon or tab.</summary>
internal static class CsvBook
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static ListOpening Open(byte[] bytes, string fileName, ListLimits limits)
    {
        var text = Decode(bytes);
        var delimiter = Delimiter(ref text);
        var rows = new List<ListRow>();
        var number = 0;
        foreach (var record in CsvRecords.Of(text, delimiter))
        {
            number++;
            var width = Array.FindLastIndex(record, f => !string.IsNullOrWhiteSpace(f)) + 1;
            if (width == 0)
            {
                continue;
            }

            if (width > limits.Columns)
            {
                return ListRefusals.TooManyColumns(limits);
            }

            if (rows.Count == limits.Rows)
            {
                return ListRefusals.TooManyRows(limits);
            }

            rows.Add(new(number, Array.ConvertAll(record[..width], f => ListCell.OfText(f))));
        }

        return new ListFile(fileName, ListFormat.Csv, [new("", rows)]);
    }

    private static string Decode(byte[] bytes)
    {
        if (bytes.AsSpan().StartsWith("\uFEFF"u8))
        {
            return Encoding.UTF8.GetString(bytes.AsSpan(3));
        }

        if (ListFileType.IsWideText(bytes))
        {
            var wide = bytes[0] == 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode;
            return wide.GetString(bytes.AsSpan(2));
        }

        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return Encoding.GetEncoding(1251).GetString(bytes);
        }
    }

    // Excel's own first line «sep=;» wins; else the sign that splits most lines into the same number of parts.
    private static char Delimiter(ref string text)
    {
        if (text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && text.Length > 4)
        {
            var named = text[4];
            var end = text.IndexOf('\n', StringComparison.Ordinal);
            text = end < 0 ? "" : text[(end + 1)..];
            return named;
        }

        var sample = text.AsSpan(0, Math.Min(text.Length, 20_000));
        var (best, bestScore) = (';', 0);
        foreach (var sign in (ReadOnlySpan<char>)[';', '\t', ','])
        {
            var score = Score(sample, sign);
            if (score > bestScore)
            {
                (best, bestScore) = (sign, score);
            }
        }

        return best;
    }

    private static int Score(ReadOnlySpan<char> sample, char sign)
    {
        var lines = new Dictionary<int, int>();
        var (quoted, count) = (false, 0);
        foreach (var c in sample)
        {
            quoted ^= c == '"';
            if (c == '\n' && !quoted)
            {
                lines[count] = lines.GetValueOrDefault(count) + 1;
                count = 0;
            }
            else if (c == sign && !quoted)
            {
                count++;
            }
        }

        lines[count] = lines.GetValueOrDefault(count) + (count > 0 ? 1 : 0);
        return lines.Where(l => l.Key > 0).Select(l => l.Value * 100 + Math.Min(l.Key, 50)).DefaultIfEmpty(0).Max();
    }
}
