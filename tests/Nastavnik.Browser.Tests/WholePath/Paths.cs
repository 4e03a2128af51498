using Nastavnik.Browser.Tests.Running;

namespace Nastavnik.Browser.Tests.WholePath;

/// <summary>The path gone once a process each way; tests ask what came of it.</summary>
public static class Paths
{
    public static Lazy<Task<SchoolPath>> WithScripts { get; } = new(() => GoAsync(scripts: true));

    public static Lazy<Task<SchoolPath>> WithoutScripts { get; } = new(() => GoAsync(scripts: false));

    /// <summary>From the same lists to pairs by questionnaires, meetings and matching. Steps of the path above are gone quickly: it looks at their pages.</summary>
    public static async Task SelectAsync()
    {
        await using var program = await RunningProgram.StartAsync(day: new DateOnly(2026, 9, 1));
        var path = new SchoolPath(program, scripts: true) { Looks = false };
        await path.FoundAsync();
        await path.ImportAsync();
        await path.InviteAsync();
        await path.OrdersAsync();
        await path.ConsentsAsync();
        await path.InviteSecondMentorAsync();
        await path.TakeInAllAsync();
        path.Looks = true;
        await path.EntryAsync();
        path.Looks = false;
        await path.ApproveBanksAsync("Сёмин");
        path.Looks = true;
        await path.MeetingsAsync();
        await path.BoardAsync();
        await path.ProposalsAsync();
        path.Looks = false;
        await path.ConfirmAllAsync();
        await path.ProgrammeAsync();
    }

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
