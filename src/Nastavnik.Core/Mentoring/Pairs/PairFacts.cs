using Nastavnik.Core.Foundation.TargetModel;

namespace Nastavnik.Core.Mentoring.Pairs;

/// <summary>What rules need to know of a person who becomes a mentor or a mentee, on one day.</summary>
public sealed record PartyFacts(Guid Id, string Name)
{
    /// <summary>Null: no live profile of this side in the bank.</summary>
    public Category? Category { get; init; }

    /// <summary>Stored as «в банке» or «долгосрочная база».</summary>
    public bool InBank { get; init; }

    /// <summary>How many mentees at once the mentor agreed to; null: the usual load is only a warning (INV-45).</summary>
    public int? Capacity { get; init; }

    /// <summary>Наставник-предметник: the same subject is asked for (INV-21).</summary>
    public bool SubjectMentor { get; init; }

    public bool IsMinor { get; init; }

    /// <summary>Works here today.</summary>
    public bool IsEmployee { get; init; }

    public bool IsPedagogical { get; init; }

    public bool IsClassTeacher { get; init; }

    /// <summary>Class parallel of a pupil.</summary>
    public int? Parallel { get; init; }

    public IReadOnlyList<string> Subjects { get; init; } = [];

    public int? ExperienceMonths { get; init; }

    /// <summary>Training mark (INV-22).</summary>
    public DateOnly? TrainedOn { get; init; }

    /// <summary>Date of the check of an external mentor (INV-37).</summary>
    public DateOnly? ClearedOn { get; init; }

    /// <summary>Neither works nor learns here.</summary>
    public bool IsExternal { get; init; }

    /// <summary>Live pairs he leads, other than the one in question.</summary>
    public int LivePairs { get; init; }

    /// <summary>Mentees in them.</summary>
    public int LiveMentees { get; init; }
}

/// <summary>A live link of the same two people, either way round.</summary>
public sealed record KnownLink(Guid PairId, int Number, Guid MentorId, Guid MenteeId, string Form, IReadOnlyList<string> Topics, DateOnly From, DateOnly To);

/// <summary>A proposal as rules see it.</summary>
public sealed record ProposalFacts(
    string Form, string RoleModel, IReadOnlyList<MentoringKind> Chosen, IReadOnlyList<string> Topics, string? Subject, DateOnly Start, DateOnly End, PartyFacts Mentor, IReadOnlyList<PartyFacts> Mentees)
{
    public IReadOnlyList<KnownLink> Links { get; init; } = [];

    public bool FormEnabled { get; init; } = true;

    /// <summary>INV-37: a refusal, else a warning.</summary>
    public bool ClearanceRequired { get; init; } = true;

    /// <summary>The curator who leads the pair.</summary>
    public Guid? CuratorId { get; init; }

    /// <summary>The curator is the head today (INV-36).</summary>
    public bool CuratorIsHead { get; init; }
}

/// <summary>A soft rule broken: the curator may accept it with a reason.</summary>
public sealed record PairWarning(string Rule, string Sentence);

/// <summary>What stands against a proposal, and what only asks for a second look.</summary>
public sealed record PairVerdict(IReadOnlyList<Foundation.Acts.Refusal> Refusals, IReadOnlyList<PairWarning> Warnings);
