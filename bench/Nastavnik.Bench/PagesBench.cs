using System.Diagnostics;
using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Nastavnik.Bench;

/// <summary>Requests per second of the busiest pages of a signed-in curator beside one raw query of the same rows, in turns.</summary>
internal static class PagesBench
{
    private const int Rounds = 5;
    private const double Slice = 2;

    public static async Task RunAsync(BenchPlace place, Report report)
    {
        Report.Say($"Pages of a school of a thousand people, load by {Load.Generator}");
        var school = await place.ThousandAsync();
        await using var program = await ServedProgram.StartAsync(place);
        await program.SignInAsync(school.CuratorName, BenchSchool.Password);
        var person = await PersonAsync(place, school.Id);
        var address = $"http://127.0.0.1:{ServedProgram.FreePort()}";
        using var peer = Process.Start("dotnet", [Path.Combine(AppContext.BaseDirectory, "Nastavnik.Bench.dll"), "peer", place.Socket, school.Id.ToString(), address]);
        try
        {
            await AwaitAsync(address + "/plain");
            var (plain, sizes) = (new List<double>(), new List<(BusyPage Page, int Bytes)>());
            foreach (var page in BusyPages.All)
            {
                var (status, text) = await program.GetAsync(PathOf(page, person));
                if (status == HttpStatusCode.OK)
                {
                    sizes.Add((page, text.Length));
                }
                else
                {
                    Report.Say($"    {page.Path} answered {(int)status}: left out");
                }
            }

            foreach (var (page, _) in sizes)
            {
                await Load.RunAsync(program.Address + PathOf(page, person), program.CookieHeader, 4);
                await Load.RunAsync($"{address}/{page.Key}?person={person}", null, 2);
            }

            foreach (var (page, _) in sizes)
            {
                await OnePageAsync(program, report, page, PathOf(page, person), $"{address}/{page.Key}?person={person}");
                plain.Add(await Load.RunAsync(address + "/plain", null, 1));
            }

            report.Add(new Figure("pages", "plain text", "requests/s", plain));
            report.Add(new Figure("pages", "memory of the program after the run, without PostgreSQL", "MB", [program.Memory() / 1048576.0], Goal: 150, LessIsBetter: true));
            report.Add(new Figure("pages", "    of it its own, not files that the machine maps", "MB", [program.OwnMemory() / 1048576.0]));
            await CountAsync(place, program, report, [.. sizes.Select(s => s.Page)], person);
        }
        finally
        {
            using var interrupt = Process.Start("kill", ["-INT", peer.Id.ToString(CultureInfo.InvariantCulture)]);
            await peer.WaitForExitAsync();
        }
    }

    private static async Task OnePageAsync(ServedProgram program, Report report, BusyPage page, string path, string raw)
    {
        var (ratios, ours, theirs) = (new List<double>(), new List<double>(), new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            var page1 = await Load.RunAsync(program.Address + path, program.CookieHeader, Slice);
            var peer1 = await Load.RunAsync(raw, null, Slice);
            ours.Add(page1);
            theirs.Add(peer1);
            ratios.Add(page1 / peer1);
        }

        report.Add(new Figure("pages", $"{page.Path} / one raw query of its rows", "", ratios, Goal: 0.15, Floor: 0.08));
        report.Add(new Figure("pages", "    page", "requests/s", ours));
        report.Add(new Figure("pages", "    raw query", "requests/s", theirs));
    }

    /// <summary>Queries of each page, then again where the list is longer: it must not grow.</summary>
    private static async Task CountAsync(BenchPlace place, ServedProgram program, Report report, IReadOnlyList<BusyPage> pages, Guid person)
    {
        var log = new StatementLog(place);
        await log.SwitchAsync(true);
        foreach (var page in pages)
        {
            var (queries, transaction, said) = await log.CountAsync(() => program.GetAsync(PathOf(page, person)));
            report.Add(new Figure("pages", $"queries of {page.Path} (and {transaction} of its transaction)", "", [queries]));
            if (Environment.GetEnvironmentVariable("NASTAVNIK_BENCH_SQL") is { Length: > 0 } folder)
            {
                await File.WriteAllLinesAsync(Path.Combine(folder, page.Key + ".sql"), said);
            }
        }

        // One row, then a full page of rows: the same number of queries.
        foreach (var (few, many) in new[] { ("/people?q=Лебедева", "/people") })
        {
            var one = await log.CountAsync(() => program.GetAsync(few));
            var full = await log.CountAsync(() => program.GetAsync(many));
            report.Add(new Figure("pages", $"queries of {many}, a page of rows less one row", "", [full.Queries - one.Queries], Goal: 0, LessIsBetter: true));
        }

        await log.SwitchAsync(false);
    }

    private static string PathOf(BusyPage page, Guid person) => page.Path.Replace("{person}", person.ToString(), StringComparison.Ordinal);

    private static async Task<Guid> PersonAsync(BenchPlace place, Guid organisation)
    {
        await using var connection = new NpgsqlConnection(BenchPlace.Superuser(place.Socket));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("select child_id from legal_representatives where organisation_id = $1 group by child_id having count(*) > 1 order by child_id limit 1", connection);
        command.Parameters.Add(new NpgsqlParameter { Value = organisation });
        return (Guid)(await command.ExecuteScalarAsync())!;
    }

    private static async Task AwaitAsync(string address)
    {
        using var client = new HttpClient();
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                await client.GetStringAsync(address);
                return;
            }
            catch (HttpRequestException) when (attempt < 400)
            {
                await Task.Delay(25);
            }
        }
    }
}
