namespace Nastavnik.Core.Mentoring.Selection;

/// <summary>
/// Splits talks into rounds so that nobody is twice in one: an edge colouring of a bipartite graph by alternating chains (König), then evened
/// out so that the sizes of any two rounds differ by one at most (de Werra). Possible whenever nobody has more talks than there are rounds.
/// </summary>
internal static class RoundColouring
{
    private const int None = -1;

    /// <summary>Talks of each round.</summary>
    public static IReadOnlyList<IReadOnlyList<(int Mentor, int Mentee)>> Split((int Mentor, int Mentee)[] talks, int mentors, int mentees, int rounds)
    {
        var (colour, at) = (new int[talks.Length], new int[mentors + mentees, rounds]);
        for (var v = 0; v < mentors + mentees; v++)
        {
            for (var c = 0; c < rounds; c++)
            {
                at[v, c] = None;
            }
        }

        for (var e = 0; e < talks.Length; e++)
        {
            Lay(e);
        }

        Even();
        return [.. Enumerable.Range(0, rounds).Select(c => (IReadOnlyList<(int, int)>)[.. talks.Where((_, e) => colour[e] == c)])];

        int Mentor(int e) => talks[e].Mentor;

        int Mentee(int e) => mentors + talks[e].Mentee;

        int Other(int e, int v) => Mentor(e) == v ? Mentee(e) : Mentor(e);

        void Lay(int e)
        {
            var (a, b) = (Free(Mentor(e)), Free(Mentee(e)));
            if (at[Mentee(e), a] != None)
            {
                // «a» is free at the mentor and taken at the mentee: change a and b along the chain from the mentee; it cannot come to the mentor.
                Flip(Chain(Mentee(e), a, b), a, b);
            }

            Put(e, a);
        }

        int Free(int v)
        {
            var c = 0;
            while (at[v, c] != None)
            {
                c++;
            }

            return c;
        }

        // «b» is free at v, so this is a path and no ring.
        List<int> Chain(int v, int a, int b)
        {
            List<int> chain = [];
            for (var c = a; at[v, c] is var e && e != None; c = c == a ? b : a)
            {
                chain.Add(e);
                v = Other(e, v);
            }

            return chain;
        }

        void Flip(List<int> chain, int a, int b)
        {
            foreach (var e in chain)
            {
                (at[Mentor(e), colour[e]], at[Mentee(e), colour[e]]) = (None, None);
            }

            foreach (var e in chain)
            {
                Put(e, colour[e] == a ? b : a);
            }
        }

        void Put(int e, int c) => (colour[e], at[Mentor(e), c], at[Mentee(e), c]) = (c, e, e);

        void Even()
        {
            var sizes = new int[rounds];
            foreach (var c in colour)
            {
                sizes[c]++;
            }

            while (true)
            {
                var (most, least) = (Array.IndexOf(sizes, sizes.Max()), Array.IndexOf(sizes, sizes.Min()));
                if (sizes[most] - sizes[least] <= 1)
                {
                    return;
                }

                Flip(Surplus(most, least), most, least);
                sizes[most]--;
                sizes[least]++;
            }
        }

        // A chain that begins and ends in the larger round: it exists because that round has more talks than the other.
        List<int> Surplus(int most, int least)
        {
            for (var v = 0; v < mentors + mentees; v++)
            {
                if (at[v, most] != None && at[v, least] == None && Chain(v, most, least) is { Count: var n } chain && n % 2 == 1)
                {
                    return chain;
                }
            }

            throw new InvalidOperationException("Two rounds cannot be evened out.");
        }
    }
}
