using System.Text;

namespace Nastavnik.Paperwork.Lists;

/// <summary>Splits text into records: quotes may hold delimiters and line breaks, a quote in the middle of a field is just a quote.</summary>
internal static class CsvRecords
{
    public static IEnumerable<string[]> Of(string text, char delimiter)
    {
        var fields = new List<string>();
        var at = 0;
        while (at < text.Length)
        {
            fields.Add(text[at] == '"' ? Quoted(text, delimiter, ref at) : Plain(text, delimiter, ref at));
            if (at < text.Length && text[at] == delimiter)
            {
                if (++at == text.Length)
                {
                    fields.Add("");
                }

                continue;
            }

            at += at + 1 < text.Length && text[at] == '\r' && text[at + 1] == '\n' ? 2 : 1;
            yield return [.. fields];
            fields.Clear();
        }

        if (fields.Count > 0)
        {
            yield return [.. fields];
        }
    }

    private static string Plain(string text, char delimiter, ref int at)
    {
        var end = text.AsSpan(at).IndexOfAny(delimiter, '\r', '\n');
        var field = end < 0 ? text[at..] : text.Substring(at, end);
        at += field.Length;
        return field;
    }

    private static string Quoted(string text, char delimiter, ref int at)
    {
        var start = at++;
        var field = new StringBuilder();
        while (at < text.Length)
        {
            var c = text[at++];
            if (c != '"')
            {
                field.Append(c);
            }
            else if (at < text.Length && text[at] == '"')
            {
                field.Append('"');
                at++;
            }
            else
            {
                // «"ООО" Заря» is not a quoted field: take the rest as it stands.
                return field.Append(Plain(text, delimiter, ref at)).ToString();
            }
        }

        // The quote was never closed: the text is read as if it were an ordinary sign, so that no row is lost.
        at = start;
        return Plain(text, delimiter, ref at);
    }
}
