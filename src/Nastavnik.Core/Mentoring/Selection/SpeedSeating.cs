namespace Nastavnik.Core.Mentoring.Selection;

/// <summary>The order of rounds and the tables: who has waited longest sits next; a mentor keeps his table while he can, mentees walk.</summary>
internal static class SpeedSeating
{
    /// <summary>Rounds in an order that leaves no long gaps: next comes the round whose people have waited most.</summary>
    public static IReadOnlyList<IReadOnlyList<(int Mentor, int Mentee)>> Order(IReadOnlyList<IReadOnlyList<(int Mentor, int Mentee)>> rounds, int mentors, int mentees)
    {
        var waited = new int[mentors + mentees];
        Array.Fill(waited, 1);
        var left = rounds.ToList();
        List<IReadOnlyList<(int Mentor, int Mentee)>> ordered = [];
        while (left.Count > 0)
        {
            var next = left.MaxBy(r => r.Sum(t => (long)(waited[t.Mentor] * waited[t.Mentor]) + (waited[mentors + t.Mentee] * waited[mentors + t.Mentee])))!;
            left.Remove(next);
            ordered.Add(next);
            for (var v = 0; v < waited.Length; v++)
            {
                waited[v]++;
            }

            foreach (var (mentor, mentee) in next)
            {
                (waited[mentor], waited[mentors + mentee]) = (1, 1);
            }
        }

        return ordered;
    }

    public static IEnumerable<(int Round, int Table, int Mentor, int Mentee)> Seat(IReadOnlyList<IReadOnlyList<(int Mentor, int Mentee)>> rounds, int mentors)
    {
        var last = new int[mentors];
        Array.Fill(last, -1);
        for (var round = 0; round < rounds.Count; round++)
        {
            var taken = new Dictionary<int, (int Mentor, int Mentee)>();
            foreach (var talk in rounds[round].Where(t => last[t.Mentor] >= 0))
            {
                taken.TryAdd(last[talk.Mentor], talk);
            }

            var seated = taken.Values.Select(t => t.Mentor).ToHashSet();
            var table = 0;
            foreach (var talk in rounds[round].Where(t => !seated.Contains(t.Mentor)))
            {
                while (!taken.TryAdd(table, talk))
                {
                    table++;
                }
            }

            foreach (var (number, talk) in taken.OrderBy(t => t.Key))
            {
                last[talk.Mentor] = number;
                yield return (round, number, talk.Mentor, talk.Mentee);
            }
        }
    }
}
