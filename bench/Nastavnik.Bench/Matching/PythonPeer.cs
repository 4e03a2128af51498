using System.Diagnostics;
using System.Globalization;

namespace Nastavnik.Bench.Matching;

/// <summary>Debian's scipy and munkres, asked through one Python process that stays up, so that neither its start nor reading the file is counted.</summary>
internal sealed class PythonPeer : IDisposable
{
    private readonly Process process;

    public PythonPeer() => process = Process.Start(new ProcessStartInfo("/usr/bin/python3", "bench/matching_peers.py") { RedirectStandardInput = true, RedirectStandardOutput = true })!;

    /// <exception cref="TimeoutException">It took longer than <paramref name="limit"/>; it answers no more.</exception>
    public async Task<(double Seconds, long Cost)> SolveAsync(string kind, string path, int size, TimeSpan limit)
    {
        await process.StandardInput.WriteLineAsync($"{kind} {path} {size}");
        var answer = await process.StandardOutput.ReadLineAsync().WaitAsync(limit) ?? throw new InvalidOperationException("The peer has ended; is python3-scipy installed?");
        var parts = answer.Split(' ');
        return (double.Parse(parts[0], CultureInfo.InvariantCulture), long.Parse(parts[1], CultureInfo.InvariantCulture));
    }

    public void Dispose()
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
    }
}
