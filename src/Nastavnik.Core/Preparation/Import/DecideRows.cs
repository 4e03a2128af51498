using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Paperwork.Lists.Recognition;

namespace Nastavnik.Core.Preparation.Import;

/// <summary>What the person decided of one row.</summary>
/// <param name="Same">Slot → the same person; an empty id: somebody new.</param>
/// <param name="Cells">Column → text that should have stood there.</param>
public sealed record RowChoice(Guid Row, RowDecision Decision, IReadOnlyDictionary<string, Guid> Same, IReadOnlyDictionary<int, string> Cells);

public sealed record DecideRowsCommand(Guid JobId, IReadOnlyList<RowChoice> Rows);

public sealed record CorrectColumnsCommand(Guid JobId, ListKind? Kind, IReadOnlyList<ColumnChoice> Columns, IReadOnlyList<HeaderChoice> Headers);

public sealed record AlreadyApplying() : Refusal("Список уже записывается. Исправить строки можно в карточках людей.");

/// <summary>Corrections before anything is written: rows, cells, columns. A corrected cell is read again by the same rules.</summary>
public sealed class DecideRows(NastavnikDb db, ActBook acts, CheckList check)
{
    public Task<Outcome> ExecuteAsync(DecideRowsCommand command, Submission by, CancellationToken ct = default) =>
        acts.RunAsync(by, ImportActs.Decided, async act =>
        {
            if (await LoadAsync(command.JobId, ct) is not { } job)
            {
                return new AlreadyApplying();
            }

            var corrected = await TakeAsync(job, command.Rows, by.Actor.Today, ct);
            act.About(job.Id).With("count", command.Rows.Count);
            return Outcome.Done(corrected ? "Исправления прочитаны, строки проверены ещё раз." : "Решения сохранены.", job.Id);
        }, ct);

    public Task<Outcome> CorrectColumnsAsync(CorrectColumnsCommand command, Submission by, CancellationToken ct = default) =>
        acts.RunAsync(by, ImportActs.ColumnsCorrected, async act =>
        {
            if (await LoadAsync(command.JobId, ct) is not { } job)
            {
                return new AlreadyApplying();
            }

            job.KindChosen = command.Kind;
            job.Choices = job.Choices with { Columns = command.Columns, Headers = command.Headers };
            await db.SaveChangesAsync(ct);
            await check.RunAsync(job, by.Actor.Today, ct);
            act.About(job.Id);
            return Outcome.Done("Столбцы исправлены, список проверен ещё раз.", job.Id);
        }, ct);

    /// <summary>Takes every row that waits for a look as it was read: offered people are other people unless chosen.</summary>
    public Task<Outcome> TakeAllAsync(Guid jobId, Submission by, CancellationToken ct = default) =>
        acts.RunAsync(by, ImportActs.Decided, async act =>
        {
            if (await LoadAsync(jobId, ct) is not { } job)
            {
                return new AlreadyApplying();
            }

            var rows = db.ImportRows;
            var count = await rows.Where(r => r.JobId == jobId && r.Verdict == Verdict.Look && r.Decision == RowDecision.Undecided)
                .ExecuteUpdateAsync(s => s.SetProperty(r => r.Decision, RowDecision.Take), ct);
            act.About(job.Id).With("count", count);
            return Outcome.Done("Строки «посмотрите» взяты так, как прочитаны.", job.Id);
        }, ct);

    public Task<Outcome> CancelAsync(Guid jobId, Submission by, CancellationToken ct = default) =>
        acts.RunAsync(by, ImportActs.Cancelled, async act =>
        {
            if (await LoadAsync(jobId, ct) is not { } job)
            {
                return new AlreadyApplying();
            }

            job.State = ImportState.Cancelled;
            act.About(job.Id);
            return Outcome.Done("Загрузка отменена. Ничего не записано.", job.Id);
        }, ct);

    /// <summary>Keeps what was decided of rows; true when cells were corrected and the list was read again.</summary>
    internal async Task<bool> TakeAsync(ImportJob job, IReadOnlyList<RowChoice> choices, DateOnly today, CancellationToken ct)
    {
        var ids = choices.Select(r => r.Row).ToList();
        var rows = db.ImportRows;
        var found = await rows.Where(r => r.JobId == job.Id && ids.Contains(r.Id)).ToDictionaryAsync(r => r.Id, ct);
        var cells = new List<CellCorrection>();
        foreach (var choice in choices)
        {
            if (!found.TryGetValue(choice.Row, out var row) || row.Applied)
            {
                continue;
            }

            // Only people offered for the slot may be named: an id from elsewhere is not taken.
            row.Same = choice.Same.Where(s => s.Value == Guid.Empty || row.Offers.Any(o => o.Slot == s.Key && o.PersonId == s.Value)).ToDictionary();
            row.Decision = choice.Decision;
            cells.AddRange(choice.Cells.Where(c => row.Doubts.Any(d => d.Column == c.Key && d.Raw != c.Value)).Select(c => new CellCorrection(row.Sheet, row.Number, c.Key, c.Value)));
        }

        await db.SaveChangesAsync(ct);
        if (cells.Count == 0)
        {
            return false;
        }

        job.Choices = job.Choices with { Cells = [.. (job.Choices.Cells ?? []).Where(c => !cells.Exists(n => (n.Sheet, n.Row, n.Column) == (c.Sheet, c.Row, c.Column))), .. cells] };
        await db.SaveChangesAsync(ct);
        await check.RunAsync(job, today, ct);
        return true;
    }

    private async Task<ImportJob?> LoadAsync(Guid id, CancellationToken ct)
    {
        var jobs = db.ImportJobs;
        var job = await jobs.SingleAsync(j => j.Id == id, ct);
        return job.State is ImportState.Checked or ImportState.Applied && !job.RowsDestroyed ? job : null;
    }
}
