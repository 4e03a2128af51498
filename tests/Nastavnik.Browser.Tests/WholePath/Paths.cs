using Nastavnik.Browser.Tests.Running;

namespace Nastavnik.Browser.Tests.WholePath;

/// <summary>The path gone once a process each way; tests ask what came of it.</summary>
public static class Paths
{
    public static Lazy<Task<SchoolPath>> WithScripts { get; } = new(() => GoAsync(scripts: true));

    public static Lazy<Task<SchoolPath>> WithoutScripts { get; } = new(() => GoAsync(scripts: false));

    private static async Task<SchoolPath> GoAsync(bool scripts)
    {
        await using var program = await RunningProgram.StartAsync(day: new DateOnly(2026, 9, 1));
        var path = new SchoolPath(program, scripts);
        await path.FoundAsync();
        await path.ImportAsync();
        await path.InviteAsync();
        await path.OrdersAsync();
        await path.ConsentsAsync();
        await path.BanksAsync();
        await path.PairAsync();
        await path.ProgrammeAsync();
        return path;
    }
}
