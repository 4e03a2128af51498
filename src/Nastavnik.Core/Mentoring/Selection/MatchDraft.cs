using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.Foundation.TargetModel;
using Nastavnik.Matching.Fit;
using Nastavnik.Matching.People;
using Nastavnik.Matching.Plans;

namespace Nastavnik.Core.Mentoring.Selection;

/// <summary>A mentee whom this draft leaves for later.</summary>
/// <param name="Until">From this day the person is matched again.</param>
public sealed record SetAsidePerson(Guid Person, DateOnly Until);

/// <summary>
/// One draft of who goes with whom: what the curator asked for, the plan, its proof and the people it was made from, without names. It changes until
/// pairs are proposed by it; then it stays as it was, so that a year later one can show why.
/// </summary>
public sealed class MatchDraft : AggregateRoot
{
    private MatchDraft()
    {
    }

    public MatchDraft(int number, Regime regime, Aim aim, MatchDraft? basedOn = null)
    {
        (Number, Regime, Aim, BasedOnId) = (number, regime, aim, basedOn?.Id);
        if (basedOn is not null)
        {
            (Pins, Bans, Aside) = (basedOn.Pins, basedOn.Bans, basedOn.Aside);
        }
    }

    /// <summary>Running number in the organisation.</summary>
    public int Number { get; private set; }

    /// <summary>Whose forms are matched: of pupils (A) or of teachers (B).</summary>
    public Regime Regime { get; private set; }

    public Aim Aim { get; set; }

    /// <summary>The curator's «only so».</summary>
    public IReadOnlyList<Couple> Pins { get; private set; } = [];

    /// <summary>The curator's «not so».</summary>
    public IReadOnlyList<Couple> Bans { get; private set; } = [];

    public IReadOnlyList<SetAsidePerson> Aside { get; private set; } = [];

    /// <summary>Weights the plan was made with, by criterion.</summary>
    public IReadOnlyDictionary<string, int> Weights { get; private set; } = new Dictionary<string, int>();

    /// <summary>The people as matching saw them, without names: <see cref="StoredInput"/> as JSON.</summary>
    public string Input { get; private set; } = "{}";

    /// <summary>Plan and proof: <see cref="StoredPlan"/> as JSON.</summary>
    public string Plan { get; private set; } = "{}";

    /// <summary>What the last change did.</summary>
    public IReadOnlyList<Move> Moves { get; private set; } = [];

    /// <summary>SHA-256 of the input, hexadecimal.</summary>
    public string InputHash { get; private set; } = "";

    /// <summary>Mean suitability of the pairs, 0–100.</summary>
    public int Percent { get; private set; }

    public int? PercentBefore { get; private set; }

    public int Placed { get; private set; }

    public int LeftOver { get; private set; }

    public DateTimeOffset SolvedAt { get; private set; }

    /// <summary>The person who asked.</summary>
    public Guid? SolvedById { get; private set; }

    public int SolveMilliseconds { get; private set; }

    public Guid? BasedOnId { get; private set; }

    public DateOnly? ProposedOn { get; private set; }

    /// <summary>Pairs and groups that were proposed by this draft.</summary>
    public Guid[] ProposedPairs { get; private set; } = [];

    public bool IsOpen => ProposedOn is null;

    public StoredPlan Solution => StoredPlan.Read(Plan);

    public bool IsPinned(Guid mentee) => Pins.Any(p => p.Mentee == mentee);

    public void Pin(Guid mentor, Guid mentee)
    {
        Pins = [.. Pins.Where(p => p.Mentee != mentee), new Couple(mentor, mentee)];
        Bans = [.. Bans.Where(b => b != new Couple(mentor, mentee))];
    }

    public void Unpin(Guid mentee) => Pins = [.. Pins.Where(p => p.Mentee != mentee)];

    public void Ban(Guid mentor, Guid mentee)
    {
        var couple = new Couple(mentor, mentee);
        Bans = [.. Bans.Where(b => b != couple), couple];
        Pins = [.. Pins.Where(p => p != couple)];
    }

    public void Allow(Guid mentor, Guid mentee) => Bans = [.. Bans.Where(b => b != new Couple(mentor, mentee))];

    public void SetAside(Guid mentee, DateOnly until)
    {
        Aside = [.. Aside.Where(a => a.Person != mentee), new SetAsidePerson(mentee, until)];
        Unpin(mentee);
    }

    public void TakeBack(Guid mentee) => Aside = [.. Aside.Where(a => a.Person != mentee)];

    /// <summary>Conditions about people who are in the bank no more say nothing.</summary>
    public void ForgetGone(IReadOnlySet<Guid> mentors, IReadOnlySet<Guid> mentees)
    {
        Pins = [.. Pins.Where(p => mentors.Contains(p.Mentor) && mentees.Contains(p.Mentee))];
        Bans = [.. Bans.Where(p => mentors.Contains(p.Mentor) && mentees.Contains(p.Mentee))];
    }

    /// <summary>Takes out of the kept input and plan what they say of the person.</summary>
    public void Forget(Guid person)
    {
        if (StoredInput.Without(Input, person) is { } left)
        {
            (Input, Plan) = (left, StoredPlan.Without(Plan, person));
        }
    }

    /// <param name="problem">What was solved.</param>
    /// <param name="plan">The answer.</param>
    /// <param name="before">The plan before the change, if there was one.</param>
    public void Solved(MatchingProblem problem, MatchingPlan plan, MatchingPlan? before, DateTimeOffset at, Guid? by, int milliseconds)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(plan);
        Weights = problem.Weights.ToDictionary().ToDictionary(w => w.Key.ToString(), w => w.Value);
        (Input, Plan) = (StoredInput.Write(problem), StoredPlan.Write(plan));
        Moves = before is null ? [] : PlanChanges.Between(before, plan).Moves;
        PercentBefore = before?.Percent;
        (InputHash, Percent, Placed, LeftOver) = (plan.Proof.InputHash, plan.Percent, plan.Pairs.Count, plan.LeftOver.Count);
        (SolvedAt, SolvedById, SolveMilliseconds) = (at, by, milliseconds);
    }

    public void Proposed(IEnumerable<Guid> pairs, DateOnly on) => (ProposedPairs, ProposedOn) = ([.. pairs], on);

    internal static Weights WeightsOf(IReadOnlyDictionary<string, int> kept) =>
        Nastavnik.Matching.Fit.Weights.From(kept.Where(w => Enum.TryParse<Criterion>(w.Key, out _)).Select(w => KeyValuePair.Create(Enum.Parse<Criterion>(w.Key), w.Value)));
}
