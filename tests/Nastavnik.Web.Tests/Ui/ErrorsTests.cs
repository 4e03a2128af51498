using Nastavnik.Web.Ui;
using Xunit;

namespace Nastavnik.Web.Tests.Ui;

public sealed class ErrorsTests
{
    public sealed class Sheet
    {
        public string Alpha { get; set; } = "";

        public string Omega { get; set; } = "";

        public DateOnly Day { get; set; }
    }

    private static async Task<Bench<Sheet>> RefusedAsync()
    {
        var page = await new Bench<Sheet>().PostAsync(("Alpha", ""), ("Omega", ""), ("Day", "31.02.2026"));
        foreach (var (name, label) in new[] { ("Day", "День"), ("Omega", "Омега"), ("Alpha", "Альфа") })
        {
            await page.DrawAsync<FieldTagHelper>(t => { t.For = page.For(name); t.Label = label; });
        }

        return page;
    }

    [Fact]
    public async Task The_summary_speaks_in_the_order_of_the_page_in_the_words_of_the_fields()
    {
        var page = await RefusedAsync();
        var html = await page.DrawAsync<ErrorsTagHelper>(_ => { });
        Assert.Equal(["31 февраля не бывает. Введите день от 1 до 28", "Заполните поле «Омега»", "Заполните поле «Альфа»"], html.QuerySelectorAll("li a").Select(a => a.TextContent));
        Assert.Equal(["#Day", "#Omega", "#Alpha"], html.QuerySelectorAll("li a").Select(a => a.GetAttribute("href")));
        Assert.Equal("Исправьте 3 поля, остальное сохранено", html.QuerySelector("h2")!.TextContent);
        Assert.Equal("-1", html.QuerySelector(".n-errors")!.GetAttribute("tabindex"));
    }

    [Fact]
    public async Task It_is_drawn_once_and_the_title_begins_with_error()
    {
        var page = await RefusedAsync();
        Assert.NotEqual("", await page.DrawTextAsync<ErrorsTagHelper>(_ => { }));
        Assert.Equal("", await page.DrawTextAsync<ErrorsTagHelper>(_ => { }));
        Assert.StartsWith("Ошибка: ", page.Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_without_errors_has_no_summary()
    {
        var page = new Bench<Sheet>();
        Assert.Equal("", await page.DrawTextAsync<ErrorsTagHelper>(_ => { }));
        Assert.Equal("Наставник", page.Title);
    }

    [Fact]
    public async Task A_refusal_of_the_whole_form_is_told_without_a_link()
    {
        var page = new Bench<Sheet>();
        page.State.AddModelError("", "Пара уже в приказе");
        var html = await page.DrawAsync<ErrorsTagHelper>(_ => { });
        Assert.Equal("Пара уже в приказе", html.QuerySelector("li")!.TextContent);
        Assert.Empty(html.QuerySelectorAll("li a"));
    }

    [Theory]
    [InlineData(1, "1 поле")]
    [InlineData(2, "2 поля")]
    [InlineData(5, "5 полей")]
    [InlineData(11, "11 полей")]
    [InlineData(21, "21 поле")]
    public async Task The_count_agrees_with_its_noun(int count, string words)
    {
        var page = new Bench<Sheet>();
        var list = ErrorList.Of(page.Http);
        foreach (var number in Enumerable.Range(0, count))
        {
            list.Met($"F{number}", $"F{number}", null, "");
            page.State.AddModelError($"F{number}", $"Поле {number}");
        }

        var html = await page.DrawAsync<ErrorsTagHelper>(_ => { });
        Assert.Equal($"Исправьте {words}, остальное сохранено", html.QuerySelector("h2")!.TextContent);
    }
}
