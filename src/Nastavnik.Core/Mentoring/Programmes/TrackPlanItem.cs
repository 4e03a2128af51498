using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Data;

namespace Nastavnik.Core.Mentoring.Programmes;

/// <param name="Evidence">What shows it: a link, a work, a lesson; optional.</param>
public sealed record TrackPlanItemCommand(Guid Programme, Guid Item, PlanItemStatus Status, string? Evidence);

/// <summary>How a row of the plan goes while the pair works. The mentee tells of his own; that it is done counts when the mentor or the curator says so.</summary>
public sealed class TrackPlanItem(NastavnikDb db, ActBook acts)
{
    public const int LongestEvidence = 1000;

    public Task<Outcome> ExecuteAsync(TrackPlanItemCommand command, Submission by, CancellationToken ct = default) =>
        acts.RunAsync(by, ProgrammeActs.Tracked, async act =>
        {
            var (loaded, refusal) = await db.ProgrammeForChangeAsync(command.Programme, by, ct);
            if (loaded is null)
            {
                return refusal!;
            }

            var (programme, _, relation) = loaded;
            if (programme.State is not (ProgrammeState.InWork or ProgrammeState.Amending or ProgrammeState.Completing))
            {
                return new NotInWork(programme.State);
            }

            if (!relation.MayWrite && !relation.IsMentee)
            {
                return new NotYourPart();
            }

            if (programme.Items.FirstOrDefault(i => i.Id == command.Item) is not { } item)
            {
                return new NoSuchRow();
            }

            if (!relation.MayWrite && command.Status is (PlanItemStatus.Moved or PlanItemStatus.Cancelled))
            {
                return new MentorDecides();
            }

            var evidence = string.IsNullOrWhiteSpace(command.Evidence) ? null : command.Evidence.Trim();
            if (evidence?.Length > LongestEvidence)
            {
                return new FieldTooLong("Evidence", "Чем подтверждается", LongestEvidence);
            }

            item.Track(command.Status, evidence, command.Status == PlanItemStatus.Done && relation.MayWrite ? by.Actor.Today : null);
            act.About(loaded.Subjects).With("number", programme.Number).With("row", item.Position + 1).With("status", command.Status.Name());
            return Outcome.Done("Ход плана отмечен.", programme.Id);
        }, ct);
}
