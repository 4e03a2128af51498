namespace Nastavnik.Bench.Matching;

/// <summary>All of matching: needs no database and no program, only Debian's python3-scipy and python3-munkres as peers.</summary>
internal static class MatchingBench
{
    private const int Size = 5000;

    /// <param name="dump">A folder for every instance as JSON with its answer, or null.</param>
    public static async Task RunAsync(Report report, string folder, string? dump)
    {
        Report.Say("Matching: who with whom");
        var instances = new Instances(Path.Combine(folder, "matching"), dump);
        new SchoolsBench(report, instances).Run();
        new StableBench(report, instances).Run();
        using var peer = new PythonPeer();
        await new SolverBench(report, instances, peer, Size).RunAsync();
    }
}
