using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Data;
using Nastavnik.Core.Foundation.Law;
using Nastavnik.Core.School.Papers;
using Nastavnik.Paperwork.Lists;
using Nastavnik.Paperwork.Lists.Recognition;

namespace Nastavnik.Core.Preparation.Import;

/// <summary>Reads the kept file again by what the person has corrected and judges every row; decisions already made stay with their rows.</summary>
public sealed class CheckList(NastavnikDb db, FileStore files)
{
    public async Task RunAsync(ImportJob job, DateOnly today, CancellationToken ct)
    {
        var (_, content) = await files.ReadAsync(job.FileId, ct) ?? throw new InvalidOperationException("The list is gone.");
        using var stream = new MemoryStream(content);
        var file = (ListFile)ListReader.Open(stream, job.FileName);
        await JudgeAsync(job, file, today, ct);
    }

    public async Task JudgeAsync(ImportJob job, ListFile file, DateOnly today, CancellationToken ct)
    {
        var list = ListRecognition.Recognise(file, new RecognitionOptions(today, job.KindChosen, job.Choices, LegalParameters.YoungSpecialistYears.At(today) * 12));
        (job.Kind, job.KindSure) = (list.Kind, list.KindSure);
        job.Sheets = [.. list.Sheets.Select(s => new SheetSummary(s.Index, s.Name, s.HeaderRow, s.Problem, [.. s.Columns.Select(c => new ColumnSummary(c.Index, c.Header, c.Meaning, c.Sure))]))];
        var known = await KnownPeople.LoadAsync(db, today, ct);
        var rows = list.ClassTeachers.Select(t => (Order: (t.Sheet, t.Row), Make: (Func<int, ImportRow>)(n => RowVerdicts.Judge(t, job.Id, n, known))))
            .Concat(list.Rows.Select(r => (Order: (r.Sheet, r.Number), Make: (Func<int, ImportRow>)(n => RowVerdicts.Judge(r, list.Sheets[r.Sheet], job.Id, n, known)))))
            .OrderBy(r => r.Order).Select((r, i) => r.Make(i)).ToList();
        await KeepDecisionsAsync(job, rows, ct);
        await db.InsertManyAsync(rows, ct);
    }

    private async Task KeepDecisionsAsync(ImportJob job, List<ImportRow> rows, CancellationToken ct)
    {
        var old = db.ImportRows;
        var decided = (await old.AsNoTracking().Where(r => r.JobId == job.Id && r.Decision != RowDecision.Undecided).ToListAsync(ct)).ToDictionary(r => (r.Sheet, r.Number, r.IsClassTeacher));
        await old.Where(r => r.JobId == job.Id).ExecuteDeleteAsync(ct);
        foreach (var row in rows)
        {
            if (decided.TryGetValue((row.Sheet, row.Number, row.IsClassTeacher), out var before) && row.Verdict != Verdict.Blocked)
            {
                (row.Decision, row.Same) = (before.Decision, before.Same);
            }
        }
    }
}
