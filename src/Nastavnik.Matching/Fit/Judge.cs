using Nastavnik.Matching.People;
using Nastavnik.Matching.Plans;

namespace Nastavnik.Matching.Fit;

/// <summary>Knows of every pair of one problem whether it may be and how well it suits. People are numbered by their keys, so no order of lists and no name can change an answer.</summary>
internal sealed class Judge
{
    private readonly RoleTable roles;
    private readonly MentorCard[] mentors;
    private readonly MenteeCard[] mentees;
    private readonly Ties ties;
    private readonly Weights weights;
    private readonly MatchingPolicy policy;
    private readonly (Criterion Criterion, int Weight)[] counted;

    public Judge(MatchingProblem problem)
    {
        (weights, policy, roles) = (problem.Weights, problem.Policy, new RoleTable(problem.Policy));
        counted = [.. Criteria.All.Where(c => weights[c.Criterion] > 0).Select(c => (c.Criterion, weights[c.Criterion]))];
        var terms = new Terms();
        mentors = [.. Ordered(problem.Mentors).Select(m => new MentorCard(m, terms, roles))];
        mentees = [.. Ordered(problem.Mentees).Select(m => new MenteeCard(m, terms, roles))];
        Array.ForEach(mentors, m => m.Fill(terms));
        Array.ForEach(mentees, m => m.Fill(terms));
        MentorAt = Numbers(mentors.Select(m => m.Features.Id));
        MenteeAt = Numbers(mentees.Select(m => m.Features.Id));
        ties = new Ties(MentorAt, MenteeAt);
        Know(problem);
    }

    public IReadOnlyDictionary<Guid, int> MentorAt { get; }

    public IReadOnlyDictionary<Guid, int> MenteeAt { get; }

    public int Mentors => mentors.Length;

    public int Mentees => mentees.Length;

    public MentorFeatures Mentor(int mentor) => mentors[mentor].Features;

    public MenteeFeatures Mentee(int mentee) => mentees[mentee].Features;

    public Tie TieOf(int mentee, int mentor) => ties[mentee, mentor];

    /// <summary>Σ weight × score.</summary>
    public int Points(int mentee, int mentor)
    {
        var (points, tie) = (0, ties[mentee, mentor]);
        foreach (var (criterion, weight) in counted)
        {
            var score = CriterionScores.Of(criterion, mentors[mentor], mentees[mentee], tie);
            points += weight * (score < 0 ? Suitability.Unknown : score);
        }

        return points;
    }

    /// <summary>The first obstacle, from those that nothing can remove to those a curator may pass over.</summary>
    public Obstacle ObstacleOf(int mentee, int mentor) => Look(mentee, mentor).Obstacle;

    public Suitability Explain(int mentee, int mentor)
    {
        var (obstacle, models) = Look(mentee, mentor);
        var bars = new Bar[counted.Length];
        for (var i = 0; i < bars.Length; i++)
        {
            var score = CriterionScores.Of(counted[i].Criterion, mentors[mentor], mentees[mentee], ties[mentee, mentor]);
            bars[i] = new(counted[i].Criterion, score < 0 ? null : score, counted[i].Weight);
        }

        var points = bars.Sum(b => b.Weight * (b.Score ?? Suitability.Unknown));
        var model = models == 0 ? null : roles[mentees[mentee].RoleOrder.First(bit => (models & (1ul << bit)) != 0)];
        return new(points, weights.Sum == 0 ? 0 : (points + (weights.Sum / 2)) / weights.Sum, model?.Form, model?.Code, bars,
            obstacle == Obstacle.None ? null : Obstacles.Of(obstacle), PairSentence.Of(mentors[mentor].Features, mentees[mentee].Features, ties[mentee, mentor], bars));
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

        if ((tie & Tie.Relatives) != Tie.None && !policy.Waived.Contains(Obstacle.Relatives))
        {
            return (Obstacle.Relatives, models);
        }

        if ((tie & Tie.Failed) != Tie.None && !policy.Waived.Contains(Obstacle.EarlierFailed))
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
        var bySubject = same || policy.Waived.Contains(Obstacle.Subject) ? byStage : of.Features.SubjectMentor ? 0 : byStage & ~roles.SameSubject;
        if (bySubject == 0)
        {
            return (Obstacle.Subject, byStage);
        }

        return of.Features.Trained || policy.Waived.Contains(Obstacle.NotTrained) ? (Obstacle.None, bySubject) : (Obstacle.NotTrained, bySubject);
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

        Array.ForEach(mentors, m => Wished(m.Features.Wishes, wished => ties.Add(m.Features.Id, wished, Tie.MentorWished)));
        Array.ForEach(mentees, m => Wished(m.Features.Wishes, wished => ties.Add(wished, m.Features.Id, Tie.MenteeWished)));
    }

    private static void Wished(IReadOnlyList<Guid> wishes, Action<Guid> note)
    {
        for (var i = 0; i < wishes.Count; i++)
        {
            note(wishes[i]);
        }
    }

    private static Dictionary<Guid, int> Numbers(IEnumerable<Guid> ids) => ids.Select((id, at) => (id, at)).ToDictionary(p => p.id, p => p.at);

    private static IEnumerable<T> Ordered<T>(IReadOnlyList<T> people)
        where T : PersonFeatures => people.OrderBy(p => p.OrderKey, StringComparer.Ordinal).ThenBy(p => p.Id);
}
