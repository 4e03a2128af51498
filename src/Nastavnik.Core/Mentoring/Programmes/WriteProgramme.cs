using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.Foundation.TargetModel;
using Nastavnik.Core.Mentoring.Pairs;
using Nastavnik.Core.Preparation.SchoolProgrammes;
using Nastavnik.Core.School.Organisations;

namespace Nastavnik.Core.Mentoring.Programmes;

public sealed record SaveNoteCommand(Guid Programme, DateOnly? Start, DateOnly? End, ExplanatoryNote Note, ProgrammeMode Mode);

/// <summary>Saves the explanatory note, however unfinished; only a term that cannot be is refused at once (INV-01).</summary>
public sealed class SaveNote(NastavnikDb db, ActBook acts)
{
    public Task<Outcome> ExecuteAsync(SaveNoteCommand command, Submission by, CancellationToken ct = default) =>
        acts.RunAsync(by, ProgrammeActs.NoteSaved, async act =>
        {
            var (loaded, refusal) = await db.DraftAsync(command.Programme, by, rowsOnly: false, ct);
            if (loaded is null)
            {
                return refusal!;
            }

            var programme = loaded.Programme;
            var organisation = await db.OurOrganisationAsync(ct);
            if (ProgrammeRules.Term(command.Start, command.End, programme.Regime, organisation.Policies.StrictTermForPupils) is { } term)
            {
                return term;
            }

            if (NoteFields.Written.FirstOrDefault(f => f.Read(command.Note).Length > ExplanatoryNote.Longest) is { } field)
            {
                return new FieldTooLong(field.Name, field.Title, ExplanatoryNote.Longest);
            }

            programme.WriteNote(command.Start, command.End, command.Note, command.Mode);
            act.About(loaded.Subjects).With("number", programme.Number);
            return Outcome.Done($"Записка сохранена: заполнено {NoteFields.Filled(programme.Note, programme.Start, programme.End)} из {ExplanatoryNote.Fields}.", programme.Id);
        }, ct);
}

/// <param name="Kinds">Chosen kinds; group and traditional follow from the number of mentees.</param>
public sealed record SaveDirectionsCommand(
    Guid Programme, IReadOnlyList<MentoringKind> Kinds, IReadOnlyList<string> Directions, string Difficulties, string Request, string Strengths);

public sealed class SaveDirections(NastavnikDb db, ActBook acts)
{
    public Task<Outcome> ExecuteAsync(SaveDirectionsCommand command, Submission by, CancellationToken ct = default) =>
        acts.RunAsync(by, ProgrammeActs.DirectionsSaved, async act =>
        {
            var (loaded, refusal) = await db.DraftAsync(command.Programme, by, rowsOnly: false, ct);
            if (loaded is null)
            {
                return refusal!;
            }

            if (ProgrammeRules.OfKinds(command.Kinds) is { } speed)
            {
                return speed;
            }

            (string Field, string Title, string Text)[] texts =
                [("Difficulties", "Затруднения", command.Difficulties), ("Request", "Запрос", command.Request), ("Strengths", "Сильные стороны", command.Strengths)];
            if (texts.FirstOrDefault(t => t.Text.Length > ExplanatoryNote.Longest) is { Field: { } field, Title: { } title })
            {
                return new FieldTooLong(field, title, ExplanatoryNote.Longest);
            }

            var programme = loaded.Programme;
            var directions = command.Directions.Select(d => d.Trim()).Where(d => d.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase);
            programme.WriteDirections(Pairing.KindsFor(loaded.Pair.Mentees.Count, command.Kinds), directions, command.Difficulties.Trim(), command.Request.Trim(), command.Strengths.Trim());
            act.About(loaded.Subjects).With("number", programme.Number);
            return Outcome.Done("Направления сохранены.", programme.Id);
        }, ct);
}

/// <summary>The whole table as the form has it, and the button pressed.</summary>
public sealed record SavePlanCommand(Guid Programme, IReadOnlyList<PlanCells> Rows, PlanStep Step = PlanStep.None, int Row = -1);

/// <summary>Saves all rows at once: added, moved and removed ones too. Empty cells are kept for later; approval asks for them (INV-31).</summary>
public sealed class SavePlan(NastavnikDb db, ActBook acts)
{
    public Task<Outcome> ExecuteAsync(SavePlanCommand command, Submission by, CancellationToken ct = default) =>
        acts.RunAsync(by, ProgrammeActs.PlanSaved, async act =>
        {
            var (loaded, refusal) = await db.DraftAsync(command.Programme, by, rowsOnly: true, ct);
            if (loaded is null)
            {
                return refusal!;
            }

            foreach (var (row, cells) in command.Rows.Index())
            {
                if (cells.All.Index().FirstOrDefault(c => c.Item.Length > PlanCells.Longest) is { Item.Length: > 0 } cell)
                {
                    return new CellOverlong(row, cell.Index);
                }
            }

            var programme = loaded.Programme;
            db.PlanItems.RemoveRange(programme.WriteRows(PlanRows.After(command.Rows, command.Step, command.Row)));
            act.About(loaded.Subjects).With("number", programme.Number).With("rows", programme.Rows.Count);
            return Outcome.Done(command.Step switch
            {
                PlanStep.Add => "Строка добавлена, остальное сохранено.",
                PlanStep.Remove => "Строка убрана, остальное сохранено.",
                PlanStep.Up or PlanStep.Down => "Строка переставлена, остальное сохранено.",
                _ => "План сохранён.",
            }, programme.Id);
        }, ct);
}

/// <param name="Rows">Numbers of the plan's rows, from 0.</param>
public sealed record TakeTypicalRowsCommand(Guid Programme, string TypicalPlan, IReadOnlyList<int> Rows);

/// <summary>Copies chosen rows of a typical plan to the end of the programme's plan; the typical plan itself never changes (S000-09).</summary>
public sealed class TakeTypicalRows(NastavnikDb db, ActBook acts, TypicalPlanQueries typical)
{
    public Task<Outcome> ExecuteAsync(TakeTypicalRowsCommand command, Submission by, CancellationToken ct = default) =>
        acts.RunAsync(by, ProgrammeActs.RowsTaken, async act =>
        {
            var (loaded, refusal) = await db.DraftAsync(command.Programme, by, rowsOnly: true, ct);
            if (loaded is null)
            {
                return refusal!;
            }

            if (await typical.FindAsync(command.TypicalPlan, ct) is not { } plan)
            {
                return new NoSuchTypicalPlan();
            }

            List<PlanCells> taken = [.. command.Rows.Distinct().Order().Where(r => r >= 0 && r < plan.Rows.Count).Select(r => plan.Rows[r])];
            if (taken.Count == 0)
            {
                return new PickRows();
            }

            var programme = loaded.Programme;
            programme.WriteRows([.. programme.Rows.Where(r => !r.IsEmpty), .. taken]);
            programme.TookRowsFrom(plan.Key, plan.Edition);
            act.About(loaded.Subjects).With("number", programme.Number).With("plan", plan.Title).With("edition", plan.Edition).With("rows", taken.Count);
            return Outcome.Done("Строки добавлены в конец плана. Поставьте свои сроки и даты встреч.", programme.Id);
        }, ct);
}

public sealed record AddRemarkCommand(Guid Programme, string Text);

/// <summary>A remark to the draft: the mentee, the council, the head say what they see; those who write decide.</summary>
public sealed class AddRemark(NastavnikDb db, ActBook acts, TimeProvider time)
{
    public Task<Outcome> ExecuteAsync(AddRemarkCommand command, Submission by, CancellationToken ct = default) =>
        acts.RunAsync(by, ProgrammeActs.Remarked, async act =>
        {
            var (loaded, refusal) = await db.ProgrammeForChangeAsync(command.Programme, by with { Form = by.Form with { Version = null } }, ct);
            if (loaded is null)
            {
                return refusal!;
            }

            if (!loaded.Relation.MayRemark || by.Actor.PersonId is not { } author)
            {
                return new NotYourPart();
            }

            var text = command.Text.Trim();
            if (text.Length == 0)
            {
                return new SayRemark();
            }

            if (text.Length > ProgrammeRemark.Longest)
            {
                return new FieldTooLong("Text", "Замечание", ProgrammeRemark.Longest);
            }

            loaded.Programme.Remark(author, text, time.GetUtcNow(), isReason: false);
            act.About(loaded.Subjects).With("number", loaded.Programme.Number);
            return Outcome.Done("Замечание сохранено.", loaded.Programme.Id);
        }, ct);
}
