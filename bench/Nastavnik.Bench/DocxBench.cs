using System.IO.Compression;
using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Preparation.Orders;
using Nastavnik.Core.School.Consents;
using Nastavnik.Paperwork.Documents;

namespace Nastavnik.Bench;

/// <summary>Papers to DOCX beside writing the very same parts as a plain zip.</summary>
internal static class DocxBench
{
    private const int Rounds = 11;
    private static readonly TimeSpan Slice = TimeSpan.FromMilliseconds(400);

    public static async Task RunAsync(BenchPlace place, Report report)
    {
        var school = await place.ThousandAsync();
        Report.Say("DOCX beside a plain zip of the same bytes");
        var order = await school.AskAsync(async db =>
        {
            var orders = db.Orders;
            return (await orders.AsNoTracking().SingleAsync(o => o.State == OrderState.ForSignature)).Body!;
        });
        var consent = await school.AskAsync(async db =>
        {
            var consents = db.Consents;
            var signed = await consents.AsNoTracking().Where(c => c.Kind == ConsentKind.ChildData).Select(c => c.Id).FirstAsync();
            return await ConsentPaperAsync(db, signed);
        });
        Measure(place, report, $"order with {ThousandPeople.PairsOnOrder} pairs as DOCX / the same parts zipped", order);
        Measure(place, report, "consent as DOCX / the same parts zipped", consent);
    }

    private static async Task<Paper> ConsentPaperAsync(Core.Foundation.Data.NastavnikDb db, Guid consent)
    {
        var papers = db.Set<ConsentPaper>();
        return (await papers.AsNoTracking().SingleAsync(p => p.ConsentId == consent)).Body!;
    }

    private static void Measure(BenchPlace place, Report report, string name, Paper paper)
    {
        var parts = Unzip(DocxWriter.ToBytes(paper));
        Run(place, Slice * 2, () => DocxWriter.ToBytes(paper).Length);
        Run(place, Slice * 2, () => Zip(parts).Length);
        var (ratios, ours) = (new List<double>(), new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            var docx = Run(place, Slice, () => DocxWriter.ToBytes(paper).Length);
            var zip = Run(place, Slice, () => Zip(parts).Length);
            ours.Add(docx);
            ratios.Add(docx / zip);
        }

        report.Add(new Figure("docx", name, "", ratios, Goal: 0.4));
        report.Add(new Figure("docx", "    documents", "per second", ours));
    }

    private static double Run(BenchPlace place, TimeSpan slice, Func<int> once)
    {
        var (count, started) = (0, place.Time.GetTimestamp());
        while (place.Time.GetElapsedTime(started) < slice)
        {
            if (once() == 0)
            {
                throw new InvalidOperationException("Nothing was written.");
            }

            count++;
        }

        return count / place.Time.GetElapsedTime(started).TotalSeconds;
    }

    private static List<(string Name, byte[] Bytes)> Unzip(byte[] docx)
    {
        using var zip = new ZipArchive(new MemoryStream(docx));
        return [.. zip.Entries.Select(e =>
        {
            using var memory = new MemoryStream();
            using var stream = e.Open();
            stream.CopyTo(memory);
            return (e.FullName, memory.ToArray());
        })];
    }

    private static byte[] Zip(List<(string Name, byte[] Bytes)> parts)
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in parts)
            {
                using var stream = zip.CreateEntry(name, CompressionLevel.Optimal).Open();
                stream.Write(bytes);
            }
        }

        return memory.ToArray();
    }
}
