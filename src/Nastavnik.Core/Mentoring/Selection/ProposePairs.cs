using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.Foundation.TargetModel;
using Nastavnik.Core.Mentoring.Pairs;
using Nastavnik.Matching.People;
using Nastavnik.Matching.Plans;
using Nastavnik.Paperwork.Grammar;

namespace Nastavnik.Core.Mentoring.Selection;

/// <summary>One mentor with those the plan gives him in one form and role model: one mentee is a pair, two or more a group.</summary>
/// <param name="Key">Stable name of the line on the form.</param>
public sealed record PlannedGroup(string Key, Guid Mentor, string Form, string RoleModel, IReadOnlyList<PlannedPair> Pairs, PairStrategy Strategy)
{
    public bool IsGroup => Pairs.Count > 1;
}

/// <param name="Chosen">Keys of <see cref="PlannedGroup"/>.</param>
/// <param name="Strategy">One for all; null: each keeps its own.</param>
/// <param name="RoleModels">Key of the group → another role model of its form; who is not here keeps the plan's.</param>
public sealed record ProposePairsCommand(
    Guid Draft, IReadOnlyList<string> Chosen, DateOnly Start, DateOnly End, PairStrategy? Strategy = null, string? WarningReason = null,
    IReadOnlyDictionary<string, string>? RoleModels = null);

/// <summary>The plan's pairs as groups that can be proposed.</summary>
public static class PlannedGroups
{
    public static IReadOnlyList<PlannedGroup> Of(MatchingProblem problem, MatchingPlan plan)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(plan);
        var marks = problem.Marks.ToDictionary(m => new Couple(m.Mentor, m.Mentee));
        return
        [
            .. plan.Pairs.Where(p => p.Fit is { Form: not null, RoleModel: not null }).GroupBy(p => (p.Mentor, Form: p.Fit.Form!, Model: p.Fit.RoleModel!))
                .Select(g => new PlannedGroup($"{g.Key.Mentor:N}-{g.Key.Model}", g.Key.Mentor, g.Key.Form, g.Key.Model, [.. g], StrategyOf([.. g], marks)))
                .OrderByDescending(g => g.Pairs.Max(p => p.Fit.Points)).ThenBy(g => g.Key, StringComparer.Ordinal),
        ];
    }

    /// <summary>For RPT-21: marks after a meeting speak first, then the curator's own word, then the request.</summary>
    private static PairStrategy StrategyOf(IReadOnlyList<PlannedPair> pairs, Dictionary<Couple, Mark> marks) =>
        pairs.All(p => marks.TryGetValue(new(p.Mentor, p.Mentee), out var mark) && mark is { ByMentor: MarkKind.Want, ByMentee: MarkKind.Want }) ? PairStrategy.SpeedMeetings
        : pairs.All(p => p.Pinned) ? PairStrategy.CuratorDecision
        : PairStrategy.ByRequest;
}

/// <summary>Makes proposals of the draft: nobody is bound until each side has said «да». After it the draft stays as it is.</summary>
public sealed class ProposePairs(NastavnikDb db, ActBook acts, ProposeMany proposals, Acquaintances acquaintances)
{
    public Task<Outcome> ExecuteAsync(ProposePairsCommand command, Submission by, CancellationToken ct = default) =>
        acts.RunAsync(by, DraftActs.Proposed, passesGate: true, async act =>
        {
            var drafts = db.MatchDrafts;
            var draft = await drafts.SingleOrDefaultAsync(d => d.Id == command.Draft, ct);
            if (draft is null)
            {
                return new NoSuchDraft();
            }

            if (by.Form.Version is { } seen && seen != draft.Version)
            {
                return new ChangedMeanwhile();
            }

            if (!draft.IsOpen)
            {
                return new DraftIsProposed(draft.Number);
            }

            var problem = StoredInput.Read(draft.Input);
            var plan = draft.Solution.Told(new Matcher(problem));
            if (plan is null || plan.Pairs.Count == 0)
            {
                return new NobodyPlaced();
            }

            var groups = PlannedGroups.Of(problem, plan).Where(g => command.Chosen.Contains(g.Key)).ToList();
            if (groups.Count == 0)
            {
                return new NothingChosen();
            }

            if (groups.Any(g => command.RoleModels?.GetValueOrDefault(g.Key) is { } other && Forms.RoleModel(other)?.Form != g.Form))
            {
                return new RoleModelOfAnotherForm();
            }

            var mentees = problem.Mentees.ToDictionary(m => m.Id);
            var taught = problem.Mentors.ToDictionary(m => m.Id, m => m.Subjects);
            var (pairs, refusals) = await proposals.AddAsync([.. groups.Select(g => CommandOf(g, command, mentees, taught))], by.Actor, ct);
            if (refusals.Count > 0)
            {
                return Outcome.Refused(refusals);
            }

            var met = await acquaintances.IntroduceAsync(pairs, ct);
            draft.Proposed(pairs.Select(p => p.Id), by.Actor.Today);
            act.About([draft.Id, .. pairs.SelectMany(p => p.Subjects())]).Because(string.IsNullOrWhiteSpace(command.WarningReason) ? null : command.WarningReason.Trim())
                .With("draft", DraftWords.Number(draft.Number)).With("count", DraftWords.Number(pairs.Count));
            return Outcome.Done($"Предложено: {Counted(pairs)}. {NextStep(pairs.Count, met)}", draft.Id);
        }, ct);

    private static string Counted(IReadOnlyList<Pairing> pairs)
    {
        var groups = pairs.Count(p => p.IsGroup);
        return groups == 0 ? Numerals.Pairs(pairs.Count) : groups == pairs.Count ? Numerals.Groups(groups) : $"{Numerals.Pairs(pairs.Count - groups)}, {Numerals.Groups(groups)}";
    }

    private static string NextStep(int pairs, int met) =>
        met == pairs ? "Все уже познакомились на быстрых встречах: теперь каждая сторона говорит «да» или «нет»."
        : met > 0 ? $"Уже познакомились на быстрых встречах: {met}; остальных нужно познакомить."
        : "Следующий шаг — познакомить стороны.";

    private static ProposePairCommand CommandOf(PlannedGroup group, ProposePairsCommand command, Dictionary<Guid, MenteeFeatures> mentees, Dictionary<Guid, IReadOnlyList<string>> taught)
    {
        var topics = group.Pairs.SelectMany(p => mentees[p.Mentee].Topics).Distinct(StringComparer.CurrentCultureIgnoreCase).Take(5).ToList();
        var note = string.Join("; ", group.Pairs.Select(p => DraftWords.WithoutMarks(p.Fit.Sentence)).Distinct());
        var model = command.RoleModels?.GetValueOrDefault(group.Key) ?? group.RoleModel;
        return new ProposePairCommand(
            group.Form, model, group.Mentor, [.. group.Pairs.Select(p => p.Mentee)], command.Start, command.End, [], topics,
            model == Forms.OneSubject ? mentees[group.Pairs[0].Mentee].Subjects.Concat(taught[group.Mentor]).FirstOrDefault() : null, command.Strategy ?? group.Strategy,
            WarningReason: command.WarningReason, MatchNote: note.Length > 1000 ? note[..1000] : note);
    }
}
