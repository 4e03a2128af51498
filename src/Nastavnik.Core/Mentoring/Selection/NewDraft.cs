using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.Foundation.TargetModel;
using Nastavnik.Core.School.Organisations;
using Nastavnik.Matching.Plans;
using Nastavnik.Paperwork.Grammar;

namespace Nastavnik.Core.Mentoring.Selection;

/// <param name="BasedOn">An earlier draft whose conditions go on; null: none.</param>
public sealed record NewDraftCommand(Regime Regime, Aim Aim, Guid? BasedOn = null);

/// <summary>Begins matching: the best plan for everybody in the bank who has no pair yet.</summary>
public sealed class NewDraft(NastavnikDb db, ActBook acts, DraftSolver solver)
{
    public Task<Outcome> ExecuteAsync(NewDraftCommand command, Submission by, CancellationToken ct = default) =>
        acts.RunAsync(by, DraftActs.Begun, async act =>
        {
            if (FeaturesOfBank.FormsOf(await db.OurOrganisationAsync(ct), command.Regime).Count == 0)
            {
                return new FormsNotEnabled();
            }

            var drafts = db.MatchDrafts;
            var earlier = command.BasedOn is { } id ? await drafts.AsNoTracking().SingleOrDefaultAsync(d => d.Id == id, ct) : null;
            if (command.BasedOn is not null && earlier is null)
            {
                return new NoSuchDraft();
            }

            var draft = new MatchDraft(await NextNumberAsync(db, ct), command.Regime, command.Aim, earlier?.Regime == command.Regime ? earlier : null);
            var solved = await solver.SolveAsync(draft, by.Actor, ct);
            if (solved.Refusals.Count > 0)
            {
                return Outcome.Refused(solved.Refusals);
            }

            drafts.Add(draft);
            act.About(draft.Id).With("draft", DraftWords.Number(draft.Number)).With("aim", DraftWords.Aim(draft.Aim))
                .With("placed", DraftWords.Number(draft.Placed)).With("total", DraftWords.Number(draft.Placed + draft.LeftOver));
            return Outcome.Done($"Черновик № {draft.Number} готов: с наставником {draft.Placed} из {Numerals.Count(draft.Placed + draft.LeftOver, "наставляемого", "наставляемых", "наставляемых")}.", draft.Id);
        }, ct);

    internal static async Task<int> NextNumberAsync(NastavnikDb db, CancellationToken ct)
    {
        var drafts = db.MatchDrafts;
        return (await drafts.MaxAsync(d => (int?)d.Number, ct) ?? 0) + 1;
    }
}

/// <summary>Leaves the draft as it is, as one of the alternatives, and goes on in a copy of it.</summary>
public sealed class KeepAsAlternative(NastavnikDb db, ActBook acts, DraftSolver solver)
{
    public Task<Outcome> ExecuteAsync(Guid id, Submission by, CancellationToken ct = default) =>
        acts.RunAsync(by, DraftActs.Kept, async act =>
        {
            var drafts = db.MatchDrafts;
            var old = await drafts.AsNoTracking().SingleOrDefaultAsync(d => d.Id == id, ct);
            if (old is null)
            {
                return new NoSuchDraft();
            }

            var copy = new MatchDraft(await NewDraft.NextNumberAsync(db, ct), old.Regime, old.Aim, old);
            var solved = await solver.SolveAsync(copy, by.Actor, ct);
            if (solved.Refusals.Count > 0)
            {
                return Outcome.Refused(solved.Refusals);
            }

            drafts.Add(copy);
            act.About(old.Id, copy.Id).With("old", DraftWords.Number(old.Number)).With("draft", DraftWords.Number(copy.Number));
            return Outcome.Done($"Черновик № {old.Number} остался вариантом. Работа продолжается в черновике № {copy.Number}.", copy.Id);
        }, ct);
}
