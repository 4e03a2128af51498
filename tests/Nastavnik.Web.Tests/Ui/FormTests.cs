using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.Http;
using Nastavnik.Web.Security;
using Nastavnik.Web.Ui;
using Xunit;

namespace Nastavnik.Web.Tests.Ui;

public sealed class FormTests
{
    public sealed class Sheet
    {
        public string Name { get; set; } = "";
    }

    private static async Task<IHtmlFormElement> DrawAsync(Bench<Sheet> page, int? version = 3, bool key = true) =>
        (IHtmlFormElement)(await page.DrawAsync<FormTagHelper>(t => { t.Version = version; t.Key = key; }, content: "<input name=Name>")).QuerySelector("form")!;

    private static string? Value(IHtmlFormElement form, string name) => form.QuerySelector($"input[name={name}]")?.GetAttribute("value");

    [Fact]
    public async Task A_form_is_a_plain_post_with_token_key_and_version()
    {
        var form = await DrawAsync(new Bench<Sheet>());
        Assert.Equal("post", form.GetAttribute("method"));
        Assert.True(form.HasAttribute("novalidate"));
        Assert.NotNull(Value(form, "__RequestVerificationToken"));
        Assert.Equal(7, Guid.Parse(Value(form, PostedForm.Key)!).Version);
        Assert.Equal("3", Value(form, PostedForm.Version));
    }

    [Fact]
    public async Task A_form_that_came_back_keeps_its_key_and_the_version_its_user_saw()
    {
        var key = Guid.CreateVersion7().ToString();
        var page = await new Bench<Sheet>().PostAsync((PostedForm.Key, key), (PostedForm.Version, "2"));
        page.Http.Response.StatusCode = StatusCodes.Status400BadRequest;
        var form = await DrawAsync(page);
        Assert.Equal((key, "2"), (Value(form, PostedForm.Key), Value(form, PostedForm.Version)));
    }

    [Fact]
    public async Task After_a_conflict_the_key_and_the_version_are_fresh()
    {
        var key = Guid.CreateVersion7().ToString();
        var page = await new Bench<Sheet>().PostAsync((PostedForm.Key, key), (PostedForm.Version, "2"));
        page.Http.Response.StatusCode = StatusCodes.Status409Conflict;
        var form = await DrawAsync(page);
        Assert.NotEqual(key, Value(form, PostedForm.Key));
        Assert.Equal("3", Value(form, PostedForm.Version));
    }

    [Fact]
    public async Task A_form_that_is_not_an_act_has_no_key()
    {
        var form = await DrawAsync(new Bench<Sheet>(), version: null, key: false);
        Assert.Null(Value(form, PostedForm.Key));
        Assert.Null(Value(form, PostedForm.Version));
    }
}
