using System.Net;
using Nastavnik.Core.School.People;
using Nastavnik.Paperwork.Grammar;
using Xunit;
using static Nastavnik.Web.Tests.Programmes.ProgrammeDesk;

namespace Nastavnik.Web.Tests.Programmes;

public sealed class SupportPageTests
{
    [Fact]
    [Trait("Requirement", "S000-86")]
    public async Task The_curator_ticks_specialists_and_the_one_named_opens_the_programme_as_his_own()
    {
        var desk = await NewAsync();
        var psychologist = new Person("Ким", "Анна", "Олеговна", Gender.Female, desk.School.Today.AddYears(-35));
        await desk.School.AddAsync(psychologist, new Employment(psychologist.Id, "педагог-психолог", desk.School.Today.AddYears(-2)));
        var curator = await desk.CuratorAsync();
        var here = await desk.BeginAsync(curator, plan: "TT-1");
        var helper = await desk.Host.SignInAsync(desk.School, psychologist.Id);
        Assert.Equal(HttpStatusCode.NotFound, await helper.StatusAsync("/my" + here));

        var page = await curator.GetAsync(here + "/directions");
        Assert.Contains("педагог-психолог", page.Text, StringComparison.Ordinal);
        var chosen = await curator.PostAsync(page, "form[action*='Support']", new() { ["Support.People"] = psychologist.Id.ToString() });
        Assert.Contains("Выбрано: 1", chosen.Text, StringComparison.Ordinal);
        Assert.Contains("Специалисты сопровождения записаны", chosen.Html.Body!.TextContent, StringComparison.Ordinal);
        Assert.True(chosen.Html.QuerySelector($"input[value='{psychologist.Id}']")!.HasAttribute("checked"));

        var seen = await helper.GetAsync("/my" + here + "/directions");
        Assert.Contains("Ким Анна Олеговна, педагог-психолог", seen.Text, StringComparison.Ordinal);
        Assert.Null(seen.Html.QuerySelector("form[action*='Support']"));
        Assert.Contains("Соколова И. П. – Кузьменко О. И.", (await helper.GetAsync("/my/programmes")).Text, StringComparison.Ordinal);

        var stale = await curator.PostAsync(page, "form[action*='Support']", new() { ["Support.People"] = desk.School.HeadPerson.Id.ToString() });
        Assert.Equal(HttpStatusCode.Conflict, stale.Status);
        var saved = await curator.PostAsync(await curator.GetAsync(here + "/directions"), Main, new() { ["Input.Strengths"] = "Любит детей" });
        Assert.Contains("Выбрано: 1", saved.Text, StringComparison.Ordinal);
    }
}
