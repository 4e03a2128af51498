namespace Nastavnik.Paperwork.Lists.Names;

/// <summary>How two names are alike, from «nothing in common» to «the same».</summary>
public enum Likeness
{
    Different,

    /// <summary>One has initials that fit the other's full parts.</summary>
    Initials,

    /// <summary>One has no patronymic, the rest is the same.</summary>
    NoPatronymic,

    /// <summary>One letter differs, is missing, extra, or two stand in other order.</summary>
    OneLetter,

    /// <summary>The same parts in another order.</summary>
    SwappedParts,

    /// <summary>The same but for case, ё, spaces or Latin look-alikes.</summary>
    Same,
}

/// <summary>Compares names for offers to merge. An offer is never a decision: birth dates and people decide.</summary>
public static class NameLikeness
{
    public static Likeness Compare(NameParts a, NameParts b) =>
        Compare(NameKey.Of(a.Surname), NameKey.Of(a.GivenName), NameKey.Of(a.Patronymic), NameKey.Of(b.Surname), NameKey.Of(b.GivenName), NameKey.Of(b.Patronymic));

    internal static Likeness Compare(string s1, string g1, string p1, string s2, string g2, string p2)
    {
        var (surname, given, patronymic) = (s1 == s2, g1 == g2, p1 == p2);
        if (surname && given && patronymic)
        {
            return Likeness.Same;
        }

        if (IsTurned((s1, g1, p1), (s2, g2, p2)))
        {
            return Likeness.SwappedParts;
        }

        if (surname && given && (p1.Length == 0 || p2.Length == 0))
        {
            return Likeness.NoPatronymic;
        }

        if (surname && Fits(g1, g2) && (Fits(p1, p2) || p1.Length == 0 || p2.Length == 0))
        {
            return Likeness.Initials;
        }

        var close = (surname || OneLetterApart(s1, s2)) && (given || OneLetterApart(g1, g2)) && (patronymic || OneLetterApart(p1, p2));
        var apart = (surname ? 0 : 1) + (given ? 0 : 1) + (patronymic ? 0 : 1);
        return close && apart == 1 && g1.Length > 1 && p1.Length != 1 && p2.Length != 1 ? Likeness.OneLetter : Likeness.Different;
    }

    /// <summary>One insertion, deletion, change or exchange of neighbours.</summary>
    public static bool OneLetterApart(string a, string b)
    {
        if (a.Length > b.Length)
        {
            (a, b) = (b, a);
        }

        if (b.Length - a.Length > 1 || a.Length == 0)
        {
            return false;
        }

        var start = 0;
        while (start < a.Length && a[start] == b[start])
        {
            start++;
        }

        var restA = a.AsSpan(start);
        var restB = b.AsSpan(start);
        if (a.Length < b.Length)
        {
            return restA.SequenceEqual(restB[1..]);
        }

        return restA.Length > 0 && (restA[1..].SequenceEqual(restB[1..])
            || (restA.Length > 1 && restA[0] == restB[1] && restA[1] == restB[0] && restA[2..].SequenceEqual(restB[2..])));
    }

    private static bool Fits(string a, string b) =>
        a == b || (a.Length == 1 && b.StartsWith(a, StringComparison.Ordinal)) || (b.Length == 1 && a.StartsWith(b, StringComparison.Ordinal));

    private static bool IsTurned((string S, string G, string P) a, (string S, string G, string P) b) =>
        (a.S == b.G && a.G == b.S && a.P == b.P)
        || (a.S == b.P && a.G == b.S && a.P == b.G)
        || (a.S == b.G && a.G == b.P && a.P == b.S)
        || (a.S == b.S && a.G == b.P && a.P == b.G && a.P.Length > 0 && b.P.Length > 0);
}
