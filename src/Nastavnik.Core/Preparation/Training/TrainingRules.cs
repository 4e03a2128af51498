using Nastavnik.Core.Foundation.Acts;

namespace Nastavnik.Core.Preparation.Training;

/// <summary>A section as the form has it; an empty line is left out.</summary>
public sealed record SectionText(string? Title, string? Content, decimal? Hours)
{
    public bool IsEmpty => string.IsNullOrWhiteSpace(Title) && string.IsNullOrWhiteSpace(Content) && Hours is null;
}

/// <summary>What a programme of training must be; no database.</summary>
public static class TrainingRules
{
    private const decimal MostHours = 200;
    private const decimal MostSessionHours = 24;

    public static IEnumerable<Refusal> OfText(string? title, TrainingVenue venue, string? venueName, decimal passHours, IReadOnlyList<SectionText> sections)
    {
        if (string.IsNullOrWhiteSpace(title))
        {
            yield return new TrainingNeedsTitle();
        }

        if (venue != TrainingVenue.OwnSchool && string.IsNullOrWhiteSpace(venueName))
        {
            yield return new VenueNameMissing();
        }

        if (sections.Count == 0)
        {
            yield return new TrainingNeedsSections();
        }

        foreach (var section in sections)
        {
            if (string.IsNullOrWhiteSpace(section.Title))
            {
                yield return new SectionWithoutTitle();
            }
            else if (section.Hours is null or <= 0 or > MostHours)
            {
                yield return new SectionWithoutHours(section.Title.Trim());
            }
        }

        var all = sections.Sum(s => s.Hours ?? 0);
        if (passHours < 0 || passHours > all)
        {
            yield return new PassHoursTooMany(all);
        }
    }

    public static IEnumerable<Refusal> OfSession(SessionPlan plan)
    {
        if (string.IsNullOrWhiteSpace(plan.Topic))
        {
            yield return new SessionNeedsTopic();
        }

        if (plan.Hours is <= 0 or > MostSessionHours)
        {
            yield return new SessionHoursOutOfRange();
        }

        if (plan.TrainerId is null && string.IsNullOrWhiteSpace(plan.TrainerName))
        {
            yield return new TrainerMissing();
        }
    }

    /// <summary>Sessions for mentors begin with the order; the curator learns without one.</summary>
    public static Refusal? MayHold(TrainingProgramme programme, TrainingSession session, DateOnly today) =>
        programme.State is not (TrainingState.Running or TrainingState.Closed) ? new NotApprovedYet()
        : session.State == SessionState.Cancelled ? new SessionIsOver(session.State)
        : session.On > today ? new SessionAhead(session.On)
        : null;

    /// <param name="passed">Who is said to have passed: each must have attended enough.</param>
    public static IEnumerable<Refusal> OfResults(TrainingProgramme programme, IReadOnlyCollection<Guid> passed, IReadOnlyDictionary<Guid, string> names, DateOnly on, DateOnly today)
    {
        var held = programme.Sessions.Where(s => s.State == SessionState.Held).ToList();
        if (held.Count == 0)
        {
            yield return new NoSessionHeld();
            yield break;
        }

        if (on > today)
        {
            yield return new TrainingDateAhead();
        }
        else if (held.Max(s => s.On) is var last && on < last)
        {
            yield return new ResultBeforeSessions(last);
        }

        foreach (var person in passed.Where(p => programme.AttendedBy(p) < programme.PassHours))
        {
            yield return new TooFewHours(names.GetValueOrDefault(person, "Слушатель"), programme.AttendedBy(person), programme.PassHours);
        }
    }
}
