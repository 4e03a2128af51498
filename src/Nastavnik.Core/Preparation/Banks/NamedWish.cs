namespace Nastavnik.Core.Preparation.Banks;

/// <summary>Finds the person whom free words name: «хочу к Анне Петровне Соколовой». Only one clear person is an answer.</summary>
public static class NamedWish
{
    /// <summary>By the surname in any case; two of one surname are told apart by the given name.</summary>
    public static Guid? Find(string words, IReadOnlyCollection<(Guid Id, string Surname, string GivenName)> people)
    {
        var said = words.ToLowerInvariant().Replace('ё', 'е').Split([' ', ',', '.', ';', '(', ')', '\n', '«', '»'], StringSplitOptions.RemoveEmptyEntries);
        var named = people.Where(p => said.Any(w => Is(w, p.Surname))).ToList();
        if (named.Count > 1)
        {
            named = [.. named.Where(p => said.Any(w => Is(w, p.GivenName)))];
        }

        return named.Count == 1 ? named[0].Id : null;
    }

    /// <summary>The word is the name in some case: the same beginning, a different ending of up to three letters.</summary>
    private static bool Is(string word, string name)
    {
        var key = name.ToLowerInvariant().Replace('ё', 'е');
        var stem = key.Length <= 3 ? key : key[..^(key.Length >= 6 && key[^1] is 'я' or 'й' ? 2 : 1)];
        return word.StartsWith(stem, StringComparison.Ordinal) && Math.Abs(word.Length - key.Length) <= 3;
    }
}
