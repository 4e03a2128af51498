namespace Nastavnik.Core.Mentoring.Selection;

/// <summary>
/// Which talks take place when not all fit: nobody has more than the rounds allow, all together not more than the tables; mentees are served
/// level by level (a first talk for everyone before anyone's second), then mentors are evened out without changing any mentee's number.
/// </summary>
internal static class FairShare
{
    public static (int Mentor, int Mentee)[] Choose((int Mentor, int Mentee)[] wanted, int mentors, int mentees, int rounds, int tables)
    {
        var share = new Share(wanted, mentors, mentees);
        var room = (long)rounds * tables;
        var open = Enumerable.Range(0, mentees).ToList();
        for (var level = 1; level <= rounds && open.Count > 0 && share.Count < room; level++)
        {
            // Who cannot be served now will not be later: talks are only exchanged, never taken away.
            open = [.. open.Where(mentee => share.Count < room && share.Serve(mentee, rounds))];
        }

        share.EvenMentors();
        return share.Chosen;
    }

    private sealed class Share((int Mentor, int Mentee)[] wanted, int mentors, int mentees)
    {
        private readonly bool[] taken = new bool[wanted.Length];
        private readonly int[] load = new int[mentors];
        private readonly List<int>[] ofMentor = Group(wanted, mentors, w => w.Mentor);
        private readonly List<int>[] ofMentee = Group(wanted, mentees, w => w.Mentee);

        public int Count { get; private set; }

        public (int Mentor, int Mentee)[] Chosen => [.. wanted.Where((_, i) => taken[i])];

        /// <summary>One more talk for the mentee: with a free mentor, or by exchanges along a chain that ends at one.</summary>
        public bool Serve(int mentee, int rounds)
        {
            var from = new int[mentors];
            Array.Fill(from, -1);
            var via = new Dictionary<int, int> { [mentee] = -1 };
            var queue = new Queue<int>([mentee]);
            while (queue.TryDequeue(out var at))
            {
                foreach (var talk in ofMentee[at].Where(t => !taken[t] && from[wanted[t].Mentor] < 0).OrderBy(t => load[wanted[t].Mentor]).ToList())
                {
                    var mentor = wanted[talk].Mentor;
                    from[mentor] = talk;
                    if (load[mentor] < rounds)
                    {
                        load[mentor]++;
                        Count++;
                        Exchange(mentor, from, via);
                        return true;
                    }

                    foreach (var held in ofMentor[mentor].Where(t => taken[t] && via.TryAdd(wanted[t].Mentee, t)))
                    {
                        queue.Enqueue(wanted[held].Mentee);
                    }
                }
            }

            return false;
        }

        private void Exchange(int mentor, int[] from, Dictionary<int, int> via)
        {
            while (true)
            {
                taken[from[mentor]] = true;
                var given = via[wanted[from[mentor]].Mentee];
                if (given < 0)
                {
                    return;
                }

                taken[given] = false;
                mentor = wanted[given].Mentor;
            }
        }

        /// <summary>While one mentor has two talks more than another whom a chain of exchanges reaches, one passes over.</summary>
        public void EvenMentors()
        {
            var again = true;
            while (again)
            {
                again = false;
                foreach (var rich in Enumerable.Range(0, mentors).OrderByDescending(m => load[m]).ToList())
                {
                    again |= Pass(rich);
                }
            }
        }

        private bool Pass(int rich)
        {
            var from = new (int Given, int Got)[mentors];
            Array.Fill(from, (-1, -1));
            var queue = new Queue<int>([rich]);
            while (queue.TryDequeue(out var mentor))
            {
                foreach (var given in ofMentor[mentor].Where(t => taken[t]))
                {
                    foreach (var got in ofMentee[wanted[given].Mentee].Where(t => !taken[t]))
                    {
                        var next = wanted[got].Mentor;
                        if (next == rich || from[next].Got >= 0)
                        {
                            continue;
                        }

                        from[next] = (given, got);
                        if (load[next] <= load[rich] - 2)
                        {
                            (load[next], load[rich]) = (load[next] + 1, load[rich] - 1);
                            for (var at = next; at != rich; at = wanted[from[at].Given].Mentor)
                            {
                                (taken[from[at].Given], taken[from[at].Got]) = (false, true);
                            }

                            return true;
                        }

                        queue.Enqueue(next);
                    }
                }
            }

            return false;
        }

        private static List<int>[] Group((int Mentor, int Mentee)[] wanted, int size, Func<(int Mentor, int Mentee), int> key)
        {
            var groups = Enumerable.Range(0, size).Select(_ => new List<int>()).ToArray();
            for (var i = 0; i < wanted.Length; i++)
            {
                groups[key(wanted[i])].Add(i);
            }

            return groups;
        }
    }
}
