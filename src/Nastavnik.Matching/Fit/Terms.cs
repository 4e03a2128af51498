namespace Nastavnik.Matching.Fit;

/// <summary>
/// The words of one problem as sets of numbers, so that two people are compared in a few instructions. Equal without case and ё is the same word;
/// phrases that share the beginning of a word («адаптация в классе», «адаптация») are near.
/// </summary>
internal sealed class Terms
{
    private const int StemLength = 5;

    private readonly Dictionary<string, int> seen = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> byStem = new(StringComparer.Ordinal);
    private readonly List<string[]> stems = [];

    public int Add(string phrase)
    {
        if (seen.TryGetValue(phrase, out var number))
        {
            return number;
        }

        var plain = phrase.Trim().ToLowerInvariant().Replace('ё', 'е');
        if (!numbers.TryGetValue(plain, out number))
        {
            number = numbers.Count;
            numbers.Add(plain, number);
            stems.Add([.. Words(plain).Select(w => w.Length > StemLength ? w[..StemLength] : w).Distinct()]);
            foreach (var stem in stems[number])
            {
                if (!byStem.TryGetValue(stem, out var sharing))
                {
                    byStem.Add(stem, sharing = []);
                }

                sharing.Add(number);
            }
        }

        seen.Add(phrase, number);
        return number;
    }

    /// <summary>Ask when all is added: sets made earlier are too short.</summary>
    public int Words64 => (numbers.Count + 63) >> 6;

    public ulong[] Set(IEnumerable<int> terms)
    {
        var set = new ulong[Words64];
        foreach (var term in terms)
        {
            set[term >> 6] |= 1ul << (term & 63);
        }

        return set;
    }

    /// <summary>The phrases that share a word with this one, itself among them.</summary>
    public ulong[] Near(int term) => Set(stems[term].SelectMany(stem => byStem[stem]).Append(term));

    public static bool Meet(ulong[] one, ulong[] other)
    {
        for (var i = 0; i < one.Length; i++)
        {
            if ((one[i] & other[i]) != 0)
            {
                return true;
            }
        }

        return false;
    }

    public static bool Has(ulong[] set, int term) => ((set[term >> 6] >> (term & 63)) & 1) != 0;

    /// <summary>Words of four letters and more: shorter ones join anything to anything.</summary>
    private static IEnumerable<string> Words(string text) => text.Split([' ', ',', '.', '-', '–', '—', '(', ')', '/', ';', ':'], StringSplitOptions.RemoveEmptyEntries).Where(w => w.Length >= 4);
}
