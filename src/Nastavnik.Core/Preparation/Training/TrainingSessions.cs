using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.School.Papers;

namespace Nastavnik.Core.Preparation.Training;

/// <param name="SessionId">Null: a new one.</param>
public sealed record PlanSessionCommand(Guid ProgrammeId, Guid? SessionId, SessionPlan Plan);

/// <summary>Puts a session into the schedule or moves it.</summary>
public sealed class PlanSession(NastavnikDb db, ActBook acts)
{
    public Task<Outcome> ExecuteAsync(PlanSessionCommand command, Submission by, CancellationToken ct = default) =>
        acts.RunAsync(by, TrainingActs.SessionPlanned, async act =>
        {
            var programme = await db.TrainingForChangeAsync(command.ProgrammeId, ct);
            if (programme is null)
            {
                return new TrainingNotFound();
            }

            if (by.Form.Version is { } seen && seen != programme.Version)
            {
                return new ChangedMeanwhile();
            }

            Refusal[] refusals = [.. TrainingRules.OfSession(command.Plan)];
            if (refusals.Length > 0)
            {
                return Outcome.Refused(refusals);
            }

            var plan = command.Plan with { Topic = command.Plan.Topic.Trim(), Place = Clean(command.Plan.Place), TrainerName = Clean(command.Plan.TrainerName) };
            if (command.SessionId is { } id)
            {
                if (programme.Sessions.FirstOrDefault(s => s.Id == id) is not { } session)
                {
                    return new SessionNotFound();
                }

                if (session.State != SessionState.Planned)
                {
                    return new SessionIsOver(session.State);
                }

                session.Change(plan);
            }
            else
            {
                db.Add(programme.Plan(plan));
            }

            act.About(programme.Id).With("topic", plan.Topic).With("date", plan.On);
            return Outcome.Done($"Занятие «{plan.Topic}» назначено на {plan.On:dd.MM.yyyy}.", programme.Id);
        }, ct);

    private static string? Clean(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

/// <summary>The session took place: who came. The same again puts the marks right.</summary>
public sealed class HoldSession(NastavnikDb db, ActBook acts)
{
    public Task<Outcome> ExecuteAsync(Guid programmeId, Guid sessionId, IReadOnlyCollection<Guid> came, Submission by, CancellationToken ct = default) =>
        acts.RunAsync(by, TrainingActs.SessionHeld, async act =>
        {
            var programme = await db.TrainingForChangeAsync(programmeId, ct);
            if (programme?.Sessions.FirstOrDefault(s => s.Id == sessionId) is not { } session)
            {
                return new SessionNotFound();
            }

            if (by.Form.Version is { } seen && seen != programme.Version)
            {
                return new ChangedMeanwhile();
            }

            if (TrainingRules.MayHold(programme, session, by.Actor.Today) is { } refusal)
            {
                return refusal;
            }

            Guid[] all = [.. programme.Trainees.Select(t => t.PersonId)];
            Guid[] present = [.. came.Intersect(all)];
            var known = session.Attendances.Count;
            session.Hold(all, present);
            db.AddRange(session.Attendances.Skip(known));
            act.About([programme.Id, .. all]).With("topic", session.Topic).With("date", session.On).With("came", present.Length).With("all", all.Length);
            return Outcome.Done($"Посещаемость отмечена: пришли {present.Length} из {all.Length}.", programme.Id);
        }, ct);
}

public sealed class CancelSession(NastavnikDb db, ActBook acts)
{
    public Task<Outcome> ExecuteAsync(Guid programmeId, Guid sessionId, Submission by, CancellationToken ct = default) =>
        acts.RunAsync(by, TrainingActs.SessionCancelled, async act =>
        {
            var programme = await db.TrainingForChangeAsync(programmeId, ct);
            if (programme?.Sessions.FirstOrDefault(s => s.Id == sessionId) is not { } session)
            {
                return new SessionNotFound();
            }

            if (session.State != SessionState.Planned)
            {
                return new SessionIsOver(session.State);
            }

            session.Cancel();
            act.About(programme.Id).With("topic", session.Topic).With("date", session.On);
            return Outcome.Done($"Занятие «{session.Topic}» отменено.", programme.Id);
        }, ct);
}

/// <param name="Content">The file; null: a link.</param>
public sealed record HandOutMaterialCommand(Guid ProgrammeId, string Title, byte[]? Content, string? Link);

/// <summary>Gives a file or a link to those who learn.</summary>
public sealed class HandOutMaterial(NastavnikDb db, ActBook acts, FileStore files)
{
    public Task<Outcome> ExecuteAsync(HandOutMaterialCommand command, Submission by, CancellationToken ct = default) =>
        acts.RunAsync(by, TrainingActs.MaterialAdded, async act =>
        {
            var programme = await db.TrainingForChangeAsync(command.ProgrammeId, ct);
            if (programme is null)
            {
                return new TrainingNotFound();
            }

            var link = string.IsNullOrWhiteSpace(command.Link) ? null : command.Link.Trim();
            if (Unfit(command, link) is { } refusal)
            {
                return refusal;
            }

            var file = command.Content is { } content ? await files.KeepAsync("material", content, ct) : null;
            var material = new TrainingMaterial(programme.Id, command.Title.Trim(), file?.Id, link);
            programme.HandOut(material);
            db.Add(material);
            act.About(programme.Id).With("title", programme.Title).With("material", material.Title);
            return Outcome.Done($"Материал «{material.Title}» добавлен.", programme.Id);
        }, ct);

    private static Refusal? Unfit(HandOutMaterialCommand command, string? link) =>
        string.IsNullOrWhiteSpace(command.Title) ? new MaterialNeedsTitle()
        : (command.Content is null) == (link is null) ? new MaterialNeedsOneSource()
        : link is not null && !(Uri.TryCreate(link, UriKind.Absolute, out var address) && address.Scheme is "https" or "http") ? new LinkUnfit()
        : command.Content is { } content ? FileStore.Unfit(content)
        : null;
}

public sealed class DropMaterial(NastavnikDb db, ActBook acts)
{
    public Task<Outcome> ExecuteAsync(Guid programmeId, Guid materialId, Submission by, CancellationToken ct = default) =>
        acts.RunAsync(by, TrainingActs.MaterialDropped, async act =>
        {
            var programme = await db.TrainingForChangeAsync(programmeId, ct);
            if (programme?.Materials.FirstOrDefault(m => m.Id == materialId) is not { } material)
            {
                return new TrainingNotFound();
            }

            db.Remove(material);
            act.About(programme.Id).With("title", programme.Title).With("material", material.Title);
            return Outcome.Done($"Материал «{material.Title}» убран.", programme.Id);
        }, ct);
}
