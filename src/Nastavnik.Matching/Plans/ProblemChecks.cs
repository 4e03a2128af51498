using Nastavnik.Matching.Fit;
using Nastavnik.Matching.People;

namespace Nastavnik.Matching.Plans;

/// <summary>What makes matching impossible, said before anything is solved; and what is only worth knowing.</summary>
internal static class ProblemChecks
{
    public static IEnumerable<MatchingRefusal> BeforePeople(MatchingProblem problem)
    {
        if (problem.Mentors.Count == 0)
        {
            yield return new(MatchingRefusalKind.NobodyToLead, "В банке нет наставников. Включите в банк хотя бы одного.", []);
        }

        if (problem.Mentees.Count == 0)
        {
            yield return new(MatchingRefusalKind.NobodyAsks, "В банке нет наставляемых без наставника. Подбирать некого.", []);
        }

        if (problem.Weights.Sum == 0)
        {
            yield return new(MatchingRefusalKind.AllWeightsZero, "Все веса равны нулю: сравнивать не по чему. Верните вес хотя бы одному критерию.", []);
        }

        List<Guid> twice = [.. Twice(problem.Mentors), .. Twice(problem.Mentees)];
        if (twice.Count > 0)
        {
            yield return new(MatchingRefusalKind.SamePersonTwice, "Один человек стоит в списке дважды. Оставьте одну запись.", twice);
        }
    }

    public static IEnumerable<MatchingRefusal> OfPins(MatchingProblem problem, Judge judge) => problem.Pins.Count == 0 ? [] : Faulty(problem, judge);

    private static IEnumerable<MatchingRefusal> Faulty(MatchingProblem problem, Judge judge)
    {
        var pins = problem.Pins.Distinct().ToList();
        var known = pins.Where(p => judge.MentorAt.ContainsKey(p.Mentor) && judge.MenteeAt.ContainsKey(p.Mentee)).ToList();
        foreach (var pin in pins.Except(known))
        {
            yield return new(MatchingRefusalKind.UnknownPerson, "Закреплён человек, которого нет в этом подборе. Снимите закрепление.", [pin.Mentor, pin.Mentee]);
        }

        foreach (var many in known.GroupBy(p => p.Mentee).Where(g => g.Count() > 1))
        {
            yield return new(MatchingRefusalKind.PinnedTwice, $"{Mentee(judge, many.Key)}: закреплено несколько наставников. Оставьте одного.", [many.Key, .. many.Select(p => p.Mentor)]);
        }

        foreach (var many in known.GroupBy(p => p.Mentor))
        {
            var mentor = judge.Mentor(judge.MentorAt[many.Key]);
            if (many.Count() > mentor.FreePlaces)
            {
                yield return new(MatchingRefusalKind.PinsOverPlaces, $"{mentor.Name}: закреплено наставляемых — {many.Count()}, свободных мест — {mentor.FreePlaces}. Снимите лишние закрепления.", [many.Key, .. many.Select(p => p.Mentee)]);
            }
        }

        foreach (var pin in known)
        {
            var (mentee, mentor) = (judge.MenteeAt[pin.Mentee], judge.MentorAt[pin.Mentor]);
            if (judge.TieOf(mentee, mentor).HasFlag(Tie.Banned))
            {
                yield return new(MatchingRefusalKind.PinnedAndBanned, $"{judge.Mentor(mentor).Name} и {judge.Mentee(mentee).Name}: пара и закреплена, и запрещена. Оставьте одно.", [pin.Mentor, pin.Mentee]);
            }

            if (Obstacles.Of(judge.ObstacleOf(mentee, mentor)) is { MayBePinned: false } obstacle)
            {
                yield return new(MatchingRefusalKind.PinImpossible, $"{judge.Mentor(mentor).Name} и {judge.Mentee(mentee).Name}: закрепить нельзя. {obstacle.Sentence}", [pin.Mentor, pin.Mentee]);
            }
        }

        if (Circle(known) is { Count: > 0 } circle)
        {
            yield return new(MatchingRefusalKind.PinsInCircle, "Закрепления замкнулись в круг: человек оказался бы наставником собственного наставника. Снимите одно из них.", circle);
        }
    }

    public static IEnumerable<string> Remarks(MatchingProblem problem, Judge judge)
    {
        for (var mentor = 0; mentor < judge.Mentors; mentor++)
        {
            if (judge.Mentor(mentor) is { FreePlaces: 0 } full)
            {
                yield return $"{full.Name}: свободных мест нет, в подборе не участвует.";
            }
        }

        var unknown = Unknown(problem.Mentees, judge.MentorAt) + Unknown(problem.Mentors, judge.MenteeAt);
        if (unknown > 0)
        {
            yield return $"Пожеланий о людях, которых нет в этом подборе: {unknown}. Они не учтены.";
        }
    }

    private static int Unknown(IReadOnlyList<PersonFeatures> people, Dictionary<Guid, int> others)
    {
        var unknown = 0;
        foreach (var person in people)
        {
            for (var i = 0; i < person.Wishes.Count; i++)
            {
                unknown += others.ContainsKey(person.Wishes[i]) ? 0 : 1;
            }
        }

        return unknown;
    }

    private static string Mentee(Judge judge, Guid mentee) => judge.Mentee(judge.MenteeAt[mentee]).Name;

    private static IEnumerable<Guid> Twice(IReadOnlyList<PersonFeatures> people)
    {
        var seen = new HashSet<Guid>(people.Count);
        return people.Select(p => p.Id).Where(id => !seen.Add(id)).Distinct();
    }

    /// <summary>People who by pins would each be the mentor of the next, the last of the first.</summary>
    private static List<Guid> Circle(List<Couple> pins)
    {
        var mentorOf = pins.GroupBy(p => p.Mentee).ToDictionary(g => g.Key, g => g.First().Mentor);
        foreach (var start in mentorOf.Keys.Order())
        {
            var path = new List<Guid>();
            for (var at = start; mentorOf.TryGetValue(at, out var next) && !path.Contains(at); at = next)
            {
                path.Add(at);
                if (next == start)
                {
                    return path;
                }
            }
        }

        return [];
    }
}
