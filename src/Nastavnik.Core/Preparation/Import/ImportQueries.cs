using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Data;

namespace Nastavnik.Core.Preparation.Import;

/// <summary>How many rows come in, wait for a look, do not come in, are written.</summary>
public sealed record ImportCounts(int Total, int Ready, int Look, int Blocked, int Applied, int Skipped, int WillApply);

/// <summary>Lists and pages of imports.</summary>
public sealed class ImportQueries(NastavnikDb db)
{
    public Task<ImportJob?> FindAsync(Guid id, CancellationToken ct = default)
    {
        var jobs = db.ImportJobs;
        return jobs.AsNoTracking().SingleOrDefaultAsync(j => j.Id == id, ct);
    }

    public async Task<IReadOnlyList<ImportJob>> RecentAsync(CancellationToken ct = default)
    {
        var jobs = db.ImportJobs;
        return await jobs.AsNoTracking().OrderByDescending(j => j.UploadedAt).Take(30).ToListAsync(ct);
    }

    public async Task<ImportCounts> CountAsync(Guid job, CancellationToken ct = default)
    {
        var rows = db.ImportRows;
        return await rows.Where(r => r.JobId == job).GroupBy(_ => 1).Select(g => new ImportCounts(
            g.Count(),
            g.Count(r => r.Verdict == Verdict.Ready && r.Decision != RowDecision.Skip),
            g.Count(r => r.Verdict == Verdict.Look && r.Decision == RowDecision.Undecided),
            g.Count(r => r.Verdict == Verdict.Blocked && r.Decision != RowDecision.Skip),
            g.Count(r => r.Applied),
            g.Count(r => r.Decision == RowDecision.Skip),
            g.Count(r => !r.Applied && r.Draft != null && r.Decision != RowDecision.Skip && (r.Verdict == Verdict.Ready || (r.Verdict == Verdict.Look && r.Decision == RowDecision.Take)))))
            .SingleOrDefaultAsync(ct) ?? new ImportCounts(0, 0, 0, 0, 0, 0, 0);
    }

    /// <summary>Doubtful rows first, then those that do not come in, then the rest, each in the order of the file.</summary>
    public IQueryable<ImportRow> Rows(Guid job, Verdict? only)
    {
        var rows = db.ImportRows;
        return rows.AsNoTracking().Where(r => r.JobId == job && (only == null || r.Verdict == only))
            .OrderBy(r => r.Applied).ThenBy(r => r.Decision == RowDecision.Skip).ThenBy(r => r.Verdict == Verdict.Look ? 0 : r.Verdict == Verdict.Blocked ? 1 : 2).ThenBy(r => r.Position);
    }
}
