using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Matching.Plans;
using Nastavnik.Paperwork.Grammar;

namespace Nastavnik.Core.Mentoring.Selection;

/// <summary>One condition of the curator.</summary>
public abstract record DraftStep(string What)
{
    /// <summary>«Закрепить»: this mentor leads this mentee in every plan.</summary>
    public sealed record PinPair(Guid Mentor, Guid Mentee) : DraftStep("закреплена пара");

    public sealed record Unpin(Guid Mentee) : DraftStep("снято закрепление");

    /// <summary>«Запретить».</summary>
    public sealed record BanPair(Guid Mentor, Guid Mentee) : DraftStep("запрещена пара");

    public sealed record Allow(Guid Mentor, Guid Mentee) : DraftStep("снят запрет");

    /// <summary>Another mentor from the select: the choice is the curator's, so it is pinned.</summary>
    public sealed record ChooseMentor(Guid Mentor, Guid Mentee) : DraftStep("выбран другой наставник");

    /// <summary>«Отложить до …»: the mentee waits outside the plan.</summary>
    public sealed record SetAside(Guid Mentee, DateOnly Until) : DraftStep("наставляемый отложен");

    public sealed record TakeBack(Guid Mentee) : DraftStep("отложенный возвращён");

    public sealed record AimAt(Aim Aim) : DraftStep("изменена цель");
}

/// <summary>Lays the curator's conditions on the draft and solves it on from its last prices, in one act. No step: «Пересчитать» over the bank of today.</summary>
public sealed class ChangeDraft(NastavnikDb db, ActBook acts, DraftSolver solver)
{
    public Task<Outcome> ExecuteAsync(Guid id, IReadOnlyList<DraftStep> steps, Submission by, CancellationToken ct = default) =>
        acts.RunAsync(by, DraftActs.Changed, async act =>
        {
            var drafts = db.MatchDrafts;
            var draft = await drafts.SingleOrDefaultAsync(d => d.Id == id, ct);
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

            var people = StoredInput.Read(draft.Input);
            var (mentors, mentees) = (people.Mentors.Select(m => m.Id).ToHashSet(), people.Mentees.Select(m => m.Id).ToHashSet());
            foreach (var step in steps)
            {
                if (Lay(draft, step, mentors, mentees, by.Actor.Today) is { } refusal)
                {
                    return refusal;
                }
            }

            var solved = await solver.SolveAsync(draft, by.Actor, ct);
            if (solved.Refusals.Count > 0)
            {
                return Outcome.Refused(solved.Refusals);
            }

            var what = steps.Count == 0 ? "пересчитан" : string.Join(", ", steps.Select(s => s.What).Distinct());
            act.About([draft.Id, .. About(steps)]).With("draft", DraftWords.Number(draft.Number)).With("what", what).With("moves", DraftWords.Number(draft.Moves.Count));
            return Outcome.Done(Answer(draft, steps, solved.Gone), draft.Id);
        }, ct);

    private static Refusal? Lay(MatchDraft draft, DraftStep step, HashSet<Guid> mentors, HashSet<Guid> mentees, DateOnly today)
    {
        switch (step)
        {
            case DraftStep.PinPair pin when mentors.Contains(pin.Mentor) && mentees.Contains(pin.Mentee):
                draft.Pin(pin.Mentor, pin.Mentee);
                return null;
            case DraftStep.ChooseMentor choice when mentors.Contains(choice.Mentor) && mentees.Contains(choice.Mentee):
                draft.Pin(choice.Mentor, choice.Mentee);
                return null;
            case DraftStep.BanPair ban when mentors.Contains(ban.Mentor) && mentees.Contains(ban.Mentee):
                draft.Ban(ban.Mentor, ban.Mentee);
                return null;
            case DraftStep.SetAside aside when aside.Until <= today:
                return new AsideInPast();
            case DraftStep.SetAside aside when mentees.Contains(aside.Mentee):
                draft.SetAside(aside.Mentee, aside.Until);
                return null;
            case DraftStep.Unpin unpin:
                draft.Unpin(unpin.Mentee);
                return null;
            case DraftStep.Allow allow:
                draft.Allow(allow.Mentor, allow.Mentee);
                return null;
            case DraftStep.TakeBack back:
                draft.TakeBack(back.Mentee);
                return null;
            case DraftStep.AimAt at:
                draft.Aim = at.Aim;
                return null;
            default:
                return new NoSuchCouple();
        }
    }

    private static IEnumerable<Guid> About(IEnumerable<DraftStep> steps) => steps.SelectMany(s => s switch
    {
        DraftStep.PinPair p => [p.Mentor, p.Mentee],
        DraftStep.ChooseMentor p => [p.Mentor, p.Mentee],
        DraftStep.BanPair p => [p.Mentor, p.Mentee],
        DraftStep.SetAside p => [p.Mentee],
        _ => Array.Empty<Guid>(),
    });

    private static string Answer(MatchDraft draft, IReadOnlyList<DraftStep> steps, int gone)
    {
        var what = steps.Count == 0 ? "План пересчитан" : $"{Typography.Capitalise(steps[0].What)}, план пересчитан";
        var moves = draft.Moves.Count == 0 ? "никто не сменил наставника" : $"изменилось: {Numerals.Pairs(draft.Moves.Count)}";
        var score = draft.PercentBefore is { } before && before != draft.Percent ? $"; общее соответствие {draft.Percent} вместо {before}" : "";
        var lost = gone > 0 ? $" Условий о людях, которых в банке уже нет: {gone}, они сняты." : "";
        return $"{what}: {moves}{score}.{lost}";
    }
}
