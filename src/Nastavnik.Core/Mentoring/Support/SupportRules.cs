using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Preparation.Banks;
using Nastavnik.Core.School.Accounts;

namespace Nastavnik.Core.Mentoring.Support;

/// <summary>Meetings of one type with one kind of people.</summary>
public sealed record SupportCount(BankSide Side, bool WithoutPair, SupportType Type, Guid PersonId);

/// <summary>A cell of the totals.</summary>
/// <param name="Hidden">Fewer people than may be shown; the numbers are then 0.</param>
public sealed record SupportCell(int Meetings, int People, bool Hidden)
{
    public static readonly SupportCell Nothing = new(0, 0, false);
}

/// <summary>Totals of one type, or of all (null).</summary>
public sealed record SupportTotal(SupportType? Type, SupportCell Paired, SupportCell WithoutPair, SupportCell Mentors);

public static class SupportRules
{
    /// <summary>States of a bank whose people are participants: also those who pause.</summary>
    public static readonly ParticipantState[] Supported = [ParticipantState.InBank, ParticipantState.LongTerm, ParticipantState.Suspended];

    public static Refusal? DayRefused(DateOnly on, DateOnly today) =>
        on > today ? new SupportAhead() : on < today.AddYears(-1) ? new SupportTooOld(today.AddYears(-1)) : null;

    /// <summary>Row 51: the psychologist changes any record, the curator only sets them; whoever set one may mend his own mistake.</summary>
    public static bool MayCorrect(Actor actor, Guid recordedBy) =>
        actor.MayForAll(Right.PsychologistSupport, "U") || (actor.MayForAll(Right.PsychologistSupport, "C") && actor.PersonId == recordedBy);

    /// <summary>
    /// Totals by type and side, the last line over all types. A cell of fewer people than <paramref name="least"/> is hidden, and so is the
    /// sum that would give a single hidden cell away.
    /// </summary>
    public static IReadOnlyList<SupportTotal> Totals(IReadOnlyCollection<SupportCount> meetings, int least)
    {
        var (paired, without, mentors) = (
            Column([.. meetings.Where(m => m.Side == BankSide.Mentee && !m.WithoutPair)], least),
            Column([.. meetings.Where(m => m.Side == BankSide.Mentee && m.WithoutPair)], least),
            Column([.. meetings.Where(m => m.Side == BankSide.Mentor)], least));
        return [.. Enum.GetValues<SupportType>().Select(t => (SupportType?)t).Append(null).Select((type, i) => new SupportTotal(type, paired[i], without[i], mentors[i]))];
    }

    private static List<SupportCell> Column(IReadOnlyCollection<SupportCount> meetings, int least)
    {
        List<SupportCell> cells = [.. Enum.GetValues<SupportType>().Select(t => Cell([.. meetings.Where(m => m.Type == t)], least))];
        cells.Add(cells.Count(c => c.Hidden) == 1 ? new SupportCell(0, 0, true) : Cell(meetings, least));
        return cells;
    }

    private static SupportCell Cell(IReadOnlyCollection<SupportCount> meetings, int least)
    {
        var people = meetings.Select(m => m.PersonId).Distinct().Count();
        return people == 0 ? SupportCell.Nothing : people < least ? new SupportCell(0, 0, true) : new SupportCell(meetings.Count, people, false);
    }
}
