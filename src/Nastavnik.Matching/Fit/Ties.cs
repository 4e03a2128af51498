using Nastavnik.Matching.People;

namespace Nastavnik.Matching.Fit;

/// <summary>What is known of two people together.</summary>
[Flags]
internal enum Tie : ushort
{
    None = 0,
    MentorWants = 1,
    MentorMay = 2,
    MenteeWants = 4,
    MenteeMay = 8,
    SaidNo = 16,
    MentorWished = 32,
    MenteeWished = 64,
    Relatives = 128,
    WorkedWell = 256,
    Failed = 512,
    Oneself = 1024,
    Banned = 2048,
}

/// <summary>Ties of every pair of a problem: a table mentee by mentee. People who are not of the problem are passed over.</summary>
internal sealed class Ties
{
    private readonly Tie[] table;
    private readonly int mentors;
    private readonly Dictionary<Guid, int> mentorAt;
    private readonly Dictionary<Guid, int> menteeAt;

    public Ties(Dictionary<Guid, int> mentorAt, Dictionary<Guid, int> menteeAt)
    {
        (this.mentorAt, this.menteeAt, mentors) = (mentorAt, menteeAt, mentorAt.Count);
        table = new Tie[checked(mentorAt.Count * menteeAt.Count)];
        foreach (var id in mentorAt.Keys)
        {
            Add(id, id, Tie.Oneself);
        }
    }

    public Tie this[int mentee, int mentor] => table[(mentee * mentors) + mentor];

    public void Add(Guid mentor, Guid mentee, Tie tie)
    {
        if (tie != Tie.None && mentorAt.TryGetValue(mentor, out var column) && menteeAt.TryGetValue(mentee, out var row))
        {
            table[(row * mentors) + column] |= tie;
        }
    }

    public void Add(Mark mark)
    {
        Add(mark.Mentor, mark.Mentee, mark.ByMentor switch { MarkKind.Want => Tie.MentorWants, MarkKind.May => Tie.MentorMay, MarkKind.No => Tie.SaidNo, _ => Tie.None });
        Add(mark.Mentor, mark.Mentee, mark.ByMentee switch { MarkKind.Want => Tie.MenteeWants, MarkKind.May => Tie.MenteeMay, MarkKind.No => Tie.SaidNo, _ => Tie.None });
    }

    public void AddWishes(MentorFeatures mentor)
    {
        for (var i = 0; i < mentor.Wishes.Count; i++)
        {
            Add(mentor.Id, mentor.Wishes[i], Tie.MentorWished);
        }
    }

    public void AddWishes(MenteeFeatures mentee)
    {
        for (var i = 0; i < mentee.Wishes.Count; i++)
        {
            Add(mentee.Wishes[i], mentee.Id, Tie.MenteeWished);
        }
    }
}
