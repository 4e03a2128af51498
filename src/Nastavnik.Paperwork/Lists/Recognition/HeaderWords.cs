using System.Text;

namespace Nastavnik.Paperwork.Lists.Recognition;

/// <summary>What the words of a header say of its column. Null: nothing known.</summary>
internal static class HeaderWords
{
    private const int LongestHeader = 90;

    private static readonly string[] NotTaken =
    [
        "снилс", "паспорт", "полис", "инн", "адрес", "прожив", "личн", "л д", "национальн", "гражданств", "место рожд", "свидетельств",
        "образован", "диплом", "курсы", "прививк", "здоров", "диагноз", "логин", "пароль", "подпись", "возраст", "полных лет",
    ];

    private static readonly (string[] Any, ColumnMeaning Meaning)[] Rules =
    [
        (["кем приходит", "кем явля", "категория партнер", "статус партнер", "вид партнер"], ColumnMeaning.PartnerKind),
        (["чем может", "чем готов", "чем помо", "помощ", "может предлож", "направление сотруднич", "вид поддержки"], ColumnMeaning.Offer),
        (["место работы", "организац", "предприят", "компани", "работодател"], ColumnMeaning.Employer),
        (["рожд", "д р"], ColumnMeaning.BirthDate),
        (["стаж"], ColumnMeaning.TeachingYears),
        (["категор", "квалифик"], ColumnMeaning.Category),
        (["mail", "почт", "мейл"], ColumnMeaning.Email),
        (["телеф", "тел ", "моб", "сотов", "контакт"], ColumnMeaning.Phone),
        (["должн"], ColumnMeaning.Position),
        (["предмет", "дисциплин"], ColumnMeaning.Subject),
        (["примеч", "замет", "коммент", "особые отмет", "особенност"], ColumnMeaning.Note),
    ];

    private static readonly HashSet<string> People =
    [
        "ученик", "ученики", "учащийся", "учащиеся", "обучающийся", "обучающиеся", "воспитанник", "воспитанники", "ребенок", "дети", "педагог",
        "педагоги", "сотрудник", "сотрудники", "работник", "работники", "партнер", "партнеры", "студент", "студенты", "список класса",
    ];

    public static ColumnMeaning? Of(string header)
    {
        if (header.Length is 0 or > LongestHeader || header.Contains('@', StringComparison.Ordinal))
        {
            return null;
        }

        var h = Normal(header);
        if (h is "№" or "n" or "no" or "п п" or "№ п п" or "№п п" or "номер" or "номер по порядку" or "nn")
        {
            return ColumnMeaning.Number;
        }

        if (Has(h, "классн") && Has(h, "рук") || h.StartsWith("кл рук", StringComparison.Ordinal))
        {
            return ColumnMeaning.ClassTeacher;
        }

        if (Has(h, "родител") || Has(h, "законн") || OneOf(h, "мать", "отец", "мама", "папа") || Has(h, "опекун") || h.EndsWith(" матери", StringComparison.Ordinal) || h.EndsWith(" отца", StringComparison.Ordinal))
        {
            return StartsWithPhone(h) ? ColumnMeaning.ParentPhone : Has(h, "адрес") || Has(h, "работы") ? ColumnMeaning.Ignore : ColumnMeaning.Parents;
        }

        if (NotTaken.Any(w => w.Length > 3 ? Has(h, w) : OneOf(h, w)))
        {
            return ColumnMeaning.Ignore;
        }

        if (OneOf(h, "др"))
        {
            return ColumnMeaning.BirthDate;
        }

        foreach (var (any, meaning) in Rules)
        {
            foreach (var word in any)
            {
                if (Has(h, word) || (word == "тел " && OneOf(h, "тел")) || (word == "моб" && OneOf(h, "моб")))
                {
                    return meaning;
                }
            }
        }

        return Name(h);
    }

    /// <summary>Lower case, е for ё, one space for any other sign.</summary>
    public static string Normal(string text)
    {
        var normal = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c) || c == '№')
            {
                var lower = char.ToLowerInvariant(c);
                normal.Append(lower == 'ё' ? 'е' : lower);
            }
            else if (normal.Length > 0 && normal[^1] != ' ')
            {
                normal.Append(' ');
            }
        }

        return normal.ToString().TrimEnd();
    }

    private static ColumnMeaning? Name(string h)
    {
        if (h is "пол" or "прим" or "статус")
        {
            return h == "пол" ? ColumnMeaning.Gender : ColumnMeaning.Note;
        }

        var (surname, given, patronymic) = (Has(h, "фамили"), OneOf(h, "имя"), Has(h, "отчеств"));
        if (surname || given || patronymic)
        {
            return surname && (given || patronymic || Has(h, "и о")) ? ColumnMeaning.FullName
                : given && patronymic ? ColumnMeaning.FullName
                : surname ? ColumnMeaning.Surname
                : given ? ColumnMeaning.GivenName
                : ColumnMeaning.Patronymic;
        }

        if (OneOf(h, "фио") || h.StartsWith("ф и", StringComparison.Ordinal) || People.Contains(h))
        {
            return ColumnMeaning.FullName;
        }

        return h is "класс" or "кл" or "группа" or "класс группа" or "класс обучения" or "класс ученика" or "параллель" ? ColumnMeaning.ClassName : null;
    }

    private static bool StartsWithPhone(string h) =>
        h.StartsWith("тел", StringComparison.Ordinal) || h.StartsWith("моб", StringComparison.Ordinal)
        || h.StartsWith("контакт", StringComparison.Ordinal) || h.StartsWith("номер", StringComparison.Ordinal) || h.StartsWith("сот", StringComparison.Ordinal);

    private static bool Has(string h, string part) => h.Contains(part, StringComparison.Ordinal);

    private static bool OneOf(string h, params ReadOnlySpan<string> words)
    {
        foreach (var word in h.AsSpan().Split(' '))
        {
            foreach (var w in words)
            {
                if (h.AsSpan(word).SequenceEqual(w))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
