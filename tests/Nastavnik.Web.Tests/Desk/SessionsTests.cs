using System.Net;
using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Core.School.People;
using Nastavnik.Paperwork.Grammar;
using Nastavnik.Support;
using Xunit;

namespace Nastavnik.Web.Tests.Desk;

/// <summary>What ends a session, and how one account serves two schools.</summary>
public sealed class SessionsTests
{
    private const string NewPassword = "гроза над рекой";

    [Fact]
    public async Task A_new_password_signs_other_sessions_out_and_leaves_this_one()
    {
        var (host, school) = (await WebHost.GetAsync(), await TestSchool.NewAsync());
        var name = await WebHost.AccountAsync(school, school.CuratorPerson.Id, Role.Curator);
        var (here, elsewhere) = (host.Visitor(), host.Visitor());
        await here.SignInAsync(name, WebHost.Password);
        await elsewhere.SignInAsync(name, WebHost.Password);
        Assert.Equal(HttpStatusCode.OK, await elsewhere.StatusAsync("/account"));
        await here.PostAsync(await here.GetAsync("/account/password"), "main form", new() { ["Input.Current"] = WebHost.Password, ["Input.Password"] = NewPassword });
        Assert.Equal(HttpStatusCode.OK, await here.StatusAsync("/account"));
        Assert.Equal(HttpStatusCode.Redirect, await elsewhere.StatusAsync("/account"));
    }

    [Fact]
    public async Task A_closed_entrance_ends_every_session_of_the_account()
    {
        var (host, school) = (await WebHost.GetAsync(), await TestSchool.NewAsync());
        var name = await WebHost.AccountAsync(school, school.CuratorPerson.Id, Role.Curator);
        var (one, two) = (host.Visitor(), host.Visitor());
        await one.SignInAsync(name, WebHost.Password);
        await two.SignInAsync(name, WebHost.Password);
        var membership = await school.AskAsync(db => db.Memberships.Where(m => m.PersonId == school.CuratorPerson.Id).Select(m => m.Id).SingleAsync());
        Assert.True((await school.DoAsync<BlockAccount>(school.Head, (u, s) => u.ExecuteAsync(new(membership, true, "увольнение"), s))).IsDone);
        Assert.Equal(HttpStatusCode.Redirect, await one.StatusAsync("/account"));
        Assert.Equal(HttpStatusCode.Redirect, await two.StatusAsync("/account"));
    }

    [Fact]
    public async Task An_invitation_is_taken_with_the_account_of_another_school()
    {
        var (host, home, second) = (await WebHost.GetAsync(), await TestSchool.NewAsync(), await TestSchool.NewAsync());
        var name = await WebHost.AccountAsync(home, home.CuratorPerson.Id, Role.Curator);
        var person = new Person("Синицына", "Вера", "Павловна", Gender.Female, new DateOnly(1990, 4, 5));
        await second.AddAsync(person);
        LinkGiven given;
        await using (var work = await second.WorkAsync())
        {
            given = await work.Get<InvitePerson>().ExecuteAsync(new InvitePersonCommand(person.Id, [Role.Psychologist]), new Submission(second.Head, Form.Fresh()));
        }

        var link = "/account/link/" + given.Token;
        var visitor = host.Visitor();
        var page = await visitor.GetAsync(link);
        var wrong = await visitor.PostAsync(page, "form[action*='Mine']", new() { ["Mine.Name"] = name, ["Mine.Password"] = "не тот пароль" });
        Assert.Equal(HttpStatusCode.BadRequest, wrong.Status);
        Assert.Contains("Имя и пароль не подошли", wrong.Text, StringComparison.Ordinal);
        Assert.Equal(name, wrong.Html.QuerySelector("[name='Mine.Name']")!.GetAttribute("value"));
        var inside = await visitor.PostAsync(wrong, "form[action*='Mine']", new() { ["Mine.Password"] = WebHost.Password });
        Assert.Equal("/", inside.Address.AbsolutePath);
        Assert.Contains("Синицына", inside.Html.QuerySelector("header")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Ссылка не работает", (await host.Visitor().GetAsync(link)).Text, StringComparison.Ordinal);
        Assert.Equal(2, (await visitor.GetAsync("/account/organisations")).Html.QuerySelectorAll("main li.n-panel").Length);
        Assert.False(await second.AskAsync(db => db.Users.AnyAsync(u => u.UserName == given.SignInName)), "the empty account stays");
    }

    [Fact]
    public async Task An_account_that_another_person_of_this_school_uses_is_not_attached()
    {
        var (host, school) = (await WebHost.GetAsync(), await TestSchool.NewAsync());
        var name = await WebHost.AccountAsync(school, school.CuratorPerson.Id, Role.Curator);
        LinkGiven given;
        await using (var work = await school.WorkAsync())
        {
            given = await work.Get<InvitePerson>().ExecuteAsync(new InvitePersonCommand(school.HeadPerson.Id, []), new Submission(school.Head, Form.Fresh()));
        }

        var visitor = host.Visitor();
        var page = await visitor.GetAsync("/account/link/" + given.Token);
        var refused = await visitor.PostAsync(page, "form[action*='Mine']", new() { ["Mine.Name"] = name, ["Mine.Password"] = WebHost.Password });
        Assert.Contains("здесь уже входит другой человек", refused.Text, StringComparison.Ordinal);
    }
}
