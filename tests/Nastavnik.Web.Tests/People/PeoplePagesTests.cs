using System.Net;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.School.People;
using Nastavnik.Paperwork.Grammar;
using Nastavnik.Support;
using Xunit;

namespace Nastavnik.Web.Tests.People;

public sealed class PeoplePagesTests
{
    [Fact]
    public async Task The_list_is_the_staffs_and_404_to_others()
    {
        var host = await WebHost.GetAsync();
        var school = await TestSchool.NewAsync();
        Assert.Equal(HttpStatusCode.OK, (await (await host.AsCuratorAsync(school)).GetAsync("/people")).Status);
        Assert.Equal(HttpStatusCode.OK, (await (await host.AsHeadAsync(school)).GetAsync("/people")).Status);
        foreach (var role in new[] { Role.Mentor, Role.Mentee, Role.SystemAdministrator, Role.Partner, Role.CouncilMember })
        {
            var other = await host.SignInAsync(school, null, role);
            Assert.Equal(HttpStatusCode.NotFound, await other.StatusAsync("/people"));
        }

        Assert.Equal(HttpStatusCode.Redirect, await host.Visitor().StatusAsync("/people"));
    }

    [Fact]
    public async Task A_person_is_added_found_by_half_a_surname_and_another_school_sees_nothing()
    {
        var host = await WebHost.GetAsync();
        var school = await TestSchool.NewAsync();
        var curator = await host.AsCuratorAsync(school);
        var form = await curator.GetAsync("/people/new");
        var card = await curator.PostAsync(form, "main form[method=post]", new()
        {
            ["Input.Surname"] = "Воробьёва", ["Input.GivenName"] = "Дарья", ["Input.Patronymic"] = "Фёдоровна", ["Input.Gender"] = "Female", ["Input.BirthDate"] = "23.11.2011",
        });
        Assert.Equal(HttpStatusCode.OK, card.Status);
        Assert.Contains("Воробьёвой Дарье Фёдоровне", card.Text);
        Assert.Contains("Воробьёва Дарья", (await curator.GetAsync("/people?q=воробье")).Text);
        Assert.Contains("Никого не нашли", (await curator.GetAsync("/people?q=нетакого")).Text);

        var stranger = await host.AsCuratorAsync(await TestSchool.NewAsync());
        Assert.Equal(HttpStatusCode.NotFound, await stranger.StatusAsync(card.Address.AbsolutePath));
        Assert.Equal(HttpStatusCode.NotFound, await stranger.StatusAsync(card.Address.AbsolutePath + "/edit"));
    }

    [Fact]
    public async Task Bad_input_comes_back_filled_with_a_sentence_beside_its_field()
    {
        var host = await WebHost.GetAsync();
        var school = await TestSchool.NewAsync();
        var curator = await host.AsCuratorAsync(school);
        var answer = await curator.PostAsync(await curator.GetAsync("/people/new"), "main form[method=post]", new()
        {
            ["Input.Surname"] = "Зуев", ["Input.GivenName"] = "", ["Input.BirthDate"] = "31.02.2012",
        });
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.StartsWith("Ошибка", answer.Html.Title);
        Assert.Equal("Зуев", answer.Html.QuerySelector("[name='Input.Surname']")!.GetAttribute("value"));
        Assert.Equal("31.02.2012", answer.Html.QuerySelector("[name='Input.BirthDate']")!.GetAttribute("value"));
        Assert.Contains("Введите имя.", answer.Text);
        Assert.Contains("феврал", answer.Text);
        Assert.Equal("true", answer.Html.QuerySelector("[name='Input.GivenName']")!.GetAttribute("aria-invalid"));
    }

    [Fact]
    public async Task Two_curators_on_one_card_the_second_is_told_and_loses_nothing()
    {
        var host = await WebHost.GetAsync();
        var school = await TestSchool.NewAsync();
        var (one, two) = (await host.AsCuratorAsync(school), await host.AsCuratorAsync(school));
        var address = $"/people/{school.HeadPerson.Id}/edit";
        var (first, second) = (await one.GetAsync(address), await two.GetAsync(address));
        Assert.Equal(HttpStatusCode.OK, (await one.PostAsync(first, "main form[method=post]", new() { ["Input.Phone"] = "+79990000001" })).Status);
        var refused = await two.PostAsync(second, "main form[method=post]", new() { ["Input.Phone"] = "+79990000002" });
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("изменил другой человек", refused.Text);
        Assert.Equal("+79990000002", refused.Html.QuerySelector("[name='Input.Phone']")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Own_cases_of_a_name_win_over_rules()
    {
        var host = await WebHost.GetAsync();
        var school = await TestSchool.NewAsync();
        var curator = await host.AsCuratorAsync(school);
        var hare = new Person("Заяц", "Олег", "Ильич", Gender.Male, new DateOnly(2010, 1, 1));
        await school.AddAsync(hare);
        var form = await curator.GetAsync($"/people/{hare.Id}/cases");
        var card = await curator.PostAsync(form, "main form[method=post]", new() { ["Input.Surname.Dative"] = "Заяцу" });
        Assert.Contains("Заяцу Олегу Ильичу", card.Text);
    }

    [Fact]
    public async Task A_representative_is_added_and_a_guardian_needs_a_document()
    {
        var host = await WebHost.GetAsync();
        var school = await TestSchool.NewAsync();
        var curator = await host.AsCuratorAsync(school);
        var child = new Person("Цой", "Вероника", "Рашидовна", Gender.Female, new DateOnly(2015, 9, 25));
        await school.AddAsync(child);
        var form = await curator.GetAsync($"/people/{child.Id}/represent");
        var refused = await curator.PostAsync(form, "main form[method=post]", new() { ["Input.Surname"] = "Головко", ["Input.GivenName"] = "Нина", ["Input.Basis"] = "Guardian" });
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("впишите документ", refused.Text);
        var card = await curator.PostAsync(refused, "main form[method=post]", new() { ["Input.Document"] = "постановление № 15 от 01.02.2020" });
        Assert.Contains("Представитель внесён", card.Html.Body!.TextContent);
    }

    [Fact]
    public async Task Two_cards_of_one_person_become_one()
    {
        var host = await WebHost.GetAsync();
        var school = await TestSchool.NewAsync();
        var curator = await host.AsCuratorAsync(school);
        var one = new Person("Ткач", "Анна", "Ивановна", Gender.Female, null);
        var two = new Person("Ткач", "Анна", "Ивановна", Gender.Female, new DateOnly(1985, 1, 1));
        await school.AddAsync(one, two);
        await school.AddAsync(new Employment(two.Id, "учитель химии", null));
        var found = await curator.GetAsync($"/people/merge?first={one.Id}");
        Assert.Contains("Ткач Анна Ивановна", found.Text);
        var card = await curator.PostAsync(await curator.GetAsync($"/people/merge?first={one.Id}&second={two.Id}"), "main form[method=post]");
        Assert.EndsWith(one.Id.ToString(), card.Address.AbsolutePath);
        Assert.Contains("учитель химии", card.Text);
        Assert.Equal(HttpStatusCode.Redirect, await curator.StatusAsync($"/people/{two.Id}"));
    }
}
