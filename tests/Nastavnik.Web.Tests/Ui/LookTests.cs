using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Nastavnik.Support;
using Nastavnik.Web.Ui;
using Xunit;

namespace Nastavnik.Web.Tests.Ui;

/// <summary>What is served with every page, and what the sources of pages may hold.</summary>
public sealed partial class LookTests
{
    [Fact]
    public async Task Every_answer_has_a_strict_policy_and_scripts_carry_its_nonce()
    {
        var visitor = (await WebHost.GetAsync()).Visitor();
        using var answer = await visitor.Client.GetAsync("/account/sign-in");
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("default-src 'self'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        var nonce = Regex.Match(policy, "'nonce-(?<nonce>[0-9a-f]+)'", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Groups["nonce"].Value;
        Assert.Contains($"nonce=\"{nonce}\"", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(["nosniff"], answer.Headers.GetValues("X-Content-Type-Options"));
        Assert.Equal(["same-origin"], answer.Headers.GetValues("Referrer-Policy"));
        Assert.Contains("no-store", answer.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.False(answer.Headers.Contains("Strict-Transport-Security"));
    }

    [Fact]
    public async Task The_version_for_low_vision_is_one_plain_form_away_and_comes_back_to_the_same_page()
    {
        var visitor = (await WebHost.GetAsync()).Visitor();
        var page = await visitor.GetAsync("/account/sign-in");
        Assert.False(page.Html.DocumentElement.HasAttribute("data-vision"));
        page = await visitor.PostAsync(page, "form:has(.n-vision)", button: "Версия для слабовидящих");
        Assert.Equal("/account/sign-in", page.Address.AbsolutePath);
        Assert.Equal("low", page.Html.DocumentElement.GetAttribute("data-vision"));

        page = await visitor.PostAsync(page, ".n-vision-bar form", button: "Самый крупный");
        page = await visitor.PostAsync(page, ".n-vision-bar form", button: "Синим по голубому");
        Assert.Equal(("3", "blue"), (page.Html.DocumentElement.GetAttribute("data-size"), page.Html.DocumentElement.GetAttribute("data-scheme")));
        page = await visitor.PostAsync(page, "form:has(.n-vision)", button: "Обычная версия");
        Assert.False(page.Html.DocumentElement.HasAttribute("data-vision"));
        page = await visitor.PostAsync(page, ".n-colours", button: "тёмные");
        Assert.Equal("dark", page.Html.DocumentElement.GetAttribute("data-bs-theme"));
    }

    [Theory]
    [InlineData("https://example.com/")]
    [InlineData("//example.com")]
    [InlineData("/\\example.com")]
    [InlineData("")]
    public async Task The_choice_of_look_never_leads_to_another_site(string back)
    {
        var visitor = (await WebHost.GetAsync()).Visitor();
        using var form = new FormUrlEncodedContent([new("theme", "dark"), new("return", back)]);
        using var answer = await visitor.Client.PostAsync(LookChoice.Path, form);
        Assert.Equal("/", answer.Headers.Location!.ToString());
    }

    [Fact]
    public async Task A_page_that_is_absent_is_drawn_in_the_same_look()
    {
        var page = await (await WebHost.GetAsync()).Visitor().GetAsync("/no-such-page");
        Assert.Equal(System.Net.HttpStatusCode.NotFound, page.Status);
        Assert.NotNull(page.Html.QuerySelector("a.n-skip[href='#main']"));
        Assert.Equal("/no-such-page", page.Html.QuerySelector("form:has(.n-vision) input[name=return]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Files_of_the_look_are_packed_and_kept_for_a_year()
    {
        var visitor = (await WebHost.GetAsync()).Visitor();
        using var ask = new HttpRequestMessage(HttpMethod.Get, new LookFiles()["look.css"]);
        ask.Headers.AcceptEncoding.ParseAdd("gzip, br");
        using var answer = await visitor.Client.SendAsync(ask);
        Assert.Equal("text/css", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(["br"], answer.Content.Headers.ContentEncoding);
        Assert.Contains("immutable", answer.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Paper_is_never_dark_and_auto_follows_the_device()
    {
        var css = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "wwwroot/dist/look.css"));
        Assert.Contains("@media screen and (prefers-color-scheme:dark){[data-bs-theme=auto]{", css, StringComparison.Ordinal);
        var outside = DarkOnScreen().Replace(css, "");
        Assert.DoesNotContain("[data-bs-theme=dark]{", outside, StringComparison.Ordinal);
        Assert.DoesNotContain("http://fonts", css, StringComparison.Ordinal);
        Assert.DoesNotContain("https://", css, StringComparison.Ordinal);
    }

    [Fact]
    public void Pages_name_only_icons_that_exist_and_hold_no_style_and_no_script_text()
    {
        var icons = new LookFiles().Icons;
        var faults = new List<string>();
        foreach (var file in Directory.EnumerateFiles(Sources(), "*.cshtml", SearchOption.AllDirectories))
        {
            var text = File.ReadAllText(file);
            var name = Path.GetFileName(file);
            faults.AddRange(Icon().Matches(text).Select(m => m.Groups["name"].Value).Where(i => !icons.Contains(i)).Select(i => $"{name}: icon {i}"));
            if (text.Contains(" style=\"", StringComparison.Ordinal)) { faults.Add($"{name}: style attribute"); }
            if (text.Contains("<script>", StringComparison.Ordinal) || text.Contains("<style", StringComparison.Ordinal)) { faults.Add($"{name}: inline script or style"); }
            if (text.Contains("asp-validation-summary", StringComparison.Ordinal)) { faults.Add($"{name}: the stock summary writes a style attribute, use n-errors"); }
        }

        Assert.Empty(faults);
    }

    [GeneratedRegex("(<n-icon name|\\bicon)=\"(?<name>[a-z0-9-]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Icon();

    [GeneratedRegex(@"@media screen\{\[data-bs-theme=dark\]\{[^}]*\}\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex DarkOnScreen();

    private static string Sources([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../../src/Nastavnik.Web/Pages"));
}
