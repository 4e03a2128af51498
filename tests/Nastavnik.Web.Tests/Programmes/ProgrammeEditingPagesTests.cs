using System.Net;
using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Foundation.TargetModel;
using Nastavnik.Core.Mentoring.Programmes;
using Nastavnik.Core.School.Accounts;
using Nastavnik.Core.School.People;
using Nastavnik.Paperwork.Documents;
using Nastavnik.Paperwork.Grammar;
using Nastavnik.Support;
using Xunit;
using static Nastavnik.Web.Tests.Programmes.ProgrammeDesk;

namespace Nastavnik.Web.Tests.Programmes;

/// <summary>The programme being filled: what is typed is kept, what cannot be is refused.</summary>
public sealed class ProgrammeEditingPagesTests
{
    [Fact]
    [Trait("Requirement", "INV-31")]
    public async Task An_unfinished_programme_is_not_sent_and_links_lead_to_the_fields()
    {
        var desk = await NewAsync();
        var curator = await desk.CuratorAsync();
        var here = await desk.BeginAsync(curator);
        var refused = await curator.PostAsync(await curator.GetAsync(here + "/agreement"), Main, [], "Отправить на согласование");
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("Программа ещё не готова", refused.Text);
        var links = refused.Html.QuerySelectorAll("form[action*='Send'] li a").Select(a => a.GetAttribute("href")!).ToList();
        Assert.Contains($"{here}#Input_Problem", links);
        Assert.Contains($"{here}/directions#Input_Directions", links);
        foreach (var link in links)
        {
            var (address, field) = (link.Split('#')[0], link.Split('#')[1]);
            Assert.True((await curator.GetAsync(address)).Html.GetElementById(field) is not null, link);
        }

        Ok(await curator.PostAsync(await curator.GetAsync(here + "/plan"), Main, [], "Добавить строку"));
        var page = await curator.GetAsync(here + "/plan");
        Assert.Equal(6, page.Html.QuerySelectorAll(".n-plan__todo").Length);
        Assert.NotNull(page.Html.GetElementById("row-1-5"));
    }

    [Fact]
    public async Task The_table_works_by_buttons_without_scripts()
    {
        var desk = await NewAsync();
        var mentor = await desk.MentorAsync();
        var here = await desk.BeginAsync(mentor, "/my/programmes") + "/plan";
        Ok(await mentor.PostAsync(await mentor.GetAsync(here), Main, [], "Добавить строку"));
        Ok(await mentor.PostAsync(await mentor.GetAsync(here), Main, Row(0, "первая"), "Добавить строку"));
        Ok(await mentor.PostAsync(await mentor.GetAsync(here), Main, new(Row(1, "вторая")) { ["up"] = "1" }));
        Assert.Equal(["вторая", "первая"], await RowsAsync());
        Ok(await mentor.PostAsync(await mentor.GetAsync(here), Main, new() { ["down"] = "0" }));
        Assert.Equal(["первая", "вторая"], await RowsAsync());
        Ok(await mentor.PostAsync(await mentor.GetAsync(here), Main, new() { ["remove"] = "0" }));
        Assert.Equal(["вторая"], await RowsAsync());

        var overlong = await mentor.PostAsync(await mentor.GetAsync(here), Main, new() { ["Input.Rows[0].C6"] = new string('я', 2001) }, "Сохранить");
        Assert.Equal(HttpStatusCode.BadRequest, overlong.Status);
        Assert.Equal("#row-1-6", overlong.Html.QuerySelector(".n-errors a")!.GetAttribute("href"));
        Assert.Equal(2001, overlong.Html.GetElementById("row-1-6")!.TextContent.Trim().Length);

        async Task<IEnumerable<string>> RowsAsync() => (await mentor.GetAsync(here)).Html.QuerySelectorAll(".n-plan tbody tr textarea:first-of-type").Where(t => t.Id!.EndsWith("-1", StringComparison.Ordinal)).Select(t => t.TextContent.Trim());
    }

    [Fact]
    public async Task Three_hundred_rows_come_through_one_form()
    {
        var desk = await NewAsync();
        var curator = await desk.CuratorAsync();
        var here = await desk.BeginAsync(curator) + "/plan";
        var rows = Enumerable.Range(0, 300).SelectMany(r => Row(r)).ToDictionary(p => p.Key, p => p.Value);
        Ok(await curator.PostAsync(await curator.GetAsync(here), Main, rows, "Сохранить"));
        Assert.Equal(300, await desk.School.AskAsync(db => db.PlanItems.CountAsync()));
    }

    [Fact]
    [Trait("Requirement", "INV-01")]
    public async Task A_term_that_cannot_be_comes_back_with_everything_typed()
    {
        var desk = await NewAsync();
        var curator = await desk.CuratorAsync();
        var here = await desk.BeginAsync(curator);
        foreach (var (end, words) in new[] { ("29.12.2026", "от 3 месяцев до 1 года"), ("02.11.2027", "от 3 месяцев до 1 года"), ("31.02.2027", "31.02.2027") })
        {
            var page = await curator.PostAsync(await curator.GetAsync(here), Main, new(Note(desk.School)) { ["Input.Start"] = "01.10.2026", ["Input.End"] = end });
            Assert.Equal(HttpStatusCode.BadRequest, page.Status);
            Assert.Contains(words, page.Text + page.Html.GetElementById("Input_End")!.GetAttribute("value"));
            Assert.Equal(end, page.Html.GetElementById("Input_End")!.GetAttribute("value"));
            Assert.Equal("Цель расходится с этапами", page.Html.GetElementById("Input_Problem")!.TextContent.Trim());
            Assert.Contains("#Input_End", page.Html.QuerySelectorAll(".n-errors a").Select(a => a.GetAttribute("href")));
        }

        Ok(await curator.PostAsync(await curator.GetAsync(here), Main, new(Note(desk.School)) { ["Input.Start"] = "30.11.2026", ["Input.End"] = "27.02.2027" }));
    }

    [Fact]
    public async Task Two_editors_the_second_is_refused_and_keeps_what_he_typed()
    {
        var desk = await NewAsync();
        var (one, two) = (await desk.CuratorAsync(), await desk.MentorAsync());
        var here = await desk.BeginAsync(one);
        var (first, second) = (await one.GetAsync(here), await two.GetAsync("/my" + here));
        Ok(await one.PostAsync(first, Main, Note(desk.School)));
        var late = await two.PostAsync(second, Main, new(Note(desk.School)) { ["Input.Goals"] = "моя цель" });
        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Contains("изменил другой человек", late.Text);
        Assert.Equal("моя цель", late.Html.GetElementById("Input_Goals")!.TextContent.Trim());
        Ok(await two.PostAsync(late, Main, []));
    }

    [Fact]
    [Trait("Requirement", "INV-02")]
    public async Task Speed_cannot_be_posted_as_a_kind()
    {
        var desk = await NewAsync();
        var curator = await desk.CuratorAsync();
        var here = await desk.BeginAsync(curator) + "/directions";
        var page = await curator.PostAsync(await curator.GetAsync(here), Main, new() { ["Input.Kinds"] = nameof(MentoringKind.Speed) });
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("Скоростное наставничество оформляется как встреча", page.Text);
    }
}
