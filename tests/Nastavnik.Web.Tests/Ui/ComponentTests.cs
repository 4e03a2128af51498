using Microsoft.AspNetCore.Http;
using Nastavnik.Web.Ui;
using Xunit;

namespace Nastavnik.Web.Tests.Ui;

public sealed class ComponentTests
{
    private readonly Bench<object> page = new();

    [Theory]
    [InlineData("ok")]
    [InlineData("wait")]
    [InlineData("stop")]
    [InlineData("info")]
    [InlineData("idle")]
    public async Task A_state_is_never_colour_alone(string kind)
    {
        var html = await page.DrawAsync<StateTagHelper>(t => t.Kind = kind, content: "Слово");
        var state = html.QuerySelector($"span.n-state.n-{kind}")!;
        Assert.Equal("true", state.QuerySelector("svg")!.GetAttribute("aria-hidden"));
        Assert.Matches(@"^/dist/icons\.svg\?v=[0-9a-f]+#i-[a-z-]+$", state.QuerySelector("use")!.GetAttribute("href")!);
        var fact = await page.DrawAsync<FactTagHelper>(t => { t.Kind = kind; t.What = "Согласия: 3"; });
        Assert.NotEmpty(fact.QuerySelector(".n-fact__icon .visually-hidden")!.TextContent);
    }

    [Fact]
    public async Task An_unknown_state_or_icon_is_a_mistake()
    {
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => page.DrawTextAsync<StateTagHelper>(t => t.Kind = "success"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => page.DrawTextAsync<IconTagHelper>(t => t.Name = "no-such-icon"));
    }

    [Fact]
    public async Task A_fact_says_what_who_and_where()
    {
        var html = await page.DrawAsync<FactTagHelper>(t => { t.Kind = "wait"; t.What = "Согласия: 27 из 31"; t.More = "ждём 4 семьи"; t.Who = "Классные руководители"; t.Href = "/consents"; t.Link = "Кого ждём"; });
        Assert.Equal("Согласия: 27 из 31 ждём 4\u00A0семьи", html.QuerySelector(".n-fact__what")!.TextContent);
        Assert.Equal("Классные руководители", html.QuerySelector(".n-fact__who")!.TextContent);
        Assert.Equal("/consents", html.QuerySelector(".n-fact__do a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_gate_is_heard_as_it_is_seen()
    {
        var html = await page.DrawAsync<GateTagHelper>(t => { t.Kind = "stop"; t.What = "Согласие работника"; }, content: "<a href=/x>Открыть</a>");
        Assert.Equal("Не хватает: Согласие работника", html.QuerySelector(".n-gate__what")!.TextContent);
        Assert.Equal("a", html.QuerySelector(".n-gate")!.LastElementChild!.LocalName);
    }

    [Fact]
    public async Task The_head_is_the_title_of_the_window_too()
    {
        var html = await page.DrawAsync<HeadTagHelper>(t => { t.Title = "Все люди"; t.Lead = "Одно предложение."; }, content: "<a class=btn>Добавить</a>");
        Assert.Equal("Все люди", html.QuerySelector("h1")!.TextContent);
        Assert.Equal("Одно предложение.", html.QuerySelector(".n-lead")!.TextContent);
        Assert.NotNull(html.QuerySelector(".n-head > .n-row > .btn"));
        Assert.Equal("Все люди — Наставник", page.Title);
    }

    [Fact]
    public async Task A_person_is_a_square_or_a_round_mark_with_two_letters()
    {
        var html = await page.DrawAsync<PersonTagHelper>(t => { t.Name = "Зуев Артём Викторович"; t.Mentor = true; t.Href = "/people/1"; });
        Assert.Equal("ЗА", html.QuerySelector(".n-person--mentor .n-person__mark[aria-hidden=true]")!.TextContent);
        Assert.Equal("/people/1", html.QuerySelector("a.n-person__name")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Pages_keep_the_filters_and_name_themselves()
    {
        page.Http.Request.Path = "/people";
        page.Http.Request.QueryString = new QueryString("?role=mentor&p=2");
        var html = await page.DrawAsync<PagesTagHelper>(t => t.Of = new Paging(2, 9, 48));
        Assert.Equal("Страница 2", html.QuerySelector("[aria-current=page]")!.TextContent);
        Assert.Equal(["/people?role=mentor", "/people?role=mentor", "/people?role=mentor&p=3", "/people?role=mentor&p=6", "/people?role=mentor&p=3"],
            html.QuerySelectorAll("a").Select(a => a.GetAttribute("href")));
        Assert.Equal("", await page.DrawTextAsync<PagesTagHelper>(t => t.Of = new Paging(1, 9, 0)));
    }

    [Theory]
    [InlineData("", "ascending", "?sort=-name")]
    [InlineData("?sort=-name", "descending", "?sort=name")]
    [InlineData("?sort=state", null, "?sort=name")]
    public async Task A_column_tells_how_it_is_sorted_and_turns_round(string query, string? sort, string link)
    {
        page.Http.Request.QueryString = new QueryString(query);
        // A bare th is dropped by the parser outside a table.
        var html = (await page.DrawTextAsync<SortTagHelper>(t => { t.By = "name"; t.Default = true; }, content: "Имя")).Replace("<x", "<div", StringComparison.Ordinal).Replace("</x", "</div", StringComparison.Ordinal);
        var head = (await new AngleSharp.Html.Parser.HtmlParser().ParseDocumentAsync(html, CancellationToken.None)).QuerySelector("div")!;
        Assert.Equal((sort, "col"), (head.GetAttribute("aria-sort"), head.GetAttribute("scope")));
        Assert.Equal(link, head.QuerySelector("a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_chip_takes_its_condition_away()
    {
        page.Http.Request.QueryString = new QueryString("?role=mentor&state=active");
        var html = await page.DrawAsync<ChipTagHelper>(t => t.Remove = "state", content: "участвует");
        Assert.Equal("?role=mentor", html.QuerySelector("a.n-chip")!.GetAttribute("href"));
        Assert.Contains("убрать условие", html.QuerySelector("a")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(7.4, 8.0, "n-chart__up", "выросло")]
    [InlineData(8.1, 6.6, "n-chart__down", "снизилось")]
    public async Task Before_and_after_are_seen_and_heard(double before, double after, string line, string heard)
    {
        var html = await page.DrawAsync<DumbbellTagHelper>(t => (t.Before, t.After) = (before, after));
        Assert.NotNull(html.QuerySelector($"line.{line}"));
        Assert.Equal(heard, html.QuerySelector(".visually-hidden")!.TextContent);
    }

    [Theory]
    [InlineData(5, 10, "50")]
    [InlineData(12, 10, "100")]
    [InlineData(1, 0, "0")]
    public async Task A_bar_is_as_long_as_its_share(double done, double of, string width)
    {
        var html = await page.DrawAsync<BarTagHelper>(t => (t.Done, t.Of) = (done, of));
        Assert.Equal(width, html.QuerySelector("rect")!.GetAttribute("width"));
    }
}
