namespace Nastavnik.Paperwork.Grammar;

/// <summary>The declension patterns that surnames, given names and common nouns share.</summary>
internal static class NounPatterns
{
    public static readonly Paradigm Hard = new(0, "а у а ом е");
    public static readonly Paradigm HardSoftInstrumental = new(0, "а у а ем е");
    public static readonly Paradigm Possessive = new(0, "а у а ым е");
    public static readonly Paradigm Soft = new(1, "я ю я ем е");
    public static readonly Paradigm SoftStressed = new(1, "я ю я ём е");
    public static readonly Paradigm MasculineIj = new(1, "я ю я ем и");
    public static readonly Paradigm ThirdDeclension = new(1, "и и = ью и");

    /// <summary>A vowel that drops out: «Павел – Павла», «отец – отца».</summary>
    public static Paradigm Dropping(int cut, string stem, bool soft = false, bool stressed = true) => soft
        ? new Paradigm(cut, $"{stem}я {stem}ю {stem}я {stem}{(stressed ? "ём" : "ем")} {stem}е")
        : new Paradigm(cut, $"{stem}а {stem}у {stem}а {stem}{(stressed ? "ом" : "ем")} {stem}е");

    /// <summary>Words in -а and -я: «Никита», «Чайка», «ученица», «Мария».</summary>
    /// <param name="stressed">The ending is stressed: «левшой», not «левшей».</param>
    public static Paradigm InA(string lower, bool stressed)
    {
        char before = lower[^2];
        if (lower[^1] == 'я')
        {
            return before == 'и' ? InIya : stressed ? InYaStressed : InYa;
        }

        if (Letters.Velars.Contains(before))
        {
            return InKa;
        }

        if (Letters.Sibilants.Contains(before))
        {
            return stressed ? InKa : InSha;
        }

        return before == 'ц' ? InTsa : InHardA;
    }

    private static readonly Paradigm InIya = new(1, "и и ю ей и");
    private static readonly Paradigm InYa = new(1, "и е ю ей е");
    private static readonly Paradigm InYaStressed = new(1, "и е ю ёй е");
    private static readonly Paradigm InKa = new(1, "и е у ой е");
    private static readonly Paradigm InSha = new(1, "и е у ей е");
    private static readonly Paradigm InTsa = new(1, "ы е у ей е");
    private static readonly Paradigm InHardA = new(1, "ы е у ой е");
}
