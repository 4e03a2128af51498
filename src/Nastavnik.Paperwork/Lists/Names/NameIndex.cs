namespace Nastavnik.Paperwork.Lists.Names;

/// <summary>Finds who in a large list is called alike, without comparing everybody with everybody.</summary>
public sealed class NameIndex<T>
{
    private readonly record struct Entry(string Surname, string GivenName, string Patronymic, T Item);

    private readonly Dictionary<string, List<int>> _buckets = new(StringComparer.Ordinal);
    private readonly List<Entry> _entries = [];

    public int Count => _entries.Count;

    public void Add(NameParts name, T item)
    {
        var entry = new Entry(NameKey.Of(name.Surname), NameKey.Of(name.GivenName), NameKey.Of(name.Patronymic), item);
        foreach (var key in Keys(entry))
        {
            if (!_buckets.TryGetValue(key, out var bucket))
            {
                _buckets[key] = bucket = [];
            }

            bucket.Add(_entries.Count);
        }

        _entries.Add(entry);
    }

    /// <summary>Everybody alike, the most alike first.</summary>
    public IReadOnlyList<(T Item, Likeness Likeness)> Find(NameParts name)
    {
        var sought = new Entry(NameKey.Of(name.Surname), NameKey.Of(name.GivenName), NameKey.Of(name.Patronymic), default!);
        var seen = new HashSet<int>();
        var found = new List<(T Item, Likeness Likeness)>();
        foreach (var key in Keys(sought))
        {
            foreach (var i in _buckets.GetValueOrDefault(key) ?? [])
            {
                var e = _entries[i];
                if (seen.Add(i)
                    && NameLikeness.Compare(sought.Surname, sought.GivenName, sought.Patronymic, e.Surname, e.GivenName, e.Patronymic) is var like and not Likeness.Different)
                {
                    found.Add((e.Item, like));
                }
            }
        }

        found.Sort((a, b) => b.Likeness.CompareTo(a.Likeness));
        return found;
    }

    // A misprint in one part leaves the other two; initials leave the surname and a first letter; an exchange leaves the set.
    private static string[] Keys(Entry e)
    {
        string[] parts = [e.Surname, e.GivenName, e.Patronymic];
        Array.Sort(parts, StringComparer.Ordinal);
        return
        [
            "=" + string.Join('|', parts),
            $"1{e.Surname}|{(e.GivenName.Length > 0 ? e.GivenName[..1] : "")}",
            $"2{e.GivenName}|{e.Patronymic}",
            $"3{e.Surname}|{e.Patronymic}",
        ];
    }
}
