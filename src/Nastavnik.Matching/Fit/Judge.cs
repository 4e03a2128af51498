using Nastavnik.Matching.People;
using Nastavnik.Matching.Plans;

namespace Nastavnik.Matching.Fit;

/// <summary>Knows of every pair of one problem whether it may be and how well it suits. People are numbered by their keys, so no order of lists and no name can change an answer.</summary>
internal sealed class Judge
{
    private static readonly Comparer<(string Key, Guid Id)> ByKey =
        Comparer<(string Key, Guid Id)>.Create((one, other) => string.CompareOrdinal(one.Key, other.Key) is not 0 and var order ? order : one.Id.CompareTo(other.Id));

    private readonly RoleTable roles;
    private readonly MentorCard[] mentors;
    private readonly MenteeCard[] mentees;
    private readonly Ties ties;
    private readonly Weights weights;

    public Judge(MatchingProblem problem)
    {
        (weights, roles) = (problem.Weights, RoleTable.Of(problem.Policy));
        var (offering, asking) = (Ordered(problem.Mentors), Ordered(problem.Mentees));
        var terms = new Terms(offering, asking);
        mentors = Array.ConvertAll(offering, m => new MentorCard(m, terms, roles));
        mentees = Array.ConvertAll(asking, m => new MenteeCard(m, terms, roles));
        MentorAt = Numbers(Array.ConvertAll(mentors, m => m.Features.Id));
        MenteeAt = Numbers(Array.ConvertAll(mentees, m => m.Features.Id));
        ties = new Ties(MentorAt, MenteeAt);
        Know(problem);
    }

    public Dictionary<Guid, int> MentorAt { get; }

    public Dictionary<Guid, int> MenteeAt { get; }

    public int Mentors => mentors.Length;

    public int Mentees => mentees.Length;

    public MentorFeatures Mentor(int mentor) => mentors[mentor].Features;

    public MenteeFeatures Mentee(int mentee) => mentees[mentee].Features;

    public Tie TieOf(int mentee, int mentor) => ties[mentee, mentor];

    /// <summary>Σ weight × score.</summary>
    public int Points(int mentee, int mentor)
    {
        Span<int> scores = stackalloc int[Criteria.Count];
        CriterionScores.Of(mentors[mentor], mentees[mentee], ties[mentee, mentor], scores);
        return weights.Points(scores);
    }

    /// <summary>The first obstacle, from those that nothing can remove to those a curator may pass over.</summary>
    public Obstacle ObstacleOf(int mentee, int mentor) => Look(mentee, mentor).Obstacle;

    public Suitability Explain(int mentee, int mentor)
    {
        var (obstacle, models) = Look(mentee, mentor);
        Span<int> scores = stackalloc int[Criteria.Count];
        CriterionScores.Of(mentors[mentor], mentees[mentee], ties[mentee, mentor], scores);
        var (points, bars) = (weights.Points(scores), weights.Bars(scores));
        var model = roles.Dearest(mentees[mentee].Features, models);
        return new(points, weights.Sum == 0 ? 0 : (points + (weights.Sum / 2)) / weights.Sum, model?.Form, model?.Code, bars,
            obstacle == Obstacle.None ? null : Obstacles.Of(obstacle), PairSentence.Of(mentors[mentor], mentees[mentee], ties[mentee, mentor], bars));
    }

    /// <summary>The obstacle, and the role models left before it was met: those a pin would choose from.</summary>
    private (Obstacle Obstacle, ulong Models) Look(int mentee, int mentor)
    {
        var (of, to, tie) = (mentors[mentor], mentees[mentee], ties[mentee, mentor]);
        if ((tie & (Tie.Oneself | Tie.SaidNo)) != Tie.None)
        {
            return ((tie & Tie.Oneself) != Tie.None ? Obstacle.Oneself : Obstacle.SaidNo, 0);
        }

        var models = of.Roles.Wanted & to.Roles.Wanted;
        if (models == 0)
        {
            return (Obstacle.NoCommonForm, 0);
        }

        if ((models &= of.Roles.Category & to.Roles.Category) == 0)
        {
            return (Obstacle.Category, 0);
        }

        if ((tie & Tie.Relatives) != Tie.None && !roles.Waives(Obstacle.Relatives))
        {
            return (Obstacle.Relatives, models);
        }

        if ((tie & Tie.Failed) != Tie.None && !roles.Waives(Obstacle.EarlierFailed))
        {
            return (Obstacle.EarlierFailed, models);
        }

        return Rules(of, to, models);
    }

    private (Obstacle Obstacle, ulong Models) Rules(MentorCard of, MenteeCard to, ulong models)
    {
        if ((models & of.Roles.Role) is var byRole && byRole == 0)
        {
            return (Obstacle.RoleModel, models);
        }

        if ((byRole & of.Roles.Service & to.Roles.Service) is var byService && byService == 0)
        {
            return (Obstacle.Experience, byRole);
        }

        var younger = of.Features.Class is not { } own || to.Features.Class is not { } others || others < own;
        if ((younger ? byService : byService & ~roles.Older) is var byStage && byStage == 0)
        {
            return (Obstacle.Stage, byService);
        }

        var same = Terms.Meet(of.Subjects, to.Subjects);
        var bySubject = same || roles.Waives(Obstacle.Subject) ? byStage : of.Features.SubjectMentor ? 0 : byStage & ~roles.SameSubject;
        if (bySubject == 0)
        {
            return (Obstacle.Subject, byStage);
        }

        return of.Features.Trained || roles.Waives(Obstacle.NotTrained) ? (Obstacle.None, bySubject) : (Obstacle.NotTrained, bySubject);
    }

    /// <summary>Points as percent of one pair.</summary>
    public double PercentOf(long points) => (double)points / weights.Sum;

    private void Know(MatchingProblem problem)
    {
        foreach (var mark in problem.Marks)
        {
            ties.Add(mark);
        }

        foreach (var earlier in problem.EarlierPairs)
        {
            ties.Add(earlier.Mentor, earlier.Mentee, earlier.Failed ? Tie.Failed : Tie.WorkedWell);
        }

        foreach (var (mentor, mentee) in problem.Relatives)
        {
            ties.Add(mentor, mentee, Tie.Relatives);
        }

        foreach (var (mentor, mentee) in problem.Bans)
        {
            ties.Add(mentor, mentee, Tie.Banned);
        }

        foreach (var mentor in mentors)
        {
            ties.AddWishes(mentor.Features);
        }

        foreach (var mentee in mentees)
        {
            ties.AddWishes(mentee.Features);
        }
    }

    private static Dictionary<Guid, int> Numbers(Guid[] ids)
    {
        var numbers = new Dictionary<Guid, int>(ids.Length);
        for (var at = 0; at < ids.Length; at++)
        {
            numbers.Add(ids[at], at);
        }

        return numbers;
    }

    private static T[] Ordered<T>(IReadOnlyList<T> people)
        where T : PersonFeatures
    {
        T[] ordered = [.. people];
        Array.Sort(Array.ConvertAll(ordered, p => (p.OrderKey, p.Id)), ordered, ByKey);
        return ordered;
    }
}
