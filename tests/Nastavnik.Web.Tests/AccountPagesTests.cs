using System.Net;
using Nastavnik.Support;
using Xunit;

namespace Nastavnik.Web.Tests;

public sealed class AccountPagesTests
{
    [Fact]
    public async Task Health_says_alive_and_ready()
    {
        var visitor = (await WebHost.GetAsync()).Visitor();
        Assert.Equal(HttpStatusCode.OK, await visitor.StatusAsync("/health/live"));
        Assert.Equal(HttpStatusCode.OK, await visitor.StatusAsync("/health/ready"));
    }

    [Fact]
    public async Task A_wrong_password_comes_back_with_the_name_kept_and_five_close_the_door()
    {
        var host = await WebHost.GetAsync();
        var visitor = host.Visitor();
        var page = await visitor.GetAsync("/account/sign-in");
        var answer = await visitor.PostAsync(page, "form:has(input[type=password])", new() { ["Input.Name"] = "никто", ["Input.Password"] = "не тот" });
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains("не подошли", answer.Text);
        Assert.Equal("никто", answer.Html.QuerySelector("input[name='Input.Name']")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_missing_page_is_a_Russian_404()
    {
        var visitor = (await WebHost.GetAsync()).Visitor();
        var page = await visitor.GetAsync("/no-such-page");
        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Contains("Такой страницы нет", page.Text);
    }
}
