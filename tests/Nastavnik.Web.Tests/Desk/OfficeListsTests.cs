using System.Net;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Support;
using Xunit;

namespace Nastavnik.Web.Tests.Desk;

/// <summary>Accounts and the journal are sorted and taken away as sheets like every list.</summary>
public sealed class OfficeListsTests
{
    private const string Sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    [Fact]
    public async Task Accounts_are_sorted_and_taken_as_a_sheet_by_those_who_may()
    {
        var (host, school) = (await WebHost.GetAsync(), await TestSchool.NewAsync());
        await WebHost.AccountAsync(school, school.HeadPerson.Id);
        var curator = await host.AsCuratorAsync(school);
        var up = Names(await curator.GetAsync("/accounts"));
        Assert.Equal(2, up.Count);
        Assert.Equal(up.Reverse(), Names(await curator.GetAsync("/accounts?sort=-name")));
        Assert.Equal("descending", (await curator.GetAsync("/accounts?sort=-name")).Html.QuerySelector("th[aria-sort]")!.GetAttribute("aria-sort"));
        using var sheet = await curator.Client.GetAsync("/accounts?handler=Xlsx");
        Assert.Equal(Sheet, sheet.Content.Headers.ContentType!.MediaType);
        var keeper = await host.SignInAsync(school, null, Role.SystemAdministrator);
        Assert.Equal(HttpStatusCode.NotFound, await keeper.StatusAsync("/accounts?handler=Xlsx"));

        static IReadOnlyList<string> Names(WebPage page) => [.. page.Html.QuerySelectorAll("tbody th").Select(t => t.TextContent)];
    }

    [Fact]
    public async Task The_journal_is_turned_and_taken_as_a_sheet_by_those_who_may()
    {
        var (host, school) = (await WebHost.GetAsync(), await TestSchool.NewAsync());
        var head = await host.AsHeadAsync(school);
        await head.GetAsync("/people");
        foreach (var show in new[] { "", "show=readings&" })
        {
            Assert.Equal(HttpStatusCode.OK, await head.StatusAsync($"/audit?{show}sort=at"));
            using var sheet = await head.Client.GetAsync($"/audit?{show}handler=Xlsx");
            Assert.Equal(Sheet, sheet.Content.Headers.ContentType!.MediaType);
        }

        var keeper = await host.SignInAsync(school, null, Role.SystemAdministrator);
        Assert.Equal(HttpStatusCode.NotFound, await keeper.StatusAsync("/audit?handler=Xlsx"));
    }
}
