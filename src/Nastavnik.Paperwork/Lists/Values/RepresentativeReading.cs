using System.Text.RegularExpressions;
using Nastavnik.Paperwork.Lists.Names;

namespace Nastavnik.Paperwork.Lists.Values;

/// <summary>By what right somebody acts for a child.</summary>
public enum RepresentativeBasis
{
    Mother,
    Father,
    Guardian,
    Trustee,
    GuardianshipBody,
}

/// <summary>A parent or another legal representative named in a list.</summary>
/// <param name="Basis">Null: the list does not say who it is to the child.</param>
/// <param name="FullNameMissing">Only initials or a part of the name are known.</param>
public sealed record RecognisedRepresentative(NameParts Name, RepresentativeBasis? Basis, IReadOnlyList<string> Phones, bool FullNameMissing);

/// <summary>Reads parents written in one cell: «Шевчук Юлия Андреевна (мать), Петров П.П. (отец) 8-928-233-02-52».</summary>
public static partial class RepresentativeReading
{
    /// <param name="columnBasis">What the column's own header says («Мать»), for those the cell does not say.</param>
    public static Reading<IReadOnlyList<RecognisedRepresentative>> Read(string text, RepresentativeBasis? columnBasis = null)
    {
        var found = new List<RecognisedRepresentative>();
        var remarks = new List<Remark>();
        foreach (var part in Parts(text))
        {
            One(part, columnBasis, found, remarks);
        }

        return new(found, remarks);
    }

    /// <summary>What a header or a word says of the basis: «мать», «Отец (ФИО)», «опекун».</summary>
    public static RepresentativeBasis? BasisOf(string text)
    {
        var lower = text.ToLowerInvariant();
        return lower switch
        {
            _ when lower.Contains("мать", StringComparison.Ordinal) || lower.Contains("матер", StringComparison.Ordinal) || lower.Contains("мама", StringComparison.Ordinal) => RepresentativeBasis.Mother,
            _ when lower.Contains("отец", StringComparison.Ordinal) || lower.Contains("отц", StringComparison.Ordinal) || lower.Contains("папа", StringComparison.Ordinal) => RepresentativeBasis.Father,
            _ when lower.Contains("попечит", StringComparison.Ordinal) => RepresentativeBasis.Trustee,
            _ when lower.Contains("орган", StringComparison.Ordinal) && lower.Contains("опек", StringComparison.Ordinal) => RepresentativeBasis.GuardianshipBody,
            _ when lower.Contains("опекун", StringComparison.Ordinal) => RepresentativeBasis.Guardian,
            _ => null,
        };
    }

    // Separators inside brackets and between the parts of one phone do not count.
    private static IEnumerable<string> Parts(string text)
    {
        var (start, depth) = (0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            depth += text[i] == '(' ? 1 : text[i] == ')' ? -1 : 0;
            if (depth <= 0 && text[i] is ',' or ';' or '\n' or '\r' or '/')
            {
                yield return text[start..i];
                (start, depth) = (i + 1, 0);
            }
        }

        yield return text[start..];
    }

    private static void One(string part, RepresentativeBasis? columnBasis, List<RecognisedRepresentative> found, List<Remark> remarks)
    {
        var phones = part.AsSpan().ContainsAnyInRange('0', '9') ? Phones().Matches(part).Select(m => m.Value).ToList() : [];
        var rest = phones.Count == 0 ? part : Phones().Replace(part, " ");
        var read = phones.Select(PhoneReading.Read).ToList();
        remarks.AddRange(read.SelectMany(r => r.Remarks));
        var numbers = read.SelectMany(r => r.Value).ToList();

        var (name, word) = Split(rest);
        name = name.Trim(' ', '\t', '-', '–', '—', ':', '.', '(', ')', '\u00A0');
        name = phones.Count > 0 ? TelephoneWord().Replace(name, "").Trim(' ', '-', '–', ':', '(', ')') : name;
        if (name.Length == 0)
        {
            if (numbers.Count > 0 && found.Count > 0)
            {
                found[^1] = found[^1] with { Phones = [.. found[^1].Phones, .. numbers] };
            }

            return;
        }

        var basis = BasisOf(word) ?? columnBasis;
        if (word.Length > 0 && BasisOf(word) is null)
        {
            remarks.Add(new(DoubtSeverity.Look, $"«{word}» — не законный представитель, пока нет акта органа опеки. Проверьте основание.", name));
        }

        var reading = NameReading.Read(name);
        if (reading.Value is not { } parts || reading.Remarks.Any(r => r.Severity == DoubtSeverity.Blocking))
        {
            remarks.Add(new(DoubtSeverity.Look, $"Имя представителя «{name}» не прочитано и не взято. Впишите фамилию, имя и отчество."));
            return;
        }

        remarks.AddRange(reading.Remarks.Where(r => r.Severity != DoubtSeverity.Note));
        if (basis is null && word.Length == 0)
        {
            remarks.Add(new(DoubtSeverity.Look, $"Не сказано, кем приходится ребёнку {parts.Full}. Укажите: мать, отец, опекун или попечитель.", parts.Full));
        }

        if (parts.HasInitials)
        {
            remarks.Add(new(DoubtSeverity.Note, $"Представитель {parts.Full} записан с инициалами. Войдёт, но для согласия понадобится полное имя.", parts.Full));
        }

        found.Add(new(parts, basis, numbers, parts.HasInitials));
    }

    // «Имя (мать)» is how nearly all lists are kept; the rest is left to the pattern.
    private static (string Name, string Role) Split(string text)
    {
        var (open, close) = (text.IndexOf('(', StringComparison.Ordinal), text.LastIndexOf(')'));
        if (open > 0 && close > open && text[(open + 1)..close] is "мать" or "отец" or "опекун" or "попечитель")
        {
            return (text[..open], text[(open + 1)..close]);
        }

        var role = Role().Match(text);
        return role.Success ? (text.Remove(role.Index, role.Length), role.Groups["role"].Value) : (text, "");
    }

    [GeneratedRegex(@"(?<![\d])(?:\+7|8|7)?[\s\-(]{0,3}\d{3,5}[\s\-)]{0,3}\d{1,3}[\s\-]{0,3}\d{2}[\s\-]{0,3}\d{2}(?!\d)")]
    private static partial Regex Phones();

    [GeneratedRegex(@"\(?\s*(?<![\p{L}])(?<role>мать|мама|отец|папа|опекун|попечитель|усыновитель|отчим|мачеха|бабушка|дедушка|бабушка-опекун|брат|сестра|т[её]тя|дядя|при[её]мн\p{L}+ (?:мать|отец|родитель))(?![\p{L}])\s*\)?\s*[:\-–—]?", RegexOptions.IgnoreCase)]
    private static partial Regex Role();

    [GeneratedRegex(@"\b(тел|телефон|моб|сот)\b\.?:?", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex TelephoneWord();
}
