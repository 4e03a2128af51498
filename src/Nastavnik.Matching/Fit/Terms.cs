using Nastavnik.Matching.People;

namespace Nastavnik.Matching.Fit;

/// <summary>A phrase as a number, with the set of phrases near to it.</summary>
internal readonly record struct Term(int Number, ulong[] Near);

/// <summary>
/// The words of one problem as sets of numbers, so that two people are compared in a few instructions. Equal without case and ё is the same word;
/// phrases that share the beginning of a word («адаптация в классе», «адаптация») are near.
/// </summary>
internal sealed class Terms
{
    private const int StemLength = 5;
    private const int ShortestWord = 4;
    private const string Between = " ,.-–—()/;:";

    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> byStem = new(StringComparer.Ordinal);
    private readonly List<List<int>[]> sharing = [];
    private readonly ulong[]?[] near;

    public Terms(MentorFeatures[] mentors, MenteeFeatures[] mentees)
    {
        foreach (var mentor in mentors)
        {
            Learn(mentor.Competences, mentor.Topics, mentor.Subjects);
        }

        foreach (var mentee in mentees)
        {
            Learn(mentee.Requests, mentee.Topics, mentee.Subjects);
        }

        near = new ulong[sharing.Count][];
    }

    public ulong[] Set(params ReadOnlySpan<IReadOnlyList<string>> lists)
    {
        var set = Empty();
        foreach (var phrases in lists)
        {
            for (var i = 0; i < phrases.Count; i++)
            {
                Put(set, numbers[phrases[i]]);
            }
        }

        return set;
    }

    public Term[] Of(IReadOnlyList<string> phrases)
    {
        var terms = phrases.Count == 0 ? [] : new Term[phrases.Count];
        for (var i = 0; i < terms.Length; i++)
        {
            var number = numbers[phrases[i]];
            terms[i] = new(number, near[number] ??= Near(number));
        }

        return terms;
    }

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

    private static void Put(ulong[] set, int term) => set[term >> 6] |= 1ul << (term & 63);

    private ulong[] Empty() => new ulong[(sharing.Count + 63) >> 6];

    /// <summary>The phrases that share a word with this one, itself among them.</summary>
    private ulong[] Near(int term)
    {
        var set = Empty();
        Put(set, term);
        foreach (var others in sharing[term])
        {
            others.ForEach(other => Put(set, other));
        }

        return set;
    }

    private void Learn(params ReadOnlySpan<IReadOnlyList<string>> lists)
    {
        foreach (var phrases in lists)
        {
            for (var i = 0; i < phrases.Count; i++)
            {
                if (!numbers.ContainsKey(phrases[i]))
                {
                    numbers[phrases[i]] = NumberOf(phrases[i].Trim().ToLowerInvariant().Replace('ё', 'е'));
                }
            }
        }
    }

    private int NumberOf(string plain)
    {
        if (!numbers.TryGetValue(plain, out var number))
        {
            numbers.Add(plain, number = sharing.Count);
            sharing.Add(Stems(plain, number));
        }

        return number;
    }

    /// <summary>Of each word of four letters and more (shorter ones join anything to anything) the phrases that have it so far.</summary>
    private List<int>[] Stems(string plain, int number)
    {
        var found = new List<List<int>>();
        var known = byStem.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var part in plain.AsSpan().SplitAny(Between))
        {
            var word = plain.AsSpan()[part];
            if (word.Length < ShortestWord)
            {
                continue;
            }

            var stem = word[..Math.Min(word.Length, StemLength)];
            if (!known.TryGetValue(stem, out var phrases))
            {
                known[stem] = phrases = [];
            }

            if (phrases.Count == 0 || phrases[^1] != number)
            {
                phrases.Add(number);
                found.Add(phrases);
            }
        }

        return [.. found];
    }
}
