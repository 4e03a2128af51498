namespace Nastavnik.Matching.Stable;

/// <summary>Strict wishes of many, in order of preference (compressed rows): i wishes for <c>Named[Starts[i] .. Starts[i + 1]]</c>, the dearest first, nobody twice.</summary>
public sealed record Wishes(int[] Starts, int[] Named)
{
    public int Count => Starts.Length - 1;

    public ReadOnlySpan<int> Of(int who) => Named.AsSpan(Starts[who], Starts[who + 1] - Starts[who]);
}

/// <summary>Who with whom by the wishes of both sides. A pair is possible only if each names the other; a mentor takes at most <paramref name="Places"/> mentees.</summary>
public sealed record StableProblem(Wishes Mentees, Wishes Mentors, int[] Places);
