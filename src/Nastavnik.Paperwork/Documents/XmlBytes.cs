using System.Buffers;
using System.Buffers.Text;
using System.Text;

namespace Nastavnik.Paperwork.Documents;

/// <summary>XML put down straight as UTF-8: markup as it is, values escaped. Characters that XML forbids are dropped.</summary>
internal sealed class XmlBytes
{
    private static readonly SearchValues<char> Special = SearchValues.Create(
        [.. Enumerable.Range(0, 32).Select(c => (char)c), '&', '<', '>', '"', '\uFFFE', '\uFFFF']);

    private byte[] _bytes = new byte[16 * 1024];
    private int _length;

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, _length);

    public XmlBytes Raw(ReadOnlySpan<byte> markup)
    {
        Reserve(markup.Length);
        markup.CopyTo(_bytes.AsSpan(_length));
        _length += markup.Length;
        return this;
    }

    public XmlBytes Number(int value)
    {
        Reserve(11);
        Utf8Formatter.TryFormat(value, _bytes.AsSpan(_length), out var written);
        _length += written;
        return this;
    }

    /// <summary>Writes <c> name="value"</c>.</summary>
    public XmlBytes Attribute(ReadOnlySpan<byte> name, int value) => Raw(" "u8).Raw(name).Raw("=\""u8).Number(value).Raw("\""u8);

    public XmlBytes Attribute(ReadOnlySpan<byte> name, string value) => Raw(" "u8).Raw(name).Raw("=\""u8).Escaped(value).Raw("\""u8);

    public XmlBytes Escaped(ReadOnlySpan<char> text)
    {
        while (true)
        {
            var at = text.IndexOfAny(Special);
            var plain = at < 0 ? text : text[..at];
            Reserve(Encoding.UTF8.GetMaxByteCount(plain.Length));
            _length += Encoding.UTF8.GetBytes(plain, _bytes.AsSpan(_length));
            if (at < 0)
            {
                return this;
            }

            Raw(text[at] switch
            {
                '&' => "&amp;"u8,
                '<' => "&lt;"u8,
                '>' => "&gt;"u8,
                '"' => "&quot;"u8,
                '\t' => " "u8,
                _ => default,
            });
            text = text[(at + 1)..];
        }
    }

    /// <summary>Escapes and keeps line breaks, which only spreadsheets take as they are.</summary>
    public XmlBytes Multiline(ReadOnlySpan<char> text)
    {
        foreach (var line in text.Split('\n'))
        {
            if (line.Start.Value > 0)
            {
                Raw("\n"u8);
            }

            Escaped(text[line]);
        }

        return this;
    }

    /// <summary>Hands what is written to the stream once it is more than so many bytes.</summary>
    public void FlushOver(int bytes, Stream to)
    {
        if (_length > bytes)
        {
            to.Write(Written);
            _length = 0;
        }
    }

    private void Reserve(int more)
    {
        if (_length + more > _bytes.Length)
        {
            Array.Resize(ref _bytes, Math.Max(_length + more, _bytes.Length * 2));
        }
    }
}
