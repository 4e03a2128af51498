using System.Text.RegularExpressions;

namespace Nastavnik.Paperwork.Grammar;

/// <summary>
/// Declines Russian and other names written in Cyrillic. Initials, particles and words in other letters stay as they are.
/// Rules can only guess: a family's own form goes into <see cref="NameCorrections"/>.
/// </summary>
public static partial class NameDeclension
{
    private static readonly HashSet<string> Particles = new(StringComparer.Ordinal) { "оглы", "кызы", "гызы", "улы", "уулу", "заде" };

    // In these four the ending is stressed: «Ильичом», but «Никитичем».
    private static readonly HashSet<string> StressedPatronymics = new(StringComparer.Ordinal) { "ильич", "кузьмич", "фомич", "лукич" };

    /// <summary>All cases of a surname; parts joined by a hyphen are declined each.</summary>
    public static CaseForms Surname(string surname, Gender gender) =>
        Each(surname, (word, first) => SurnameRules.Find(word, gender, first));

    /// <summary>All cases of a given name, double names included.</summary>
    public static CaseForms GivenName(string givenName, Gender gender) =>
        Each(givenName, (word, first) => GivenNameRules.Find(word, gender, first));

    /// <summary>All cases of a patronymic; «Мамед оглы» and «Мамед кызы» do not change.</summary>
    public static CaseForms Patronymic(string patronymic, Gender gender)
    {
        string tidy = Letters.OneSpace(patronymic);
        return HasParticle(tidy) ? CaseForms.Same(tidy) : Each(tidy, (word, _) => PatronymicPattern(word, gender));
    }

    internal static bool HasParticle(string patronymic) =>
        Words().Matches(patronymic).Any(word => Particles.Contains(word.Value.ToLowerInvariant()));

    internal static bool IsParticle(string word) => Particles.Contains(word.ToLowerInvariant());

    private static Paradigm PatronymicPattern(string lower, Gender gender) => gender switch
    {
        Gender.Male when lower.Length > 3 && lower.EndsWith("ич", StringComparison.Ordinal) =>
            StressedPatronymics.Contains(lower) ? NounPatterns.Hard : NounPatterns.HardSoftInstrumental,
        Gender.Female when lower.Length > 3 && lower.EndsWith("на", StringComparison.Ordinal) => NounPatterns.InA(lower, stressed: false),
        _ => Paradigm.Unchanged,
    };

    private static CaseForms Each(string? text, Func<string, bool, Paradigm> find)
    {
        string tidy = Letters.OneSpace(text);
        CaseForms result = CaseForms.Same("");
        int at = 0;
        foreach (Match match in Words().Matches(tidy))
        {
            int end = match.Index + match.Length;
            bool first = end < tidy.Length - 1 && tidy[end] is '-' or ' ';
            bool standing = IsParticle(match.Value) || (end < tidy.Length && tidy[end] == '.');
            Paradigm pattern = standing ? Paradigm.Unchanged : find(match.Value.ToLowerInvariant(), first);
            result = result.Then(tidy[at..match.Index]).Then(pattern.Apply(match.Value));
            at = end;
        }

        return result.Then(tidy[at..]);
    }

    [GeneratedRegex(@"\p{L}+(?:['’ʼ]\p{L}+)*")]
    private static partial Regex Words();
}
