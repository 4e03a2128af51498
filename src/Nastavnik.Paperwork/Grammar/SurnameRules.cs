namespace Nastavnik.Paperwork.Grammar;

/// <summary>
/// Surnames by ending and gender. Where families differ («Камень», «Щербина»), the commoner form is offered:
/// the person's own corrections always win.
/// </summary>
internal static class SurnameRules
{
    private static readonly HashSet<string> StandingFirstParts = new(StringComparer.Ordinal)
    {
        "бонч", "абдул", "тер", "мелик", "нор", "ван", "фон", "де", "дер", "сан", "сен", "мак", "эль", "аль", "бен", "ибн", "кара",
    };

    private static readonly HashSet<string> Standing = new(StringComparer.Ordinal)
    {
        "дюма", "тома", "дега", "люка", "петипа", "золя", "труайя", "фурса", "кызы", "оглы", "заде",
    };

    private static readonly Dictionary<string, Paradigm> MaleExceptions = new(StringComparer.Ordinal)
    {
        ["заяц"] = NounPatterns.Dropping(2, "йц", stressed: false),
        ["месяц"] = NounPatterns.HardSoftInstrumental,
        ["немец"] = NounPatterns.Dropping(2, "ц", stressed: false),
        ["перец"] = NounPatterns.Dropping(2, "ц", stressed: false),
        ["палец"] = NounPatterns.Dropping(2, "ьц", stressed: false),
        ["боец"] = NounPatterns.Dropping(2, "йц"),
        ["буш"] = NounPatterns.HardSoftInstrumental,
        ["лев"] = NounPatterns.Dropping(2, "ьв"),
        ["пёс"] = NounPatterns.Dropping(2, "с"),
        ["пес"] = NounPatterns.Dropping(2, "с"),
        ["ёж"] = new Paradigm(2, "ежа ежу ежа ежом еже"),
        ["ёрш"] = new Paradigm(3, "ерша ершу ерша ершом ерше"),
    };

    private static readonly string[] DroppingEn = ["камень", "ремень", "кремень", "гребень", "корень", "перстень", "пень", "день", "шершень", "ливень", "парень", "сивень"];
    private static readonly HashSet<string> StressedSoft = new(StringComparer.Ordinal)
    {
        "шмель", "кремль", "кисель", "карась", "журавль", "король", "конь", "ячмень", "пономарь", "снегирь", "богатырь", "пузырь",
        "пушкарь", "кобзарь", "звонарь", "царь", "рубль", "корабль", "фонарь", "сухарь", "глухарь", "косарь", "дикарь", "вратарь",
    };

    private static readonly string[] DroppingOt = ["коготь", "локоть", "ноготь", "дёготь", "деготь", "лапоть", "ломоть"];
    private static readonly string[] DroppingEl = ["орёл", "орел", "козёл", "козел", "осёл", "котёл", "щегол", "дятел", "бобёр", "ковёр", "шатёр", "костёр", "угол", "посол", "хохол", "чехол"];
    private static readonly string[] DroppingEy = ["соловей", "воробей", "горобей", "муравей", "ручей", "репей", "улей"];
    private static readonly string[] NotDroppingOk = ["пророк", "отрок", "игрок", "знаток", "ходок", "ездок", "едок", "восток", "поток", "урок", "порок", "сорок", "шток", "блок", "брок", "флок"];
    private static readonly string[] NounsInOy = ["козодой", "герой", "ковбой", "водопой", "покой", "строй", "прибой"];
    private static readonly string[] ForeignIn = ["дарвин", "чаплин", "франклин", "хаддин", "аллин", "келвин", "кельвин", "мартин", "штайн"];
    private static readonly string[] StressedSha = ["свеча", "душа", "межа"];

    private static readonly HashSet<string> FemaleNouns = new(StringComparer.Ordinal)
    {
        "сова", "корова", "голова", "подкова", "дева", "королева", "обнова", "дубина", "калина", "рябина", "долина",
        "глина", "мина", "перлина", "былина", "осина", "перина", "година", "солонина", "половина", "тополина",
    };

    public static Paradigm Find(string lower, Gender gender, bool first)
    {
        if (lower.Length < 2 || Standing.Contains(lower) || (first && StandingFirstParts.Contains(lower)))
        {
            return Paradigm.Unchanged;
        }

        char last = lower[^1];
        if (last is 'а' or 'я')
        {
            return gender == Gender.Female ? FemaleInA(lower) : NounInA(lower);
        }

        if (gender == Gender.Female)
        {
            return Paradigm.Unchanged;
        }

        return MaleExceptions.TryGetValue(lower, out Paradigm? known) ? known : last switch
        {
            'й' => MaleShort(lower),
            'ь' => MaleSoft(lower),
            _ when Letters.IsConsonant(last) => MaleHard(lower),
            _ => Paradigm.Unchanged,
        };
    }

    private static Paradigm FemaleInA(string lower)
    {
        if (Letters.EndsWithAny(lower, "ая", "яя") && lower is not "шенгелая" && AdjectivePatterns.Find(lower) is { } adjective)
        {
            return adjective;
        }

        if (Letters.EndsWithAny(lower, "евска", "овска", "инска"))
        {
            return new Paradigm(1, "ой ой ую ой ой");
        }

        bool possessive = Letters.EndsWithAny(lower, "ова", "ева", "ёва", "ина", "ына") && Letters.Syllables(lower) > 1;
        return possessive && !FemaleNouns.Contains(lower) ? new Paradigm(1, "ой ой у ой ой") : NounInA(lower);
    }

    private static Paradigm NounInA(string lower)
    {
        char before = lower[^2];
        if (lower[^1] == 'а' && Letters.IsVowel(before))
        {
            return Paradigm.Unchanged;
        }

        bool stressed = lower[^1] == 'а' && Letters.Sibilants.Contains(before)
            && (StressedSha.Contains(lower) || (lower.Length > 2 && Letters.IsConsonant(lower[^3])));
        return NounPatterns.InA(lower, stressed);
    }

    private static Paradigm MaleShort(string lower)
    {
        bool oneSyllable = Letters.Syllables(lower) == 1;
        if (DroppingEy.Contains(lower))
        {
            return new Paradigm(2, "ья ью ья ьём ье");
        }

        if (lower.EndsWith("ый", StringComparison.Ordinal))
        {
            return AdjectivePatterns.Find(lower) ?? NounPatterns.Soft;
        }

        if (lower.EndsWith("ой", StringComparison.Ordinal))
        {
            return oneSyllable || Letters.EndsWithAny(lower, NounsInOy) ? NounPatterns.Soft : AdjectivePatterns.Find(lower) ?? NounPatterns.Soft;
        }

        if (lower.EndsWith("ий", StringComparison.Ordinal))
        {
            return oneSyllable ? NounPatterns.Soft : LooksLikeAdjective(lower) ? AdjectivePatterns.Find(lower)! : NounPatterns.MasculineIj;
        }

        return NounPatterns.Soft;
    }

    private static bool LooksLikeAdjective(string lower)
    {
        char before = lower[^3];
        return lower.Length > 3 && (Letters.Velars.Contains(before)
            || (Letters.Sibilants.Contains(before) && lower is not "топчий")
            || lower is "синий"
            || (before == 'н' && Letters.IsConsonant(lower[^4])));
    }

    private static Paradigm MaleSoft(string lower)
    {
        if (DroppingEn.Contains(lower))
        {
            return NounPatterns.Dropping(3, lower[^2..^1], soft: true, stressed: lower is "ремень" or "кремень" or "пень" or "день");
        }

        if (DroppingOt.Contains(lower))
        {
            return NounPatterns.Dropping(3, "т", soft: true, stressed: lower == "ломоть");
        }

        return StressedSoft.Contains(lower) ? NounPatterns.SoftStressed : NounPatterns.Soft;
    }

    private static Paradigm MaleHard(string lower)
    {
        int syllables = Letters.Syllables(lower);
        char last = lower[^1];
        if (DroppingEl.Contains(lower))
        {
            return NounPatterns.Dropping(2, last.ToString(), stressed: true);
        }

        return last switch
        {
            'ц' => InTs(lower, syllables),
            'ж' or 'ш' or 'ч' or 'щ' => syllables == 1 || lower.EndsWith("ач", StringComparison.Ordinal) ? NounPatterns.Hard : NounPatterns.HardSoftInstrumental,
            'к' => InK(lower, syllables),
            'х' => IsGenitivePlural(lower) ? Paradigm.Unchanged : NounPatterns.Hard,
            'в' => Letters.EndsWithAny(lower, "ов", "ев", "ёв") && syllables > 1 ? NounPatterns.Possessive : NounPatterns.Hard,
            'н' => Letters.EndsWithAny(lower, "ин", "ын") && syllables > 1 && !ForeignIn.Contains(lower) ? NounPatterns.Possessive : NounPatterns.Hard,
            _ => NounPatterns.Hard,
        };
    }

    // «Черных», «Долгих» are old genitives; «Рерих», «Эрлих» are not: adjectives have no -рих or -лих.
    private static bool IsGenitivePlural(string lower) =>
        lower.EndsWith("ых", StringComparison.Ordinal)
        || (lower.EndsWith("их", StringComparison.Ordinal) && lower.Length > 3 && "гкхжшчщн".Contains(lower[^3]));

    private static Paradigm InTs(string lower, int syllables)
    {
        if (!lower.EndsWith("ец", StringComparison.Ordinal) || lower.Length < 4)
        {
            return lower.EndsWith("ец", StringComparison.Ordinal) ? NounPatterns.Hard : NounPatterns.HardSoftInstrumental;
        }

        char before = lower[^3];
        if (Letters.IsVowel(before))
        {
            return NounPatterns.Dropping(2, "йц", stressed: false);
        }

        // «Швец – Швеца», «Кузнец – Кузнеца»: the vowel stays after two consonants.
        if (syllables == 1 || Letters.IsConsonant(lower[^4]))
        {
            return NounPatterns.Hard;
        }

        return NounPatterns.Dropping(2, before == 'л' ? "ьц" : "ц");
    }

    private static Paradigm InK(string lower, int syllables)
    {
        if (syllables > 1 && lower.EndsWith("ёк", StringComparison.Ordinal) && Letters.IsConsonant(lower[^3]))
        {
            return NounPatterns.Dropping(2, "ьк");
        }

        bool drops = syllables > 1 && lower.EndsWith("ок", StringComparison.Ordinal)
            && Letters.IsConsonant(lower[^3]) && !Letters.EndsWithAny(lower, NotDroppingOk);
        return drops ? NounPatterns.Dropping(2, "к") : NounPatterns.Hard;
    }
}
