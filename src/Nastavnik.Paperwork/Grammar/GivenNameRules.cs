namespace Nastavnik.Paperwork.Grammar;

/// <summary>Given names by ending and gender.</summary>
internal static class GivenNameRules
{
    private static readonly HashSet<string> StandingFirstParts = new(StringComparer.Ordinal) { "жан", "абдул", "абу", "ибн", "бен", "эль", "аль" };

    private static readonly Dictionary<string, Paradigm> MaleExceptions = new(StringComparer.Ordinal)
    {
        ["лев"] = NounPatterns.Dropping(2, "ьв"),
        ["пётр"] = NounPatterns.Dropping(3, "етр"),
        ["павел"] = NounPatterns.Dropping(2, "л"),
        ["илья"] = NounPatterns.InA("илья", stressed: true),
        ["данило"] = new Paradigm(1, "ы е у ой е"),
        ["михайло"] = new Paradigm(1, "ы е у ой е"),
        ["гаврило"] = new Paradigm(1, "ы е у ой е"),
        ["шота"] = Paradigm.Unchanged,
    };

    // Turkic names in -ль (Айгуль, Гузель) stay as they are in school papers; these follow the third declension.
    private static readonly HashSet<string> ThirdDeclension = new(StringComparer.Ordinal)
    {
        "адель", "нинель", "рахиль", "рашель", "жизель", "ассоль", "агидель",
    };

    public static Paradigm Find(string lower, Gender gender, bool first)
    {
        if (lower.Length < 2 || (first && StandingFirstParts.Contains(lower)))
        {
            return Paradigm.Unchanged;
        }

        if (gender == Gender.Male && MaleExceptions.TryGetValue(lower, out Paradigm? known))
        {
            return known;
        }

        char last = lower[^1];
        if (last is 'а' or 'я')
        {
            return last == 'а' && Letters.IsVowel(lower[^2]) ? Paradigm.Unchanged : NounPatterns.InA(lower, stressed: false);
        }

        if (gender == Gender.Female)
        {
            bool declines = last == 'ь' && (lower[^2] != 'л' || ThirdDeclension.Contains(lower));
            return declines ? NounPatterns.ThirdDeclension : Paradigm.Unchanged;
        }

        return last switch
        {
            'ь' => NounPatterns.Soft,
            'й' when lower.EndsWith("ий", StringComparison.Ordinal) && Letters.Syllables(lower) > 1 => NounPatterns.MasculineIj,
            'й' => NounPatterns.Soft,
            'ж' or 'ш' or 'ч' or 'щ' or 'ц' => NounPatterns.HardSoftInstrumental,
            _ when Letters.IsConsonant(last) => NounPatterns.Hard,
            _ => Paradigm.Unchanged,
        };
    }
}
