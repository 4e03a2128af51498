using System.Text.RegularExpressions;

namespace Nastavnik.Paperwork.Lists.Values;

/// <summary>Reads phones of a cell as +7XXXXXXXXXX. A number that cannot be is not taken and is a doubt.</summary>
public static partial class PhoneReading
{
    public static Reading<IReadOnlyList<string>> Read(ListCell cell) => Read(cell.Text);

    public static Reading<IReadOnlyList<string>> Read(string text)
    {
        text = text.Replace('\u00A0', ' ').Trim();
        if (text.Length == 0 || text is "-" or "–" or "—" or "нет")
        {
            return Reading.Sure<IReadOnlyList<string>>([]);
        }

        if (Rounded().IsMatch(text))
        {
            return Reading.Doubted<IReadOnlyList<string>>([], $"Номер «{text}» испорчен округлением в таблице и не взят. Впишите его заново.");
        }

        var phones = new List<string>();
        var remarks = new List<Remark>();
        foreach (var range in Split().EnumerateSplits(text))
        {
            var part = text.AsSpan(range).Trim();
            if (!part.IsEmpty)
            {
                One(part.ToString(), phones, remarks);
            }
        }

        return new(phones, remarks);
    }

    private static void One(string part, List<string> phones, List<Remark> remarks)
    {
        var digits = string.Concat(part.Where(char.IsAsciiDigit));
        switch (digits.Length)
        {
            case 0:
                remarks.Add(new(DoubtSeverity.Note, $"«{part}» — не номер телефона, не взято."));
                return;
            case 11 when digits[0] is '7' or '8':
                digits = digits[1..];
                break;
            case 10:
                break;
            case >= 5 and <= 7:
                remarks.Add(new(DoubtSeverity.Look, $"В номере «{part}» нет кода города, поэтому он не взят. Допишите код."));
                return;
            default:
                remarks.Add(new(DoubtSeverity.Look, $"В номере «{part}» {digits.Length} цифр, а нужно 11. Номер не взят."));
                return;
        }

        if (digits[0] is '0' or '1' or '2' or '5' || digits.Distinct().Count() == 1)
        {
            remarks.Add(new(DoubtSeverity.Look, $"Номера «{part}» не может быть, он не взят. Проверьте код."));
            return;
        }

        var phone = "+7" + digits;
        if (!phones.Contains(phone))
        {
            phones.Add(phone);
        }
    }

    [GeneratedRegex(@"^\d[.,]?\d*[EЕ]\+?\d+$", RegexOptions.IgnoreCase)]
    private static partial Regex Rounded();

    [GeneratedRegex(@"[,;\n\r/]+|\s+и\s+|(?<=\d)\s{2,}(?=[+78])|(?<=\d[-\s)]?\d{2}[-\s]?\d{2})\s+(?=(?:\+7|8)[\s(-]*\d{3})")]
    private static partial Regex Split();
}
