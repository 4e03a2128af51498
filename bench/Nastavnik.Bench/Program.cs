using Nastavnik.Bench;
using Nastavnik.Bench.Matching;

if (args is ["peer", var socket, var organisation, var address])
{
    return await Peer.ServeAsync(socket, Guid.Parse(organisation), address);
}

var dump = Array.IndexOf(args, "--dump") is >= 0 and var at && at + 1 < args.Length ? Path.GetFullPath(args[at + 1]) : null;
string[] named = [.. args.Where(a => a != "--dump" && (dump is null || Path.GetFullPath(a) != dump))];
string[] chosen = named.Length > 0 ? named : ["matching", "start", "docx", "import", "pages"];
var output = Path.GetFullPath(Environment.GetEnvironmentVariable("NASTAVNIK_BENCH_OUT") is { Length: > 0 } folder ? folder : "var/bench");
var program = Path.GetFullPath(Environment.GetEnvironmentVariable("NASTAVNIK_BENCH_APP") is { Length: > 0 } app ? app : "var/app");
var report = new Report(output);
if (chosen.Contains("matching"))
{
    await MatchingBench.RunAsync(report, output, dump);
}

if (chosen is ["matching"])
{
    report.Print();
    return 0;
}

await using (var place = await BenchPlace.MakeAsync(program))
{
    if (chosen.Contains("docx"))
    {
        await DocxBench.RunAsync(place, report);
    }

    if (chosen.Contains("import"))
    {
        await ImportBench.RunAsync(place, report);
    }

    // From here on the program itself holds the cluster.
    await place.LeaveClusterAsync();
    if (chosen.Contains("start"))
    {
        await StartBench.RunAsync(place, report);
    }

    if (chosen.Contains("hold"))
    {
        // For looking at one page by hand, with a profiler at its side.
        await using var held = await ServedProgram.StartAsync(place);
        await held.SignInAsync(place.School!.CuratorName, BenchSchool.Password);
        Report.Say($"{held.Address}\nCookie: {held.CookieHeader}\nEnter stops it.");
        Console.ReadLine();
    }

    if (chosen.Contains("pages"))
    {
        await PagesBench.RunAsync(place, report);
    }
}

report.Print();
return 0;
