using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace Nastavnik.Bench;

/// <summary>The published program at work over the bench's data folder: its own process, a real port, its own PostgreSQL.</summary>
internal sealed partial class ServedProgram : IAsyncDisposable
{
    private readonly Process process;
    private readonly HttpClient client;
    private readonly List<string> said = [];

    private ServedProgram(Process process, string address)
    {
        (this.process, Address) = (process, address);
        client = new HttpClient(new SocketsHttpHandler { UseCookies = true, CookieContainer = Cookies, AllowAutoRedirect = false }) { BaseAddress = new Uri(address) };
    }

    public string Address { get; }

    /// <summary>From the birth of the process to the first page answered with 200.</summary>
    public TimeSpan FirstPage { get; private set; }

    /// <summary>What of it the program's own threads worked; waiting for a busy machine is not in it.</summary>
    public TimeSpan FirstPageWork { get; private set; }

    public string CookieHeader => Cookies.GetCookieHeader(new Uri(Address));

    private CookieContainer Cookies { get; } = new();

    public static async Task<ServedProgram> StartAsync(BenchPlace place)
    {
        var address = $"http://127.0.0.1:{FreePort()}";
        var start = new ProcessStartInfo("dotnet", [Path.Combine(place.Program, "Nastavnik.Web.dll")]) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = place.Folder };
        foreach (var (name, value) in new Dictionary<string, string>
        {
            ["NASTAVNIK_DATA"] = place.Folder,
            ["NASTAVNIK_KEYS"] = place.Keys,
            ["NASTAVNIK_URLS"] = address,
            ["ASPNETCORE_CONTENTROOT"] = place.Program,
        })
        {
            start.Environment[name] = value;
        }

        start.Environment.Remove("ConnectionStrings__Nastavnik");
        var born = place.Time.GetTimestamp();
        var process = Process.Start(start)!;
        var program = new ServedProgram(process, address);
        process.OutputDataReceived += (_, line) => program.Heard(line.Data);
        process.ErrorDataReceived += (_, line) => program.Heard(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await program.AwaitPageAsync(place, born);
        return program;
    }

    public async Task<(HttpStatusCode Status, string Text)> GetAsync(string path)
    {
        using var answer = await client.GetAsync(path);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    public async Task SignInAsync(string name, string password)
    {
        var (_, page) = await GetAsync("/account/sign-in");
        var fields = Hidden().Matches(page).Select(m => new KeyValuePair<string, string>(m.Groups["name"].Value, m.Groups["value"].Value)).DistinctBy(f => f.Key)
            .Append(new("Input.Name", name)).Append(new("Input.Password", password)).ToList();
        using var answer = await client.PostAsync("/account/sign-in", new FormUrlEncodedContent(fields));
        if (answer.StatusCode != HttpStatusCode.Redirect)
        {
            throw new InvalidOperationException($"Sign-in answered {(int)answer.StatusCode}.");
        }
    }

    /// <summary>Resident memory of the program alone, bytes; PostgreSQL is other processes.</summary>
    public long Memory() => Status("VmRSS:");

    /// <summary>What nobody else could use: without program files that the system maps and drops as it likes.</summary>
    public long OwnMemory() => Status("RssAnon:") + Status("RssShmem:");

    private long Status(string line) =>
        long.Parse(File.ReadLines($"/proc/{process.Id}/status").First(l => l.StartsWith(line, StringComparison.Ordinal))[line.Length..^3], CultureInfo.InvariantCulture) * 1024;

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        if (!process.HasExited)
        {
            using var interrupt = Process.Start("kill", ["-INT", process.Id.ToString(CultureInfo.InvariantCulture)]);
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(40));
            await process.WaitForExitAsync(patience.Token);
        }

        process.Dispose();
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    [GeneratedRegex("<input(?=[^>]*type=\"hidden\")(?=[^>]*name=\"(?<name>[^\"]*)\")(?=[^>]*value=\"(?<value>[^\"]*)\")[^>]*>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Hidden();

    private async Task AwaitPageAsync(BenchPlace place, long born)
    {
        while (true)
        {
            try
            {
                if ((await GetAsync("/")).Status == HttpStatusCode.OK)
                {
                    FirstPage = place.Time.GetElapsedTime(born);
                    process.Refresh();
                    FirstPageWork = process.TotalProcessorTime;
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            if (process.HasExited || place.Time.GetElapsedTime(born) > TimeSpan.FromMinutes(1))
            {
                throw new InvalidOperationException("The program did not start: " + string.Join(" ", said));
            }

            await Task.Delay(5);
        }
    }

    private void Heard(string? line)
    {
        if (line is not null && said.Count < 40)
        {
            lock (said)
            {
                said.Add(line);
            }
        }
    }
}
