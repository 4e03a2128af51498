using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Preparation.Import;
using Nastavnik.Core.School.Papers;

namespace Nastavnik.Bench;

/// <summary>Ten thousand rows from the file to the people, with every check, beside COPY of the rows it wrote.</summary>
internal static class ImportBench
{
    private const int Rows = 10_000;
    private const int Rounds = 5;

    public static async Task RunAsync(BenchPlace place, Report report)
    {
        Report.Say($"Import of {Rows} rows beside COPY");
        var file = People.PupilsXlsx(Rows);
        var peer = new CopyPeer(place);
        await peer.MakeAsync();
        await LoadAsync(place, await BenchSchool.FoundAsync(place), "warm.xlsx", People.PupilsXlsx(1000));

        var (ratios, ours, copies, upload) = (new List<double>(), new List<double>(), new List<double>(), new List<double>());
        var written = 0L;
        for (var round = 0; round < Rounds; round++)
        {
            var school = await BenchSchool.FoundAsync(place);
            await peer.CheckpointAsync();
            var started = place.Time.GetTimestamp();
            var read = await LoadAsync(place, school, "pupils.xlsx", file);
            var import = place.Time.GetElapsedTime(started);
            (var taken, written) = await peer.TakeAsync(school.Id);
            var copy = await peer.CopyAsync(taken);
            ours.Add(import.TotalSeconds);
            upload.Add(read.TotalSeconds);
            copies.Add(copy.TotalSeconds);
            ratios.Add(copy / import);
            Report.Say($"    import {import.TotalSeconds:0.00} s, COPY {copy.TotalSeconds:0.00} s");
        }

        report.Add(new Figure("import", $"import of {Rows} rows / COPY of the {written} rows it wrote", "", ratios, Goal: 0.3));
        report.Add(new Figure("import", "    import, upload to the last batch", "s", ours));
        report.Add(new Figure("import", "    of it: reading and judging", "s", upload));
        report.Add(new Figure("import", "    COPY", "s", copies));
    }

    /// <summary>The whole import by its use cases; answers how long reading and judging took.</summary>
    public static async Task<TimeSpan> LoadAsync(BenchPlace place, BenchSchool school, string name, byte[] file)
    {
        var started = place.Time.GetTimestamp();
        var uploaded = await school.DoAsync<UploadList>(school.Curator, (u, by) => u.ExecuteAsync(new UploadListCommand(name, file, null), by));
        var read = place.Time.GetElapsedTime(started);
        var job = uploaded.Subject!.Value;
        await school.DoAsync<DecideRows>(school.Curator, (u, by) => u.TakeAllAsync(job, by));
        await school.DoAsync<StartImport>(school.Curator, (u, by) => u.ExecuteAsync(job, [], by));
        await new ApplyImport(place.Works).RunAsync(school.Id, job, CancellationToken.None);
        var done = await school.AskAsync(db => db.ImportJobs.SingleAsync(j => j.Id == job));
        return done.State == ImportState.Applied && done.Added == done.Planned && done.Planned > 0
            ? read
            : throw new InvalidOperationException($"{name}: {done.State}, added {done.Added} of {done.Planned}.");
    }
}
