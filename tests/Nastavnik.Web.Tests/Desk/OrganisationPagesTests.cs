using System.Net;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Support;
using Xunit;

namespace Nastavnik.Web.Tests.Desk;

public sealed class OrganisationPagesTests
{
    [Fact]
    public async Task The_card_is_changed_and_the_journal_tells_it()
    {
        var (host, school) = (await WebHost.GetAsync(), await TestSchool.NewAsync());
        var curator = await host.AsCuratorAsync(school);
        var form = await curator.GetAsync("/organisation/edit");
        var wrong = await curator.PostAsync(form, "main form", new() { ["Input.City"] = "", ["Input.Inn"] = "12" });
        Assert.Equal(HttpStatusCode.BadRequest, wrong.Status);
        Assert.Contains("В ИНН 10 или 12 цифр", wrong.Text);
        Assert.Equal("12", wrong.Html.QuerySelector("input[name='Input.Inn']")!.GetAttribute("value"));
        var card = await curator.PostAsync(form, "main form", new() { ["Input.City"] = "г. Приморск" }, "Сохранить карточку");
        Assert.Contains("г. Приморск", card.Text);
        Assert.Contains("Изменена карточка организации: место издания приказов", (await curator.GetAsync("/audit")).Text);
        Assert.Contains("место издания приказов", (await (await host.SignInAsync(school, null, Role.SystemAdministrator)).GetAsync("/audit?day=01.10.2026")).Text);
    }

    [Fact]
    [Trait("Requirement", "S001-72")]
    public async Task A_school_says_whether_it_has_a_council_of_mentors_and_what_it_is_called()
    {
        var (host, school) = (await WebHost.GetAsync(), await TestSchool.NewAsync());
        var curator = await host.AsCuratorAsync(school);
        Assert.DoesNotContain("методическое объединение наставников", (await curator.GetAsync("/organisation")).Text, StringComparison.Ordinal);
        var card = await curator.PostAsync(await curator.GetAsync("/organisation/edit"), "main form", new() { ["Input.HasCouncil"] = "true", ["Input.Council"] = "Association" }, "Сохранить карточку");
        Assert.Contains("методическое объединение наставников", card.Text);
        Assert.Equal("Association", (await curator.GetAsync("/organisation/edit")).Html.QuerySelector("[name='Input.Council'] option[selected]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Cases_are_proposed_anew_without_saving()
    {
        var (host, school) = (await WebHost.GetAsync(), await TestSchool.NewAsync());
        var curator = await host.AsCuratorAsync(school);
        var form = await curator.GetAsync("/organisation/edit");
        var proposed = await curator.PostAsync(form, "main form", new() { ["Input.FullName"] = "муниципальное бюджетное общеобразовательное учреждение «Лицей № 1»" }, "Просклонять заново");
        Assert.Contains("муниципального бюджетного общеобразовательного учреждения «Лицей № 1»", proposed.Html.QuerySelector("textarea[name='Input.Genitive']")!.TextContent);
        Assert.DoesNotContain("Лицей", (await curator.GetAsync("/organisation")).Text);
    }

    [Fact]
    public async Task Two_editors_of_the_card_do_not_overwrite_each_other()
    {
        var (host, school) = (await WebHost.GetAsync(), await TestSchool.NewAsync());
        var curator = await host.AsCuratorAsync(school);
        var (first, second) = (await curator.GetAsync("/organisation/edit"), await curator.GetAsync("/organisation/edit"));
        await curator.PostAsync(first, "main form", new() { ["Input.City"] = "г. Приморск" }, "Сохранить карточку");
        var late = await curator.PostAsync(second, "main form", new() { ["Input.City"] = "г. Северск" }, "Сохранить карточку");
        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Equal("г. Северск", late.Html.QuerySelector("input[name='Input.City']")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_system_administrator_founds_another_organisation_in_two_steps_loses_nothing_and_goes_there()
    {
        var (host, school) = (await WebHost.GetAsync(), await TestSchool.NewAsync());
        var admin = await host.SignInAsync(school, null, Role.SystemAdministrator);
        var first = await admin.GetAsync("/organisation/new");
        var empty = await admin.PostAsync(first, "form[action*=Next]");
        Assert.Equal(HttpStatusCode.BadRequest, empty.Status);
        Assert.Contains("Выберите вид организации", empty.Text);

        const string Full = "муниципальное бюджетное дошкольное образовательное учреждение «Детский сад № 5 «Солнышко»";
        var second = await admin.PostAsync(first, "form[action*=Next]", new() { ["Input.Type"] = "Kindergarten", ["Input.FullName"] = Full, ["Input.ShortName"] = "МБДОУ № 5" });
        Assert.Contains("муниципального бюджетного дошкольного образовательного учреждения", second.Html.QuerySelector("textarea[name='Input.Genitive']")!.TextContent);
        Assert.Equal("заведующий", second.Html.QuerySelector("input[name='Input.HeadPosition']")!.GetAttribute("value"));
        Assert.DoesNotContain("ученик – ученик", second.Text);

        var back = await admin.PostAsync(second, "form[action*=Found]", new() { ["Input.City"] = "г. Кедровск" }, "Вернуться к названию");
        var again = await admin.PostAsync(back, "form[action*=Next]");
        Assert.Equal("г. Кедровск", again.Html.QuerySelector("input[name='Input.City']")!.GetAttribute("value"));

        var incomplete = await admin.PostAsync(again, "form[action*=Found]", new() { ["Input.HeadSurname"] = "Власова" }, "Завести организацию");
        Assert.Equal(HttpStatusCode.BadRequest, incomplete.Status);
        Assert.Equal("Власова", incomplete.Html.QuerySelector("input[name='Input.HeadSurname']")!.GetAttribute("value"));

        var mark = Guid.CreateVersion7().ToString("N")[20..];
        var founded = await admin.PostAsync(incomplete, "form[action*=Found]", new()
        {
            ["Input.Address"] = "682640, г. Кедровск, ул. Садовая, д. 5", ["Input.TimeZone"] = "Asia/Vladivostok", ["Input.HeadGivenName"] = "Светлана", ["Input.HeadPatronymic"] = "Викторовна",
            ["Input.HeadSince"] = "01.09.2015", ["Input.CuratorIsHead"] = "true", ["Input.SignIn"] = $"vlasova-{mark}", ["Input.Password"] = "гроза над рекой",
        }, "Завести организацию");
        Assert.Contains("Организация заведена", founded.Text);
        var there = await admin.PostAsync(founded, "main form");
        Assert.Contains("МБДОУ № 5", there.Html.QuerySelector("header")!.TextContent);

        var curator = host.Visitor();
        await curator.SignInAsync($"vlasova-{mark}", "гроза над рекой");
        Assert.Equal(7, (await curator.GetAsync("/roadmap")).Html.QuerySelectorAll("ol.n-stages > li").Length);
    }
}
