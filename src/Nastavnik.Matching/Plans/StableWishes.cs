using Nastavnik.Matching.Assignment;
using Nastavnik.Matching.Fit;
using Nastavnik.Matching.Stable;

namespace Nastavnik.Matching.Plans;

/// <summary>
/// What each side would rather have, as strict lists of all who may be: first by the person's own word («хочу», named in the questionnaire, «можно»), then by points,
/// then by key. Pinned people are set aside with their places.
/// </summary>
internal sealed class StableWishes
{
    private readonly ProblemInNumbers numbers;

    public StableWishes(ProblemInNumbers numbers, Judge judge)
    {
        this.numbers = numbers;
        var pinned = numbers.Pins.Select(p => p.Mentee).ToHashSet();
        var places = numbers.Places.ToArray();
        foreach (var pin in numbers.Pins)
        {
            places[pin.Mentor]--;
        }

        bool Possible(int mentee, int mentor) => !pinned.Contains(mentee) && numbers.Scores.Row(mentee)[mentor] != DenseScores.NoCandidate;
        Problem = new(
            Lists(judge.Mentees, judge.Mentors, Possible, (mentee, mentor) => (OwnWord(judge.TieOf(mentee, mentor), Tie.MenteeWants, Tie.MenteeWished, Tie.MenteeMay), numbers.Scores.Row(mentee)[mentor])),
            Lists(judge.Mentors, judge.Mentees, (mentor, mentee) => Possible(mentee, mentor), (mentor, mentee) => (OwnWord(judge.TieOf(mentee, mentor), Tie.MentorWants, Tie.MentorWished, Tie.MentorMay), numbers.Scores.Row(mentee)[mentor])),
            places);
    }

    public StableProblem Problem { get; }

    /// <summary>The solver's answer with the pinned put back.</summary>
    public int[] MentorOf(int[] solved)
    {
        var mentorOf = solved.ToArray();
        foreach (var (mentee, mentor) in numbers.Pins)
        {
            mentorOf[mentee] = mentor;
        }

        return mentorOf;
    }

    /// <summary>The pinned taken out again; −2 where a pin is not kept.</summary>
    public int[] WithoutPins(int[] mentorOf)
    {
        var rest = mentorOf.ToArray();
        foreach (var (mentee, mentor) in numbers.Pins)
        {
            rest[mentee] = rest[mentee] == mentor ? -1 : -2;
        }

        return rest;
    }

    private static int OwnWord(Tie tie, Tie wants, Tie wished, Tie may) => (tie & wants) != Tie.None ? 3 : (tie & wished) != Tie.None ? 2 : (tie & may) != Tie.None ? 1 : 0;

    private static Wishes Lists(int people, int others, Func<int, int, bool> possible, Func<int, int, (int Word, int Points)> liking)
    {
        var (starts, named) = (new int[people + 1], new List<int>());
        for (var who = 0; who < people; who++)
        {
            named.AddRange(Enumerable.Range(0, others).Where(other => possible(who, other)).OrderByDescending(other => liking(who, other)));
            starts[who + 1] = named.Count;
        }

        return new(starts, [.. named]);
    }
}
