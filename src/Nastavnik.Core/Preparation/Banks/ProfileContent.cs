using Nastavnik.Core.Foundation.TargetModel;

namespace Nastavnik.Core.Preparation.Banks;

/// <summary>What a participant tells of himself. Fields of the other side are left alone.</summary>
public sealed record ProfileContent
{
    public IReadOnlyList<string> Forms { get; init; } = [];

    public string? Subject { get; init; }

    public IReadOnlyList<string> Topics { get; init; } = [];

    public IReadOnlyList<string> Interests { get; init; } = [];

    public string? Availability { get; init; }

    public decimal? HoursPerWeek { get; init; }

    public MeetingMode Mode { get; init; }

    public IReadOnlyList<string> Competencies { get; init; } = [];

    public string? Achievements { get; init; }

    public string? DesiredAge { get; init; }

    public int? Capacity { get; init; }

    public bool SubjectMentor { get; init; }

    public string? Request { get; init; }

    public IReadOnlyList<string> RequestItems { get; init; } = [];

    public IReadOnlyList<Difficulty> Difficulties { get; init; } = [];

    public string? Strengths { get; init; }

    public Guid? DesiredMentorId { get; init; }

    public void WriteTo(Participant profile)
    {
        profile.WantForms(Forms);
        profile.Subject = Text(Subject);
        profile.Topics = Lines(Topics);
        profile.Interests = Lines(Interests);
        profile.Availability = Text(Availability);
        profile.HoursPerWeek = HoursPerWeek;
        profile.Mode = Mode;
        switch (profile)
        {
            case MentorProfile mentor:
                mentor.Competencies = Lines(Competencies);
                mentor.Achievements = Text(Achievements);
                mentor.DesiredAge = Text(DesiredAge);
                mentor.Capacity = Capacity;
                mentor.SubjectMentor = SubjectMentor;
                break;
            case MenteeProfile mentee:
                mentee.Request = Text(Request);
                mentee.RequestItems = Lines(RequestItems);
                mentee.Difficulties = [.. Difficulties.Where(d => !string.IsNullOrWhiteSpace(d.Text)).Select(d => d with { Text = d.Text.Trim() })];
                mentee.Strengths = Text(Strengths);
                mentee.DesiredMentorId = DesiredMentorId;
                break;
        }
    }

    public static ProfileContent Of(Participant profile)
    {
        var content = new ProfileContent
        {
            Forms = profile.Forms,
            Subject = profile.Subject,
            Topics = profile.Topics,
            Interests = profile.Interests,
            Availability = profile.Availability,
            HoursPerWeek = profile.HoursPerWeek,
            Mode = profile.Mode,
        };
        return profile switch
        {
            MentorProfile m => content with
            {
                Competencies = m.Competencies, Achievements = m.Achievements, DesiredAge = m.DesiredAge, Capacity = m.Capacity, SubjectMentor = m.SubjectMentor,
            },
            MenteeProfile m => content with
            {
                Request = m.Request, RequestItems = m.RequestItems, Difficulties = m.Difficulties, Strengths = m.Strengths, DesiredMentorId = m.DesiredMentorId,
            },
            _ => content,
        };
    }

    private static string? Text(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();

    private static List<string> Lines(IEnumerable<string> values) => [.. values.Select(v => v.Trim()).Where(v => v.Length > 0).Distinct(StringComparer.CurrentCultureIgnoreCase)];
}
