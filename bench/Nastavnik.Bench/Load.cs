using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Nastavnik.Bench;

/// <summary>Requests per second of one address: by wrk where it is, else by our own loop, which costs more of the machine.</summary>
internal static partial class Load
{
    private const int Connections = 16;
    private static readonly string? Wrk = new[] { "/usr/bin/wrk", "/usr/local/bin/wrk" }.FirstOrDefault(File.Exists);

    public static string Generator => Wrk is null ? "own loop (wrk is not installed)" : "wrk";

    public static async Task<double> RunAsync(string address, string? cookie, double seconds)
    {
        return Wrk is null ? await LoopAsync(address, cookie, seconds) : await WrkAsync(address, cookie, seconds);
    }

    private static async Task<double> WrkAsync(string address, string? cookie, double seconds)
    {
        List<string> arguments = ["-t1", $"-c{Connections}", $"-d{Math.Ceiling(seconds)}s", "--timeout", "10s"];
        if (cookie is not null)
        {
            arguments.AddRange(["-H", "Cookie: " + cookie]);
        }

        using var process = Process.Start(new ProcessStartInfo(Wrk!, [.. arguments, address]) { RedirectStandardOutput = true })!;
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return said.Contains("Non-2xx", StringComparison.Ordinal) || Rate().Match(said) is not { Success: true } rate
            ? throw new InvalidOperationException($"{new Uri(address).AbsolutePath}: {said}")
            : double.Parse(rate.Groups["rate"].Value, CultureInfo.InvariantCulture);
    }

    private static async Task<double> LoopAsync(string address, string? cookie, double seconds)
    {
        using var client = new HttpClient(new SocketsHttpHandler { UseCookies = false, MaxConnectionsPerServer = Connections });
        var (time, count) = (TimeProvider.System, 0);
        var started = time.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, Connections).Select(async _ =>
        {
            while (time.GetElapsedTime(started).TotalSeconds < seconds)
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, address);
                if (cookie is not null)
                {
                    request.Headers.Add("Cookie", cookie);
                }

                using var answer = await client.SendAsync(request);
                answer.EnsureSuccessStatusCode();
                await answer.Content.ReadAsByteArrayAsync();
                Interlocked.Increment(ref count);
            }
        }));
        return count / time.GetElapsedTime(started).TotalSeconds;
    }

    [GeneratedRegex(@"Requests/sec:\s+(?<rate>[\d.]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Rate();
}
