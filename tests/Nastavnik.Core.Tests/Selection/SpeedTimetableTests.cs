using Nastavnik.Core.Mentoring.Selection;
using Xunit;

namespace Nastavnik.Core.Tests.Selection;

/// <summary>The timetable of «быстрые встречи» on random sizes: who meets, who sits where, in how many rounds.</summary>
public sealed class SpeedTimetableTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 12)];

    [Theory, MemberData(nameof(Seeds))]
    [Trait("Requirement", "S000-92")]
    public void All_who_should_meet_meet_once_in_the_fewest_rounds_possible(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < 40; i++)
        {
            var (wanted, tables) = Anything(random);
            var timetable = SpeedTimetable.Of(wanted, tables);
            Assert.Equal(wanted.ToHashSet(), timetable.Seats.Select(s => (s.Mentor, s.Mentee)).ToHashSet());
            Assert.Equal(wanted.Count, timetable.Seats.Count);
            Assert.Equal(0, timetable.Unmet);
            Assert.Equal(SpeedTimetable.Bound(wanted, tables), timetable.Rounds);
            Sits(timetable, tables);
        }
    }

    [Theory, MemberData(nameof(Seeds))]
    [Trait("Requirement", "S000-92")]
    public void With_fewer_rounds_as_many_meet_as_can_and_the_rest_is_shared_evenly(int seed)
    {
        var random = new Random(seed * 1000);
        for (var i = 0; i < 40; i++)
        {
            var (mentors, mentees, tables) = (People(random.Next(1, 15)), People(random.Next(1, 25)), random.Next(1, 12));
            var wanted = All(mentors, mentees);
            var rounds = random.Next(1, SpeedTimetable.Bound(wanted, tables) + 3);
            var timetable = SpeedTimetable.Of(wanted, tables, rounds);
            Sits(timetable, tables);
            Assert.True(timetable.Rounds <= rounds);
            var room = Math.Min(Math.Min(rounds * tables, wanted.Count), Math.Min(rounds * mentors.Length, rounds * mentees.Length));
            Assert.Equal(room, timetable.Seats.Count);
            Assert.Equal(wanted.Count - room, timetable.Unmet);
            Assert.InRange(Spread(mentors, timetable.Seats.Select(s => s.Mentor)), 0, 1);
            Assert.InRange(Spread(mentees, timetable.Seats.Select(s => s.Mentee)), 0, 1);
        }
    }

    [Theory, MemberData(nameof(Seeds))]
    public void With_fewer_rounds_nobody_goes_without_whom_an_exchange_could_serve(int seed)
    {
        var random = new Random(seed * 77);
        for (var i = 0; i < 25; i++)
        {
            var (wanted, _) = Anything(random);
            var rounds = random.Next(1, 4);
            var timetable = SpeedTimetable.Of(wanted, 1000, rounds);
            Sits(timetable, 1000);
            Assert.Equal(MostTalks(wanted, rounds), timetable.Seats.Count);
        }
    }

    [Fact]
    public void The_same_people_give_the_same_timetable_and_mentors_keep_their_tables()
    {
        var wanted = All(People(8), People(12));
        var timetable = SpeedTimetable.Of(wanted, 8);
        Assert.Equal(timetable.Seats, SpeedTimetable.Of(wanted, 8).Seats);
        Assert.All(timetable.Seats.GroupBy(s => s.Mentor), mine => Assert.Single(mine.Select(s => s.Table).Distinct()));
    }

    [Fact]
    public void Nobody_to_meet_needs_no_rounds_and_both_sides_at_once_are_refused()
    {
        Assert.Equal(SpeedTimetable.Empty, SpeedTimetable.Of([], 3));
        var twice = Guid.CreateVersion7();
        Assert.Throws<ArgumentException>(() => SpeedTimetable.Of([(twice, Guid.CreateVersion7()), (Guid.CreateVersion7(), twice)], 3));
    }

    private static void Sits(SpeedTimetable timetable, int tables)
    {
        Assert.All(timetable.Seats, s => Assert.True(s.Round >= 1 && s.Round <= timetable.Rounds && s.Table >= 1 && s.Table <= tables));
        Assert.Equal(timetable.Seats.Count, timetable.Seats.Select(s => (s.Round, s.Mentor)).Distinct().Count());
        Assert.Equal(timetable.Seats.Count, timetable.Seats.Select(s => (s.Round, s.Mentee)).Distinct().Count());
        Assert.Equal(timetable.Seats.Count, timetable.Seats.Select(s => (s.Round, s.Table)).Distinct().Count());
        Assert.Equal(timetable.Seats.Count, timetable.Seats.Select(s => (s.Mentor, s.Mentee)).Distinct().Count());
    }

    private static int Spread(Guid[] people, IEnumerable<Guid> talks)
    {
        var counts = talks.GroupBy(t => t).ToDictionary(g => g.Key, g => g.Count());
        var each = people.Select(p => counts.GetValueOrDefault(p)).ToList();
        return each.Max() - each.Min();
    }

    /// <summary>The most talks with at most <paramref name="rounds"/> for each person: a flow counted another way, by plain augmentation of unit edges.</summary>
    private static int MostTalks(IReadOnlyList<(Guid Mentor, Guid Mentee)> wanted, int rounds)
    {
        var taken = new HashSet<(Guid, Guid)>();
        var (mentors, mentees) = (wanted.Select(w => w.Mentor).Distinct().ToList(), wanted.Select(w => w.Mentee).Distinct().ToList());
        var again = true;
        while (again)
        {
            again = false;
            foreach (var mentor in mentors.Where(m => taken.Count(t => t.Item1 == m) < rounds))
            {
                again |= Push(mentor, []);
            }
        }

        return taken.Count;

        bool Push(Guid mentor, HashSet<Guid> seen)
        {
            foreach (var mentee in mentees.Where(m => wanted.Contains((mentor, m)) && !taken.Contains((mentor, m)) && seen.Add(m)))
            {
                if (taken.Count(t => t.Item2 == mentee) < rounds)
                {
                    taken.Add((mentor, mentee));
                    return true;
                }

                foreach (var other in taken.Where(t => t.Item2 == mentee).ToList())
                {
                    taken.Remove(other);
                    if (Push(other.Item1, seen))
                    {
                        taken.Add((mentor, mentee));
                        return true;
                    }

                    taken.Add(other);
                }
            }

            return false;
        }
    }

    private static (List<(Guid Mentor, Guid Mentee)> Wanted, int Tables) Anything(Random random)
    {
        var all = All(People(random.Next(1, 16)), People(random.Next(1, 24)));
        var share = random.NextDouble();
        return ([.. all.Where(_ => random.NextDouble() <= share)], random.Next(1, 15));
    }

    private static List<(Guid Mentor, Guid Mentee)> All(Guid[] mentors, Guid[] mentees) => [.. mentors.SelectMany(m => mentees.Select(n => (m, n)))];

    private static Guid[] People(int count) => [.. Enumerable.Range(0, count).Select(_ => Guid.CreateVersion7())];
}
