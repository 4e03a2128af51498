using Nastavnik.Matching.Fit;
using Nastavnik.Matching.Plans;

namespace Nastavnik.Core.Mentoring.Selection;

/// <summary>Which rows of the plan are shown.</summary>
public enum BoardFilter
{
    All,
    Low,
    Changed,
    Pinned,
}

/// <summary>A person of the board.</summary>
/// <param name="Sub">Class or post, and the request.</param>
public sealed record BoardPerson(Guid Id, string Name, string Short, string Sub);

/// <summary>A mentor in the select of a row.</summary>
public sealed record MentorOption(Guid Id, string Name, int Percent);

/// <summary>One criterion of a row's score, 0–100.</summary>
public sealed record BoardBar(string Name, int Score, int Weight);

/// <summary>A mentee with the mentor of the plan, why, and what else there is.</summary>
/// <param name="Load">«ведёт 1 из 3».</param>
/// <param name="Next">The next best three and what each would cost the others.</param>
public sealed record BoardRow(
    BoardPerson Mentee, Guid Mentor, string Load, int Score, IReadOnlyList<BoardBar> Bars, string Sentence, IReadOnlyList<MentorOption> Options, IReadOnlyList<string> Next, bool IsPinned, bool IsChanged);

/// <summary>A mentee without a mentor in the plan.</summary>
/// <param name="Until">To when it is reasonable to leave him for later.</param>
public sealed record LeftLine(BoardPerson Mentee, string Why, string Help, DateOnly Until);

public sealed record AsideLine(Guid Mentee, string Name, DateOnly Until);

/// <summary>A pin or a ban of the curator.</summary>
public sealed record ConditionLine(Guid Mentor, Guid Mentee, string Sentence, bool IsPin);

/// <summary>The draft as its page shows it.</summary>
public sealed record BoardView(MatchDraft Draft, IReadOnlyList<BoardRow> Rows, int Shown, IReadOnlyList<LeftLine> Left, MatchingFlaw? Flaw)
{
    public int Total => Draft.Placed + Draft.LeftOver;

    public int Low { get; init; }

    public int Changed { get; init; }

    /// <summary>Pairs and groups the plan makes.</summary>
    public int Groups { get; init; }

    public int Drafts { get; init; }

    public int? BasedOnNumber { get; init; }

    public int? BasedOnPercent { get; init; }

    public IReadOnlyList<string> ChangedNames { get; init; } = [];

    public IReadOnlyList<AsideLine> Aside { get; init; } = [];

    public IReadOnlyList<ConditionLine> Conditions { get; init; } = [];

    public IReadOnlyList<string> Remarks { get; init; } = [];

    public int AllRemarks { get; init; }

    /// <summary>People whose data were taken out of the draft: its proof cannot be checked again.</summary>
    public int Forgotten { get; init; }

    /// <summary>What of the bank has changed since the plan was solved; null: nothing.</summary>
    public string? Since { get; init; }

    public string? SolvedBy { get; init; }

    /// <summary>People whose data the page shows, for the record of readings.</summary>
    public IReadOnlyList<Guid> People { get; init; } = [];
}

/// <summary>A draft in the list of drafts.</summary>
public sealed record DraftRow(Guid Id, int Number, string Regime, string Aim, int Placed, int LeftOver, int Percent, int Conditions, DateTimeOffset SolvedAt, DateOnly? ProposedOn, int Pairs);

/// <summary>Every mentor of the bank for one mentee.</summary>
/// <param name="Why">Null: may be a pair; else the rule that stands against it.</param>
public sealed record MentorChoice(Guid Mentor, string Name, string Load, int Score, string Sentence, string? Why, bool MayBePinned, bool IsNow, bool IsBanned);

/// <summary>Aim and mentors of the kept plan.</summary>
public sealed record DraftNow(Aim Aim, IReadOnlyDictionary<Guid, Guid> MentorOf);

/// <summary>A mentee in two drafts side by side.</summary>
public sealed record ComparedRow(string Mentee, string? One, int? OneScore, string? Other, int? OtherScore)
{
    public bool Differs => One != Other;
}

public sealed record Comparison(DraftRow One, DraftRow Other, IReadOnlyList<ComparedRow> Rows, IReadOnlyList<Guid> People);

/// <summary>«Как проверили»: what the separate verifier said of the kept plan.</summary>
public sealed record ProofView(MatchDraft Draft, MatchingFlaw? Flaw, int Mentors, int Mentees, long PairsLookedAt, long Points, long PricesOfMentors, long PricesOfMentees, bool InputIsKept, int Forgotten, IReadOnlyList<(string Title, int Weight)> Weights);
