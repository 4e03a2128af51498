namespace Nastavnik.Matching.Assignment;

/// <summary>
/// The mentors a mentee may want next. A list holds the worthiest candidates at the prices of the moment it was made; while prices only rise,
/// nobody outside it can come to be worth more than <see cref="Rest"/>, so a search may believe the list until it comes down to that bound.
/// </summary>
internal abstract class Shortlists(AssignmentProblem problem, long[] prices)
{
    /// <summary>The bound of a list that leaves nobody out.</summary>
    public const long Nobody = long.MinValue;

    /// <summary>How many lists were made anew so far: each costs a pass over a row.</summary>
    public long Renewals { get; protected set; }

    /// <summary>By how much prices have fallen so far. Bounds are kept as if none had ever fallen; this is added when they are read.</summary>
    protected long Fallen { get; set; }

    protected Fronts Fronts { get; set; } = Fronts.None;

    public static Shortlists Of(AssignmentProblem problem, long[] prices) =>
        problem.Scores is SparseScores sparse ? new WholeLists(problem, sparse, prices) : new PartLists(problem, (DenseScores)problem.Scores, prices);

    /// <summary>These lists for a changed problem, whose prices begin as these are now; the touched mentees' are made anew. These stay as they are.</summary>
    public abstract Shortlists After(AssignmentProblem changed, long[] itsPrices, IReadOnlyCollection<int> touched);

    /// <summary>Every list leaves nobody out.</summary>
    public virtual bool AreWhole => false;

    public abstract ReadOnlySpan<Candidate> Of(int mentee);

    /// <summary>No candidate outside the list is worth more; <see cref="Nobody"/> if the list is whole.</summary>
    public abstract long Rest(int mentee);

    /// <summary>The part of the list that a search should look at first.</summary>
    /// <param name="beyond">Nobody else, in the list or outside, is worth more; <see cref="Nobody"/> if there is nobody else.</param>
    public ReadOnlySpan<Candidate> Near(int mentee, out long beyond)
    {
        if (Fronts.Has(mentee))
        {
            beyond = Math.Max(Fronts.Beyond(mentee) + Fallen, Rest(mentee));
            return Fronts[mentee];
        }

        var list = Of(mentee);
        beyond = Rest(mentee);
        return list;
    }

    /// <summary>Those of the list that may not have been among the near; these may be there again.</summary>
    public ReadOnlySpan<Candidate> Far(int mentee) => Fronts.Has(mentee) ? Of(mentee) : [];

    /// <summary>When all is solved: finds the near of each list, for the searches of later changes.</summary>
    public void Settle()
    {
        if (Fronts == Fronts.None)
        {
            Fronts = Fronts.Of(this, problem.Scores.Mentees, prices, Fallen);
        }
    }

    /// <summary>Makes the list anew at today's prices, and longer if it must, so that <see cref="Rest"/> falls or the list becomes whole.</summary>
    public abstract void Renew(int mentee);

    /// <summary>Some prices have fallen by as much as this: those outside the lists may be worth more than was believed. Below 0: all have risen by it.</summary>
    public void PricesFell(long by) => Fallen += by;

    /// <summary>A mentor whom no list could name, since he took nobody, has this price from now on.</summary>
    public void Reopened(int mentor, long price)
    {
        foreach (var (mentee, score) in Wooers(mentor))
        {
            Fronts.Allow(mentee, score - price - Fallen);
            Allow(mentee, score - price);
        }
    }

    /// <summary>Mentees who may have the mentor, with their scores. Good until the next call.</summary>
    public abstract ReadOnlySpan<Candidate> Wooers(int mentor);

    /// <summary>Somebody outside the list may be worth as much as this.</summary>
    protected abstract void Allow(int mentee, long worth);
}
