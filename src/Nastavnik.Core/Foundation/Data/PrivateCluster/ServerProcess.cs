using System.Globalization;

namespace Nastavnik.Core.Foundation.Data;

/// <summary>Whether a server works on a cluster folder. A pid file alone proves nothing: after a crash its number may belong to anybody.</summary>
internal static class ServerProcess
{
    public static string PidFile(string pg) => Path.Combine(pg, "postmaster.pid");

    /// <summary>True when the pid file's process stands in this very folder, as a PostgreSQL server does all its life.</summary>
    // Asked as the server's user: in a container even root may not look at the links of another user's process.
    public static async Task<bool> IsRunningAsync(string pg, ServerUser user, CancellationToken ct) =>
        ReadPid(pg) is { } pid && (await user.RunAsync("test", [$"/proc/{pid}/cwd", "-ef", pg], ct)).Code == 0;

    /// <summary>A look without starting a process, for asking often: some PostgreSQL has the number of the pid file.</summary>
    public static bool SeemsAlive(string pg)
    {
        try
        {
            return ReadPid(pg) is { } pid && File.ReadAllText($"/proc/{pid}/comm").StartsWith("postgres", StringComparison.Ordinal)
                && !File.ReadAllText($"/proc/{pid}/stat").Contains(") Z ", StringComparison.Ordinal);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static int? ReadPid(string pg)
    {
        try
        {
            return int.TryParse(File.ReadLines(PidFile(pg)).FirstOrDefault(), NumberStyles.None, CultureInfo.InvariantCulture, out var pid) ? pid : null;
        }
        catch (IOException)
        {
            return null;
        }
    }
}
