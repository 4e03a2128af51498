using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.Foundation.Law;
using Nastavnik.Core.School.Papers;
using Nastavnik.Paperwork.Lists;
using Nastavnik.Paperwork.Lists.Recognition;

namespace Nastavnik.Core.Preparation.Import;

public sealed record UploadListCommand(string FileName, byte[] Content, ListKind? Kind);

public sealed record UnreadableList(string Why) : Refusal(Why, "File");

/// <summary>Stage one: the file is understood and every row judged. Of people nothing is written.</summary>
public sealed class UploadList(NastavnikDb db, ActBook acts, FileStore files, CheckList check, TimeProvider time)
{
    public Task<Outcome> ExecuteAsync(UploadListCommand command, Submission by, CancellationToken ct = default) =>
        acts.RunAsync(by, ImportActs.Uploaded, async act =>
        {
            using var stream = new MemoryStream(command.Content);
            var opened = ListReader.Open(stream, command.FileName);
            if (opened is not ListFile file)
            {
                return new UnreadableList(((ListFileRefusal)opened).Sentence);
            }

            var stored = await files.KeepAsync("list", command.Content, ct);
            await db.SaveChangesAsync(ct);
            var job = new ImportJob(Path.GetFileName(command.FileName), stored.Id, by.Actor.PersonId, time.GetUtcNow())
            {
                KindChosen = command.Kind,
                DestroyAfter = by.Actor.Today.AddDays(LegalParameters.RawRowsDays.At(by.Actor.Today)),
            };
            db.Add(job);
            await db.SaveChangesAsync(ct);
            await check.JudgeAsync(job, file, by.Actor.Today, ct);
            db.Add(new Ticket(db.Tenant, DestroyRawRows.TicketKind, job.Id, time.GetUtcNow().AddDays(LegalParameters.RawRowsDays.At(by.Actor.Today) + 1)));
            act.About(job.Id);
            var rows = db.ImportRows;
            return await rows.AnyAsync(r => r.JobId == job.Id, ct)
                ? Outcome.Done("Список прочитан. Проверьте строки; пока ничего не записано.", job.Id)
                : new UnreadableList("В файле не нашлось ни одной строки с людьми. Проверьте, что в нём есть столбец с фамилией, и загрузите ещё раз.");
        }, ct);
}

/// <summary>30 days after the upload the file and its rows are destroyed; the job stays with its numbers.</summary>
public sealed class DestroyRawRows(Works works) : ITicketWork
{
    public const string TicketKind = "import.destroy";

    public string Kind => TicketKind;

    public async Task RunAsync(Guid organisation, Guid subject, CancellationToken ct)
    {
        await using var work = await works.ForAsync(organisation, ct: ct);
        var today = (await School.Organisations.OrganisationSets.OurOrganisationAsync(work.Db, ct)).Today(work.Get<TimeProvider>());
        await work.Get<ActBook>().RunAsync(new Submission(Actor.Program(today), Form.Fresh()), ImportActs.Destroyed, async act =>
        {
            var (jobs, rows) = (work.Db.ImportJobs, work.Db.ImportRows);
            var job = await jobs.SingleAsync(j => j.Id == subject, ct);
            await rows.Where(r => r.JobId == subject).ExecuteDeleteAsync(ct);
            (job.RowsDestroyed, job.Choices, job.Sheets) = (true, ColumnChoices.None, []);
            await work.Get<FileStore>().DestroyAsync(job.FileId, ct);
            act.About(job.Id);
            return Outcome.Done("Строки списка уничтожены.", job.Id);
        }, ct);
    }
}
