using Nastavnik.Core.Foundation.Acts;

namespace Nastavnik.Core.Mentoring.Programmes;

/// <summary>A party whose mark is needed before approval.</summary>
/// <param name="PersonId">Who marks; null: any representative of the child.</param>
/// <param name="Child">For whom a representative answers.</param>
/// <param name="Name">As the page names the party.</param>
public sealed record AwaitedMark(MarkSide Side, Guid? PersonId, Guid? Child, string Name);

/// <summary>A party as the rules see it.</summary>
public sealed record MarkParty(Guid Id, string Name, bool IsMinor);

/// <summary>Who must agree to a programme or be acquainted with it (2.6).</summary>
public static class MarkRules
{
    /// <summary>
    /// Joint: the mentor and every mentee agree; by policy a minor's representative too. Authored: every mentee is acquainted
    /// (and a minor's representative by the same policy); the mentor wrote it himself.
    /// </summary>
    public static IReadOnlyList<AwaitedMark> Awaited(ProgrammeMode mode, MarkParty mentor, IReadOnlyList<MarkParty> mentees, bool representativeToo)
    {
        List<AwaitedMark> awaited = mode == ProgrammeMode.Joint ? [new(MarkSide.Mentor, mentor.Id, null, mentor.Name)] : [];
        awaited.AddRange(mentees.Select(m => new AwaitedMark(MarkSide.Mentee, m.Id, null, m.Name)));
        if (representativeToo)
        {
            IEnumerable<MarkParty> children = mode == ProgrammeMode.Joint ? mentees.Append(mentor) : mentees;
            awaited.AddRange(children.Where(m => m.IsMinor).Select(m => new AwaitedMark(MarkSide.Representative, null, m.Id, $"законный представитель ({m.Name})")));
        }

        return awaited;
    }

    public static bool Given(AwaitedMark awaited, IEnumerable<ProgrammeMark> marks) =>
        marks.Any(m => m.Side == awaited.Side && m.ChildId == awaited.Child && (awaited.PersonId is null || m.PersonId == awaited.PersonId));

    public static IReadOnlyList<AwaitedMark> Missing(IEnumerable<AwaitedMark> awaited, IReadOnlyCollection<ProgrammeMark> marks) => [.. awaited.Where(a => !Given(a, marks))];

    /// <summary>The day of a mark: not ahead, not before the text was sent.</summary>
    public static Refusal? Day(DateOnly on, DateOnly? sent, DateOnly today) =>
        on > today ? new MarkAhead() : sent is { } day && on < day ? new MarkBeforeSending(day) : null;

    /// <summary>The day of the stamp: not ahead, not before the parties agreed.</summary>
    public static Refusal? Stamp(DateOnly on, DateOnly? agreed, DateOnly today) =>
        on > today ? new StampAhead() : agreed is { } day && on < day ? new StampBeforeAgreement(day) : null;
}
