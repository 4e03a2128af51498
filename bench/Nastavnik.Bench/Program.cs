using Nastavnik.Bench;

if (args is ["peer", var socket, var organisation, var address])
{
    return await Peer.ServeAsync(socket, Guid.Parse(organisation), address);
}

var chosen = args.Length > 0 ? args : ["start", "docx", "import", "pages"];
var output = Path.GetFullPath(Environment.GetEnvironmentVariable("NASTAVNIK_BENCH_OUT") is { Length: > 0 } folder ? folder : "var/bench");
var program = Path.GetFullPath(Environment.GetEnvironmentVariable("NASTAVNIK_BENCH_APP") is { Length: > 0 } app ? app : "var/app");
var report = new Report(output);
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
