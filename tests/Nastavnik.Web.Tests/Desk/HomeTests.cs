using System.Net;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.School.People;
using Nastavnik.Paperwork.Grammar;
using Nastavnik.Support;
using Xunit;

namespace Nastavnik.Web.Tests.Desk;

public sealed class HomeTests
{
    [Theory]
    [InlineData("/", "Наставничество в школе")]
    [InlineData("/help", "От первого приказа до работы пары")]
    [InlineData("/privacy", "Политика обработки данных")]
    [InlineData("/account/sign-in", "Вход")]
    public async Task A_visitor_reads_what_this_is(string address, string text)
    {
        var page = await (await WebHost.GetAsync()).Visitor().GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains(text, page.Text);
    }

    [Fact]
    public async Task A_visitor_is_sent_to_sign_in_from_pages_of_people()
    {
        var visitor = (await WebHost.GetAsync()).Visitor();
        foreach (var address in new[] { "/roadmap", "/accounts", "/organisation", "/audit", "/account", "/organisation/new" })
        {
            Assert.Equal(HttpStatusCode.Redirect, await visitor.StatusAsync(address));
        }
    }

    [Fact]
    public async Task The_curators_home_is_the_roadmap_and_its_menu_leads_everywhere_he_may_go()
    {
        var school = await TestSchool.NewAsync();
        var curator = await (await WebHost.GetAsync()).AsCuratorAsync(school);
        var page = await curator.GetAsync("/");
        Assert.Equal("Дорожная карта", page.Html.QuerySelector("h1")!.TextContent);
        Assert.Equal(9, page.Html.QuerySelectorAll("ol.n-stages > li").Length);
        Assert.Contains("Сегодня четверг, 1 октября", page.Text);
        Assert.Contains("Лебедева", page.Html.QuerySelector("header")!.TextContent);
        foreach (var link in page.Html.QuerySelectorAll("nav#menu a").Select(a => a.GetAttribute("href")!))
        {
            Assert.Equal(HttpStatusCode.OK, await curator.StatusAsync(link));
        }
    }

    [Fact]
    public async Task A_teachers_only_school_follows_the_plan_of_seven_stages()
    {
        var school = await TestSchool.NewAsync(Core.Foundation.TargetModel.OrganisationType.Kindergarten);
        var page = await (await (await WebHost.GetAsync()).AsCuratorAsync(school)).GetAsync("/roadmap");
        Assert.Equal(7, page.Html.QuerySelectorAll("ol.n-stages > li").Length);
    }

    [Fact]
    [Trait("Requirement", "S000-129")]
    [Trait("Requirement", "S003-06")]
    public async Task The_roadmap_is_marked_by_hand_where_nothing_counts_it_and_downloads_as_a_paper()
    {
        var school = await TestSchool.NewAsync();
        var curator = await (await WebHost.GetAsync()).AsCuratorAsync(school);
        var form = await curator.GetAsync("/roadmap/mark/1.1");
        var wrong = await curator.PostAsync(form, "main form", new() { ["Input.Date"] = "31.02.2026" });
        Assert.Equal(HttpStatusCode.BadRequest, wrong.Status);
        Assert.Equal("31.02.2026", wrong.Html.QuerySelector("input[name='Input.Date']")!.GetAttribute("value"));
        var done = await curator.PostAsync(form, "main form", new() { ["Input.Date"] = "28.08.2026", ["Input.Note"] = "протокол № 1" });
        Assert.Contains("28 августа, протокол № 1", done.Text);
        Assert.Equal(HttpStatusCode.NotFound, await curator.StatusAsync("/roadmap/mark/3.1.1"));
        using var docx = await curator.Client.GetAsync("/roadmap?handler=Docx");
        Assert.Equal("application/vnd.openxmlformats-officedocument.wordprocessingml.document", docx.Content.Headers.ContentType!.MediaType);
        Assert.Equal("PK", System.Text.Encoding.ASCII.GetString((await docx.Content.ReadAsByteArrayAsync())[..2]));
    }

    [Fact]
    public async Task A_teacher_who_is_a_parent_of_two_sees_both_children_and_the_school()
    {
        var school = await TestSchool.NewAsync();
        var (first, second) = (new Person("Громов", "Пётр", "Ильич", Gender.Male, new DateOnly(2011, 3, 3)), new Person("Громова", "Анна", "Ильинична", Gender.Female, new DateOnly(2015, 4, 4)));
        await school.AddAsync(first, second, new LegalRepresentative(first.Id, school.HeadPerson.Id, AuthorityBasis.Mother), new LegalRepresentative(second.Id, school.HeadPerson.Id, AuthorityBasis.Mother));
        var head = await (await WebHost.GetAsync()).AsHeadAsync(school);
        var page = await head.GetAsync("/");
        Assert.Contains("Громов Пётр Ильич", page.Text);
        Assert.Contains("Громова Анна Ильинична", page.Text);
        Assert.Contains("Год в школе", page.Text);

        var children = await head.GetAsync("/account/children");
        Assert.Contains("14 лет есть", children.Text);
        var allowed = await head.PostAsync(children, "main form");
        Assert.Contains("Вход разрешён", allowed.Text);
    }

    [Theory]
    [InlineData(Role.Psychologist)]
    [InlineData(Role.CouncilMember)]
    [InlineData(Role.Administration)]
    [InlineData(Role.SystemAdministrator)]
    [InlineData(Role.DataProtectionOfficer)]
    [InlineData(Role.SiteEditor)]
    public async Task Everybody_has_a_home(Role role)
    {
        var school = await TestSchool.NewAsync();
        var visitor = await (await WebHost.GetAsync()).SignInAsync(school, role == Role.SystemAdministrator ? null : school.CuratorPerson.Id, role);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/")).Status);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/account")).Status);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/help")).Status);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/privacy")).Status);
    }
}
