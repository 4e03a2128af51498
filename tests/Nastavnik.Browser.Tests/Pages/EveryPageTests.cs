using Nastavnik.Browser.Tests.Papers;
using Nastavnik.Browser.Tests.Running;
using Xunit;

namespace Nastavnik.Browser.Tests.Pages;

/// <summary>
/// Every page of the program, as every person of the demo school, is walked by its links. New pages are covered by being linked; one that
/// nobody can come to is found by <see cref="Every_page_is_come_to_by_somebody"/>.
/// </summary>
public sealed class EveryPageTests
{
    /// <summary>Pages that links do not lead to, and why.</summary>
    private static readonly Dictionary<string, string> Unlinked = new(StringComparer.Ordinal)
    {
        ["/setup"] = "only while there is no organisation: SetUpTests",
        ["/account/link/{token}"] = "by a link given outside the program: WholePathTests",
        ["/accounts/link"] = "after an invitation: WholePathTests",
        ["/consents/prepared/{id:guid}"] = "after papers were prepared: WholePathTests",
        ["/q/{token}"] = "by a link printed for one person: SelectionPathTests",
        ["/marks/{token}"] = "by a link printed for one person: SelectionPathTests",
        ["/account/sign-in"] = "before signing in: VisitorTests",
        ["/account/sign-out"] = "a button",
        ["/errors/{code:int}"] = "VisitorTests",
    };

    /// <summary>The names by which people of the demo sign in.</summary>
    public static async Task<IEnumerable<TheoryDataRow<string>>> People() =>
        (await RunningProgram.DemoAsync()).Accounts.Select(a => new TheoryDataRow<string>(a.Name));

    [Theory]
    [MemberData(nameof(People), DisableDiscoveryEnumeration = true)]
    public async Task Pages_hold_for(string person)
    {
        var report = await DemoWalks.OfAsync(person);
        Assert.True(report.Wrong.Count == 0, $"{report.Seen.Sum(s => s.Value.Count)} pages; wrong:\n{string.Join("\n", report.Wrong)}");
        Assert.NotEmpty(report.Seen);
    }

    [Theory]
    [MemberData(nameof(People), DisableDiscoveryEnumeration = true)]
    public async Task Error_states_hold_for(string person)
    {
        var walks = await DemoWalks.AllAsync();
        await DemoFiles.GetAsync();
        await using var window = await DemoWalks.SignedInAsync(person);
        var wrong = new List<string>();
        IEnumerable<string> known = person == DemoWalks.Curator ? [] : walks[DemoWalks.Curator].Seen.Keys;
        foreach (var address in walks[person].Seen.ExceptBy(known, s => s.Key, StringComparer.Ordinal).OrderBy(s => s.Key, StringComparer.Ordinal).Select(s => s.Value[0]))
        {
            wrong.AddRange((await EmptyForms.SendAsync(window, address)).Wrong);
        }

        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
    }

    [Theory]
    [InlineData("light.low.1.-.usual", false)]
    [InlineData("light.low.3.black.wide", true)]
    [InlineData("dark.usual.1.-.usual", false)]
    public async Task The_curators_pages_hold_in_another_look(string look, bool oneOfModule)
    {
        var report = await DemoWalks.OfAsync(DemoWalks.Curator);
        await using var window = await DemoWalks.SignedInAsync(DemoWalks.Curator);
        await window.LookAsync(look);
        var wrong = new List<string>();
        var pages = report.Seen.Values.Select(s => s[0]);
        foreach (var address in oneOfModule ? pages.DistinctBy(a => a.Split('/', '?')[1]) : pages)
        {
            await window.OpenAsync(address);
            wrong.AddRange((await Axe.FindAsync(window, Chromium.Desktop)).Select(w => $"{address}: {w}"));
        }

        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
    }

    [Fact]
    public async Task Every_page_is_come_to_by_somebody()
    {
        var seen = (await DemoWalks.AllAsync()).Values.SelectMany(w => w.Seen.Keys).ToHashSet(StringComparer.Ordinal);
        var unseen = new PageMap(await RunningProgram.DemoAsync()).Patterns.Where(p => !seen.Contains(p) && !Unlinked.ContainsKey(p)).ToList();
        Assert.True(unseen.Count == 0, $"No link leads anybody of the demo to: {string.Join(", ", unseen)}");
    }
}
