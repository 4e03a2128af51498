using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Core.School.People;
using Nastavnik.Paperwork.Grammar;
using Nastavnik.Support;
using Xunit;

namespace Nastavnik.Web.Tests.Desk;

public sealed partial class AccountsTests
{
    private const string NewPassword = "гроза над рекой";

    [Fact]
    public async Task A_curator_invites_a_mentor_who_sets_a_password_and_walks_in()
    {
        var (host, school) = (await WebHost.GetAsync(), await TestSchool.NewAsync());
        var person = await AddAsync(school);
        var curator = await host.AsCuratorAsync(school);
        var form = await curator.GetAsync("/accounts/invite?find=синицына");
        Assert.DoesNotContain("Роли действуют с", form.Text);
        var card = await curator.PostAsync(form, "main form[method=post]", new() { ["Input.PersonId"] = person.Id.ToString() });
        var link = Address().Match(card.Text).Value;
        Assert.NotEmpty(link);
        Assert.Contains("Ссылка уже показана", (await curator.GetAsync("/accounts/link")).Text);

        var visitor = host.Visitor();
        var page = await visitor.GetAsync(link);
        Assert.Contains("Вера Павловна", page.Text);
        var weak = await visitor.PostAsync(page, "main form", new() { ["Input.Password"] = "кот" });
        Assert.Equal(HttpStatusCode.BadRequest, weak.Status);
        Assert.Contains("короче 10 знаков", weak.Text);
        var home = await visitor.PostAsync(page, "main form", new() { ["Input.Password"] = NewPassword });
        Assert.Equal("/", home.Address.AbsolutePath);
        Assert.Contains("Синицына", home.Html.QuerySelector("header")!.TextContent);
        Assert.Contains("Ссылка не работает", (await host.Visitor().GetAsync(link)).Text);
    }

    [Fact]
    public async Task A_broken_link_says_what_to_do()
    {
        var visitor = (await WebHost.GetAsync()).Visitor();
        foreach (var text in new[] { "abc", LinkToken.New(Guid.CreateVersion7()).Secret })
        {
            var page = await visitor.GetAsync("/account/link/" + text);
            Assert.Equal(HttpStatusCode.OK, page.Status);
            Assert.Contains("Попросите новую у куратора", page.Text);
        }
    }

    [Fact]
    public async Task The_head_gives_and_ends_a_role_and_closes_an_entrance_at_once()
    {
        var (host, school) = (await WebHost.GetAsync(), await TestSchool.NewAsync());
        var person = await AddAsync(school);
        var other = await host.SignInAsync(school, person.Id);
        var membership = await school.AskAsync(db => db.Memberships.Where(m => m.PersonId == person.Id).Select(m => m.Id).SingleAsync());
        var head = await host.AsHeadAsync(school);
        var page = await head.GetAsync($"/accounts/{membership}");
        var empty = await head.PostAsync(page, "form[action*=Assign]", new() { ["Input.Role"] = "", ["Input.From"] = "01.13.2026" });
        Assert.Equal(HttpStatusCode.BadRequest, empty.Status);
        Assert.Contains("Выберите роль", empty.Text);
        var given = await head.PostAsync(page, "form[action*=Assign]", new() { ["Input.Role"] = "CouncilMember", ["Input.From"] = "01.10.2026", ["Input.Basis"] = "приказ № 5" });
        Assert.Contains("Член совета наставников", given.Text);
        var ended = await head.PostAsync(given, "form[action*=End]", new() { ["lastDay"] = "31.12.2026" });
        Assert.Contains("по 31.12.2026", ended.Text);
        var unread = await head.PostAsync(ended, "form[action*=End]", new() { ["lastDay"] = "31.02.2026" });
        Assert.Equal(HttpStatusCode.BadRequest, unread.Status);

        Assert.Equal(HttpStatusCode.OK, await other.StatusAsync("/account"));
        var closed = await head.PostAsync(ended, "form[action*=Block]");
        Assert.Contains("Вход закрыт", closed.Text);
        Assert.Equal(HttpStatusCode.Redirect, await other.StatusAsync("/account"));
    }

    [Fact]
    public async Task Another_schools_account_is_not_found_and_others_do_not_see_the_list()
    {
        var (host, here, there) = (await WebHost.GetAsync(), await TestSchool.NewAsync(), await TestSchool.NewAsync());
        await host.AsCuratorAsync(there);
        var foreign = await there.AskAsync(db => db.Memberships.Select(m => m.Id).FirstAsync());
        var head = await host.AsHeadAsync(here);
        Assert.Equal(HttpStatusCode.NotFound, await head.StatusAsync($"/accounts/{foreign}"));
        var psychologist = await host.SignInAsync(here, here.CuratorPerson.Id, Role.Psychologist);
        foreach (var address in new[] { "/accounts", "/accounts/invite", "/audit", "/organisation/edit", "/organisation/new", "/organisation/remove-demo" })
        {
            Assert.Equal(HttpStatusCode.NotFound, await psychologist.StatusAsync(address));
        }

        Assert.Equal(HttpStatusCode.OK, await psychologist.StatusAsync("/organisation"));
    }

    [Fact]
    public async Task A_curator_sees_no_way_to_take_over_the_head()
    {
        var (host, school) = (await WebHost.GetAsync(), await TestSchool.NewAsync());
        await host.AsHeadAsync(school);
        var membership = await school.AskAsync(db => db.Memberships.Where(m => m.PersonId == school.HeadPerson.Id).Select(m => m.Id).SingleAsync());
        var page = await (await host.AsCuratorAsync(school)).GetAsync($"/accounts/{membership}");
        Assert.Null(page.Html.QuerySelector("form[action*=Link]"));
        Assert.Null(page.Html.QuerySelector("form[action*=Assign]"));
    }

    [Fact]
    public async Task A_password_is_changed_by_its_owner_who_knows_the_old_one()
    {
        var (host, school) = (await WebHost.GetAsync(), await TestSchool.NewAsync());
        var visitor = await host.AsCuratorAsync(school);
        var page = await visitor.GetAsync("/account/password");
        var wrong = await visitor.PostAsync(page, "main form", new() { ["Input.Current"] = "не тот", ["Input.Password"] = NewPassword });
        Assert.Equal(HttpStatusCode.BadRequest, wrong.Status);
        Assert.Contains("Нынешний пароль не подошёл", wrong.Text);
        var done = await visitor.PostAsync(page, "main form", new() { ["Input.Current"] = WebHost.Password, ["Input.Password"] = NewPassword });
        Assert.Contains("Пароль изменён", done.Text);
    }

    [Fact]
    public async Task Wrong_old_passwords_are_counted_and_close_the_change()
    {
        var (host, school) = (await WebHost.GetAsync(), await TestSchool.NewAsync());
        var visitor = await host.AsCuratorAsync(school);
        var page = await visitor.GetAsync("/account/password");
        for (var i = 0; i < 5; i++)
        {
            await visitor.PostAsync(page, "main form", new() { ["Input.Current"] = "не тот", ["Input.Password"] = NewPassword });
        }

        var closed = await visitor.PostAsync(page, "main form", new() { ["Input.Current"] = WebHost.Password, ["Input.Password"] = NewPassword });
        Assert.Contains("закрыт на 10 минут", closed.Text);
    }

    [GeneratedRegex(@"/account/link/[\w-]{43}")]
    private static partial Regex Address();

    private static async Task<Person> AddAsync(TestSchool school)
    {
        var person = new Person("Синицына", "Вера", "Павловна", Gender.Female, new DateOnly(1990, 4, 5));
        await school.AddAsync(person);
        return person;
    }
}
