using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.School.Organisations;

namespace Nastavnik.Core.Preparation.Import;

public sealed record NothingToApply() : Refusal("Записывать нечего: ни одна строка пока не входит. Решите строки «посмотрите» или исправьте ошибки.");

/// <summary>«Применить»: the rows that come in are counted and the writing is handed to the worker.</summary>
public sealed class StartImport(NastavnikDb db, ActBook acts, DecideRows decide, TimeProvider time)
{
    /// <param name="jobId">The list.</param>
    /// <param name="choices">Decisions still standing on the page; kept in the same act.</param>
    /// <param name="by">Who applies.</param>
    /// <param name="ct">Cancellation.</param>
    public Task<Outcome> ExecuteAsync(Guid jobId, IReadOnlyList<RowChoice> choices, Submission by, CancellationToken ct = default) =>
        acts.RunAsync(by, ImportActs.Started, passesGate: true, async act =>
        {
            var (jobs, rows) = (db.ImportJobs, db.ImportRows);
            var job = await jobs.SingleAsync(j => j.Id == jobId, ct);
            if (job.State is not (ImportState.Checked or ImportState.Applied))
            {
                return new AlreadyApplying();
            }

            await decide.TakeAsync(job, choices, by.Actor.Today, ct);
            var count = await rows.CountAsync(ImportRows.WillApply(jobId), ct);
            if (count == 0)
            {
                return new NothingToApply();
            }

            (job.State, job.Planned) = (ImportState.Applying, job.Planned + count);
            db.Add(new Ticket(db.Tenant, ApplyImport.TicketKind, job.Id, time.GetUtcNow()));
            act.About(job.Id).With("count", count);
            return Outcome.Done("Запись началась. Страницу можно закрыть: она продолжится.", job.Id);
        }, ct);
}

internal static class ImportRows
{
    /// <summary>The rows that come in; the same rule as <see cref="ImportRow.WillApply"/>, for the database.</summary>
    public static System.Linq.Expressions.Expression<Func<ImportRow, bool>> WillApply(Guid jobId) => r =>
        r.JobId == jobId && !r.Applied && r.Draft != null && r.Decision != RowDecision.Skip && (r.Verdict == Verdict.Ready || (r.Verdict == Verdict.Look && r.Decision == RowDecision.Take));
}

/// <summary>Stage two: batches, each an act. A batch that was written is marked in the same transaction, so running again goes on where it stopped.</summary>
public sealed class ApplyImport(Works works) : ITicketWork
{
    public const string TicketKind = "import.apply";
    private const int BatchSize = 1000;

    public string Kind => TicketKind;

    public async Task RunAsync(Guid organisation, Guid subject, CancellationToken ct)
    {
        RowWriter? writer = null;
        while (true)
        {
            await using var work = await works.ForAsync(organisation, ct: ct);
            var db = work.Db;
            var ours = await db.OurOrganisationAsync(ct);
            var today = ours.Today(work.Get<TimeProvider>());
            writer ??= new RowWriter(await KnownPeople.LoadAsync(db, today, ct), today);
            var (jobs, rows) = (db.ImportJobs, db.ImportRows);
            var job = await jobs.SingleAsync(j => j.Id == subject, ct);
            if (job.State != ImportState.Applying)
            {
                return;
            }

            var batch = await rows.AsNoTracking().Where(ImportRows.WillApply(subject)).OrderBy(r => r.Position).Take(BatchSize).ToListAsync(ct);
            var written = await work.Get<ActBook>().RunAsync(new Submission(Actor.Program(today) with { PersonId = job.UploadedBy }, Form.Fresh()), ImportActs.Batch, passesGate: true, async act =>
            {
                if (batch.Count > 0)
                {
                    await writer.WriteAsync(db, job, batch, act, ct);
                }

                if (batch.Count < BatchSize)
                {
                    job.State = ImportState.Applied;
                }

                act.About(job.Id);
                return Outcome.Done("Записано.", job.Id);
            }, ct);
            if (!written.IsDone)
            {
                throw new InvalidOperationException("A batch of an import was refused: " + written.Refusals[0].GetType().Name);
            }
        }
    }
}
