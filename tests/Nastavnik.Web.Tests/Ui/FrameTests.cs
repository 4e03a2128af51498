using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Nastavnik.Web.Ui;
using Xunit;

namespace Nastavnik.Web.Tests.Ui;

public sealed class FrameTests
{
    [Fact]
    public async Task The_menu_is_what_pages_registered_and_the_user_may_see()
    {
        var services = new ServiceCollection()
            .AddMenu(new MenuEntry("Люди", "Согласия", "/consents", "writing-sign", 20, _ => true, (_, _) => Task.FromResult(7)))
            .AddMenu(new MenuEntry("Год", "Дорожная карта", "/roadmap", "route", 10, _ => true), new MenuEntry("Люди", "Ставки", "/rates", "list", 15, _ => false))
            .BuildServiceProvider();
        var entries = await MenuSetup.ComposeAsync(services, CancellationToken.None);
        Assert.Equal([new FrameEntry("Год", "Дорожная карта", "/roadmap", "route"), new FrameEntry("Люди", "Согласия", "/consents", "writing-sign", 7)], entries);
    }

    [Fact]
    public void A_curators_home_is_the_roadmap_in_the_menu()
    {
        var frame = new PageFrame { Entries = [new("", "", "/roadmap", ""), new("", "", "/banks", "")] };
        Assert.Equal("/roadmap", frame.Current("/")?.Href);
    }

    [Theory]
    [InlineData("/banks/mentors/5", "/banks/mentors")]
    [InlineData("/banks", "/banks")]
    [InlineData("/bankers", null)]
    [InlineData("/", "/")]
    public void The_current_entry_is_the_longest_address_that_begins_the_path(string path, string? href)
    {
        var frame = new PageFrame { Entries = [new("", "", "/", ""), new("", "", "/banks", ""), new("", "", "/banks/mentors", "")] };
        Assert.Equal(href, frame.Current(path)?.Href);
    }

    [Theory]
    [InlineData(1, "1,2,3,6", "1–9 из 48, по 9 на странице")]
    [InlineData(4, "1,3,4,5,6", "28–36 из 48, по 9 на странице")]
    [InlineData(99, "1,5,6", "46–48 из 48, по 9 на странице")]
    public void Pages_show_the_ends_and_the_neighbours(int number, string shown, string words)
    {
        var paging = new Paging(number, 9, 48);
        Assert.Equal(shown, string.Join(',', paging.Shown));
        Assert.Equal(words, paging.Words);
    }

    [Fact]
    public void An_empty_list_has_one_page() => Assert.Equal((1, 1, 0), (new Paging(3, 20, 0).Number, new Paging(3, 20, 0).Pages, new Paging(3, 20, 0).Skip));

    [Fact]
    public void A_link_keeps_the_filters_and_a_new_sort_begins_from_the_first_page()
    {
        var request = new DefaultHttpContext().Request;
        request.Path = "/people";
        request.QueryString = new QueryString("?role=mentor&class=7%D0%91&p=3");
        Assert.Equal("/people?role=mentor&class=7%D0%91&sort=-name", QueryLink.With(request, ("sort", "-name")));
        Assert.Equal("/people?role=mentor&class=7%D0%91&p=4", QueryLink.With(request, (QueryLink.Page, "4")));
        Assert.Equal("/people?class=7%D0%91", QueryLink.With(request, ("role", null)));
    }

    [Theory]
    [InlineData("Пара в приказе № 132 — у И. П. Соколовой 8 пар", "Пара в\u00A0приказе №\u00A0132\u00A0— у\u00A0И.\u00A0П.\u00A0Соколовой 8\u00A0пар")]
    [InlineData("1 сентября 2026 г.", "1\u00A0сентября 2026\u00A0г.")]
    public void Text_does_not_break_where_it_must_not(string text, string set) => Assert.Equal(set, Typeset.Text(text));

    [Fact]
    public void The_choice_of_look_changes_only_what_the_form_names()
    {
        var form = new FormCollection(new() { ["size"] = "3", ["scheme"] = "blue", ["theme"] = "<script>" });
        var choice = new LookChoice(Theme: "dark", LowVision: true).With(form);
        Assert.Equal(new LookChoice("dark", true, "3", "blue"), choice);
    }

    [Theory]
    [InlineData("dark.low.2.black.wide", "dark.low.2.black.wide")]
    [InlineData("dark.low.9.<b>.wide", "dark.low.1.-.wide")]
    [InlineData("нечто", "auto.usual.1.-.usual")]
    public void A_spoilt_cookie_gives_the_usual_look(string cookie, string read)
    {
        var request = new DefaultHttpContext().Request;
        request.Headers.Cookie = $"{LookChoice.Cookie}={Uri.EscapeDataString(cookie)}";
        Assert.Equal(read, LookChoice.Of(request).ToString());
    }
}
