namespace Nastavnik.Matching.Fit;

/// <summary>Who may be whom in a form; categories by name.</summary>
public sealed record FormRule(string Code, IReadOnlyCollection<string> MentorCategories, IReadOnlyCollection<string> MenteeCategories);

/// <summary>What a role model asks of the two (INV-18–21).</summary>
/// <param name="ClassTeacher">The mentor leads or has led a class.</param>
/// <param name="OrSubject">A subject teacher will do in place of a class teacher.</param>
/// <param name="NewcomerMentee">The mentee has served no more than <see cref="MatchingPolicy.NewcomerMonths"/>.</param>
/// <param name="SeasonedMentor">A mentor with known service has at least <see cref="MatchingPolicy.SeasonedMonths"/>.</param>
/// <param name="OlderMentor">The mentee's class is lower than the mentor's.</param>
/// <param name="SameSubject">A subject in common.</param>
public sealed record RoleModelRule(
    string Code, string Form, bool ClassTeacher = false, bool OrSubject = false, bool NewcomerMentee = false, bool SeasonedMentor = false, bool OlderMentor = false, bool SameSubject = false)
{
    public static readonly IReadOnlyList<RoleModelRule> Standard =
    [
        new("UU-1", "UU", OlderMentor: true), new("UU-2", "UU", OlderMentor: true), new("UU-3", "UU"), new("UU-4", "UU", OlderMentor: true),
        new("TT-1", "TT", NewcomerMentee: true), new("TT-2", "TT", ClassTeacher: true, NewcomerMentee: true), new("TT-3", "TT"), new("TT-4", "TT"), new("TT-5", "TT", SameSubject: true),
        new("TU-1", "TU", ClassTeacher: true, SeasonedMentor: true), new("TU-2", "TU", ClassTeacher: true, SeasonedMentor: true),
        new("TU-3", "TU", ClassTeacher: true, OrSubject: true, SeasonedMentor: true), new("TU-4", "TU", ClassTeacher: true, SeasonedMentor: true),
        new("SU-1", "SU"), new("SU-2", "SU"), new("SU-3", "SU"), new("SU-4", "SU"),
        new("RU-1", "RU"), new("RU-2", "RU"), new("RU-3", "RU"),
        new("RS-1", "RS"), new("RS-2", "RS"), new("RS-3", "RS"), new("RS-4", "RS"),
    ];
}

/// <summary>The school's rules of matching.</summary>
public sealed record MatchingPolicy
{
    /// <summary>Forms that are enabled.</summary>
    public required IReadOnlyList<FormRule> Forms { get; init; }

    /// <summary>At most 64. A form without a role model here has one nameless model without conditions.</summary>
    public IReadOnlyList<RoleModelRule> RoleModels { get; init; } = RoleModelRule.Standard;

    /// <summary>Obstacles the school does not hold to.</summary>
    public IReadOnlyCollection<Obstacle> Waived { get; init; } = [Obstacle.NotTrained];

    /// <summary>INV-19: three years.</summary>
    public int NewcomerMonths { get; init; } = 36;

    /// <summary>INV-19: five years.</summary>
    public int SeasonedMonths { get; init; } = 60;

    /// <summary>INV-45: how many mentees are usual; more is remarked, never refused.</summary>
    public int UsualLoad { get; init; } = 3;
}
