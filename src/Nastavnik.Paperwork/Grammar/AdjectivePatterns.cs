namespace Nastavnik.Paperwork.Grammar;

/// <summary>Adjectives, participles and the words that decline like them («заведующий», «Толстой»).</summary>
internal static class AdjectivePatterns
{
    private static readonly Paradigm MasculineHard = new(2, "ого ому ого ым ом");
    private static readonly Paradigm MasculineVelar = new(2, "ого ому ого им ом");
    private static readonly Paradigm MasculineSoft = new(2, "его ему его им ем");
    private static readonly Paradigm MasculineTs = new(2, "его ему его ым ем");
    private static readonly Paradigm FeminineHard = new(2, "ой ой ую ой ой");
    private static readonly Paradigm FeminineSibilant = new(2, "ей ей ую ей ей");
    private static readonly Paradigm FeminineSoft = new(2, "ей ей юю ей ей");
    private static readonly Paradigm NeuterHard = new(2, "ого ому = ым ом");
    private static readonly Paradigm NeuterVelar = new(2, "ого ому = им ом");
    private static readonly Paradigm NeuterSoft = new(2, "его ему = им ем");
    private static readonly Paradigm MasculineReflexive = new(4, "егося емуся егося имся емся");
    private static readonly Paradigm FeminineReflexive = new(4, "ейся ейся уюся ейся ейся");

    private static readonly Paradigm PluralHard = new(2, "ых ым ых ыми ых");
    private static readonly Paradigm PluralSoft = new(2, "их им их ими их");
    private static readonly Paradigm PluralReflexive = new(4, "ихся имся ихся имися ихся");

    /// <summary>The pattern by ending, or null when the word does not end like an adjective in the nominative.</summary>
    public static Paradigm? Find(string lower)
    {
        if (lower.Length < 4)
        {
            return null;
        }

        if (Letters.EndsWithAny(lower, "щийся", "шийся"))
        {
            return MasculineReflexive;
        }

        if (Letters.EndsWithAny(lower, "щаяся", "шаяся"))
        {
            return FeminineReflexive;
        }

        if (Letters.EndsWithAny(lower, "щиеся", "шиеся"))
        {
            return PluralReflexive;
        }

        char before = lower[^3];
        bool velar = Letters.Velars.Contains(before);
        bool sibilant = Letters.Sibilants.Contains(before);
        return lower[^2..] switch
        {
            "ый" => before == 'ц' ? MasculineTs : MasculineHard,
            "ой" => velar || sibilant ? MasculineVelar : MasculineHard,
            "ий" => velar ? MasculineVelar : MasculineSoft,
            "ая" => sibilant && lower is not "большая" and not "чужая" ? FeminineSibilant : FeminineHard,
            "яя" => FeminineSoft,
            "ое" => velar || sibilant ? NeuterVelar : NeuterHard,
            "ее" => NeuterSoft,
            "ые" => PluralHard,
            "ие" when velar || sibilant || (before == 'н' && Letters.IsConsonant(lower[^4])) => PluralSoft,
            _ => null,
        };
    }

    /// <summary>Masculine nominative: its accusative depends on whether the head is a person.</summary>
    public static bool IsMasculine(string lower) => Letters.EndsWithAny(lower, "ый", "ий", "ой", "ийся");
}
