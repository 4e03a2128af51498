namespace Nastavnik.Matching.Plans;

/// <summary>A mentee whose mentor differs between two plans.</summary>
public sealed record Move(Guid Mentee, Guid? Before, Guid? After);

/// <summary>What a change did to the plan.</summary>
/// <param name="PointsGained">Below 0: the plan became worse by so many points.</param>
public sealed record PlanChanges(IReadOnlyList<Move> Moves, long PointsGained, int PlacedMore)
{
    public static PlanChanges Between(MatchingPlan before, MatchingPlan after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var (was, now) = (before.Pairs.ToDictionary(p => p.Mentee, p => p.Mentor), after.Pairs.ToDictionary(p => p.Mentee, p => p.Mentor));
        return new([.. Mentees(after).Union(Mentees(before)).Select(m => new Move(m, Of(was, m), Of(now, m))).Where(m => m.Before != m.After)],
            after.Points - before.Points, after.Pairs.Count - before.Pairs.Count);
    }

    /// <summary>A Russian line a move: «Петров А.: теперь Иванова Е., раньше Смирнов П.».</summary>
    public IEnumerable<string> Sentences(MatchingProblem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        var names = problem.Mentors.Select(m => (m.Id, m.Name)).Concat(problem.Mentees.Select(m => (m.Id, m.Name))).DistinctBy(p => p.Id).ToDictionary(p => p.Id, p => p.Name);
        string Name(Guid? id) => id is { } known && names.TryGetValue(known, out var name) ? name : "человек не из этого подбора";
        return Moves.Select(m => m switch
        {
            { Before: null } => $"{Name(m.Mentee)}: теперь {Name(m.After)}, раньше без наставника.",
            { After: null } => $"{Name(m.Mentee)}: теперь без наставника, раньше {Name(m.Before)}.",
            _ => $"{Name(m.Mentee)}: теперь {Name(m.After)}, раньше {Name(m.Before)}.",
        });
    }

    private static IEnumerable<Guid> Mentees(MatchingPlan plan) => plan.Pairs.Select(p => p.Mentee).Concat(plan.LeftOver.Select(l => l.Mentee));

    private static Guid? Of(Dictionary<Guid, Guid> mentors, Guid mentee) => mentors.TryGetValue(mentee, out var mentor) ? mentor : null;
}
