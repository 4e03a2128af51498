namespace Nastavnik.Matching.Assignment;

/// <summary>How well every mentor (column) suits every mentee (row). Whole numbers, so that optimality can be proved exactly.</summary>
public abstract class Scores
{
    /// <summary>The greatest score there may be, and with a minus the least: with it no sum of the solver leaves 64 bits.</summary>
    public const int Largest = 1 << 30;

    /// <summary>The most mentees or mentors of one problem.</summary>
    public const int MostPeople = 1 << 22;

    protected Scores(int mentees, int mentors)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(mentees);
        ArgumentOutOfRangeException.ThrowIfNegative(mentors);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(mentees, MostPeople);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(mentors, MostPeople);
        (Mentees, Mentors) = (mentees, mentors);
    }

    public int Mentees { get; }

    public int Mentors { get; }

    /// <summary>No score is less; 0 where there are no candidates.</summary>
    public int Least { get; protected init; }

    /// <summary>No score is greater; 0 where there are no candidates.</summary>
    public int Greatest { get; protected init; }

    /// <summary>The score of a pair, or null where the mentor is no candidate.</summary>
    public abstract int? Of(int mentee, int mentor);

    /// <summary>Mentees whose scores may differ from an earlier state of this table; null: it is another table.</summary>
    internal abstract IReadOnlyCollection<int>? RowsChangedSince(Scores before);
}
