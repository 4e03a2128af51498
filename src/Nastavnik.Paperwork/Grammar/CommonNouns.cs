namespace Nastavnik.Paperwork.Grammar;

/// <summary>Common nouns of posts, family and organisations: a short dictionary, then rules by ending.</summary>
internal static class CommonNouns
{
    private static readonly Paradigm MasculineThing = new(0, "а у = ом е");
    private static readonly Paradigm MasculineThingSoftInstrumental = new(0, "а у = ем е");
    private static readonly Paradigm MasculineThingShort = new(1, "я ю = ем е");
    private static readonly Paradigm MasculineThingIj = new(1, "я ю = ем и");
    private static readonly Paradigm NeuterO = new(1, "а у = ом е");
    private static readonly Paradigm NeuterE = new(1, "я ю = ем е");
    private static readonly Paradigm NeuterIe = new(1, "я ю = ем и");
    private static readonly Paradigm NeuterSibilantE = new(1, "а у = ем е");

    private static readonly Dictionary<string, Paradigm> Dictionary = new(StringComparer.Ordinal)
    {
        ["мать"] = new Paradigm(1, "ери ери = ерью ери"),
        ["дочь"] = new Paradigm(1, "ери ери = ерью ери"),
        ["отец"] = NounPatterns.Dropping(2, "ц"),
        ["продавец"] = NounPatterns.Dropping(2, "ц"),
        ["певец"] = NounPatterns.Dropping(2, "ц"),
        ["боец"] = NounPatterns.Dropping(2, "йц"),
        ["кузнец"] = NounPatterns.Hard,
        ["близнец"] = NounPatterns.Hard,
        ["чтец"] = NounPatterns.Hard,
        ["судья"] = NounPatterns.InA("судья", stressed: true),
        ["секретарь"] = NounPatterns.SoftStressed,
        ["вратарь"] = NounPatterns.SoftStressed,
        ["завуч"] = NounPatterns.HardSoftInstrumental,
        ["игрок"] = NounPatterns.Hard,
        ["знаток"] = NounPatterns.Hard,
        ["ходок"] = NounPatterns.Hard,
        ["отрок"] = NounPatterns.Hard,
        ["дворец"] = new Paradigm(2, "ца цу = цом це"),
        ["родители"] = new Paradigm(1, "ей ям ей ями ях"),
        ["представители"] = new Paradigm(1, "ей ям ей ями ях"),
        ["сеть"] = NounPatterns.ThirdDeclension,
        ["церковь"] = new Paradigm(3, "ви ви = овью ви"),
        ["посол"] = NounPatterns.Dropping(2, "л"),
        ["отдел"] = MasculineThing,
    };

    /// <summary>The pattern of a noun in the nominative singular.</summary>
    /// <param name="lower">The word in lower case.</param>
    /// <param name="person">True for people: the accusative of a masculine noun is then its genitive.</param>
    public static Paradigm Find(string lower, bool person)
    {
        if (lower.Length < 2)
        {
            return Paradigm.Unchanged;
        }

        if (Dictionary.TryGetValue(lower, out Paradigm? known))
        {
            return known;
        }

        char last = lower[^1];
        char before = lower[^2];
        return last switch
        {
            'а' when Letters.IsVowel(before) => Paradigm.Unchanged,
            'а' or 'я' => NounPatterns.InA(lower, stressed: false),
            'ь' => person || lower.EndsWith("тель", StringComparison.Ordinal) ? NounPatterns.Soft : NounPatterns.ThirdDeclension,
            'й' => Short(lower, person),
            'о' when Letters.IsConsonant(before) && !person => NeuterO,
            'е' when !person => Neuter(before),
            _ when Letters.IsConsonant(last) => person ? Person(lower) : Thing(last),
            _ => Paradigm.Unchanged,
        };
    }

    private static Paradigm Neuter(char before) => before switch
    {
        'и' => NeuterIe,
        'ж' or 'ш' or 'ч' or 'щ' or 'ц' => NeuterSibilantE,
        _ => Letters.IsConsonant(before) ? NeuterE : Paradigm.Unchanged,
    };

    private static Paradigm Short(string lower, bool person)
    {
        bool ij = lower.EndsWith("ий", StringComparison.Ordinal);
        return person
            ? ij ? NounPatterns.MasculineIj : NounPatterns.Soft
            : ij ? MasculineThingIj : MasculineThingShort;
    }

    private static Paradigm Thing(char last) =>
        Letters.Sibilants.Contains(last) || last == 'ц' ? MasculineThingSoftInstrumental : MasculineThing;

    private static Paradigm Person(string lower)
    {
        char last = lower[^1];
        if (last == 'ц' && lower.Length > 4 && lower.EndsWith("ец", StringComparison.Ordinal))
        {
            char before = lower[^3];
            string stem = before == 'л' ? "ьц" : Letters.IsVowel(before) ? "йц" : "ц";
            return NounPatterns.Dropping(2, stem, stressed: false);
        }

        // «подросток – подростка», «ребёнок – ребёнка»
        if (lower.Length > 4 && lower.EndsWith("ок", StringComparison.Ordinal) && Letters.IsConsonant(lower[^3]))
        {
            return NounPatterns.Dropping(2, "к");
        }

        return Letters.Sibilants.Contains(last) && !lower.EndsWith("ач", StringComparison.Ordinal) || last == 'ц'
            ? NounPatterns.HardSoftInstrumental
            : NounPatterns.Hard;
    }
}
