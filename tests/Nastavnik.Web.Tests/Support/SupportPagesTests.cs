using System.Net;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Mentoring.Support;
using Nastavnik.Core.Preparation.Banks;
using Nastavnik.Core.School.People;
using Nastavnik.Paperwork.Grammar;
using Nastavnik.Support;
using Xunit;

namespace Nastavnik.Web.Tests.Support;

public sealed class SupportPagesTests
{
    private const string Sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    [Fact]
    [Trait("Requirement", "S001-135")]
    public async Task The_psychologist_sees_who_waits_and_records_a_meeting_from_his_line()
    {
        var (here, psychologist, _) = await SchoolAsync();
        var waiting = await here.PupilAsync("Ли", "Олег", 7);
        var list = await psychologist.GetAsync("/pairs/unpaired");
        Assert.Contains("Ждут пары: 1 наставляемый", list.Text, StringComparison.Ordinal);
        Assert.Contains("Больше 30 дней пока никто не ждёт", list.Text, StringComparison.Ordinal);
        Assert.Contains("20 дней", list.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await psychologist.StatusAsync("/support/new?person=x"));
        Assert.Contains("В последнем подборе не было", list.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Продолжить подбор", list.Text, StringComparison.Ordinal);

        var form = await psychologist.GetAsync(list.Html.QuerySelector("main a[href*='/support/new']")!.GetAttribute("href")!);
        Assert.Contains("Ли Олег Игоревич", form.Text, StringComparison.Ordinal);
        Assert.Empty(form.Html.QuerySelectorAll("main textarea"));
        var refused = await psychologist.PostAsync(form, "main form", new() { ["Input.On"] = "31.02.2026", ["Input.Type"] = "Talk" });
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Equal("31.02.2026", refused.Html.QuerySelector("[name='Input.On']")!.GetAttribute("value"));
        Assert.True(refused.Html.QuerySelector("input[value=Talk]")!.HasAttribute("checked"));
        var ahead = await psychologist.PostAsync(refused, "main form", new() { ["Input.On"] = here.Today.AddDays(1).ToString("dd.MM.yyyy") });
        Assert.Contains("ещё не наступил", ahead.Text, StringComparison.Ordinal);
        var after = await psychologist.PostAsync(ahead, "main form", new() { ["Input.On"] = here.Today.ToString("dd.MM.yyyy") });
        Assert.Equal("/pairs/unpaired", after.Address.AbsolutePath);
        Assert.Contains("1 встреча", after.Text, StringComparison.Ordinal);
        Assert.Contains("Никого не нашли", (await psychologist.GetAsync("/pairs/unpaired?alone=true")).Text, StringComparison.Ordinal);
        Assert.Contains("Ли Олег", (await psychologist.GetAsync("/pairs/unpaired?q=ли")).Text, StringComparison.Ordinal);

        using var sheet = await psychologist.Client.GetAsync("/pairs/unpaired?handler=Xlsx");
        Assert.Equal(Sheet, sheet.Content.Headers.ContentType!.MediaType);
        var curator = await (await WebHost.GetAsync()).AsCuratorAsync(here.School);
        var searched = await curator.GetAsync("/pairs/unpaired");
        Assert.Contains("Продолжить подбор", searched.Text, StringComparison.Ordinal);
        Assert.Contains("видит психолог: Ким А. О.", searched.Text, StringComparison.Ordinal);
        var alone = await PairSchool.NewAsync();
        await alone.PupilAsync("Ли", "Олег", 7);
        Assert.Contains("Психолога в программе пока нет", (await (await (await WebHost.GetAsync()).AsCuratorAsync(alone.School)).GetAsync("/pairs/unpaired")).Text, StringComparison.Ordinal);
        var pupil = await (await WebHost.GetAsync()).SignInAsync(here.School, waiting.Id);
        Assert.Contains(WebPage.Fold(RussianDate.Long(here.Today)), (await pupil.GetAsync("/my/support")).Text, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "S003-46")]
    public async Task A_group_is_recorded_filtered_put_right_and_struck_out()
    {
        var (here, psychologist, person) = await SchoolAsync();
        var (mentor, mentee) = (await here.PupilAsync("Зуев", "Артём", 10, mentor: true), await here.PupilAsync("Ли", "Олег", 7));
        Assert.Contains("Встреч пока не отмечено", (await psychologist.GetAsync("/support")).Text, StringComparison.Ordinal);
        var form = await psychologist.GetAsync("/support/new");
        var nobody = await psychologist.PostAsync(form, "main form", new() { ["Input.Type"] = "GroupSession" });
        Assert.Equal(HttpStatusCode.BadRequest, nobody.Status);
        Assert.Contains("Отметьте, с кем была встреча", nobody.Text, StringComparison.Ordinal);
        var list = await psychologist.PostAsync(nobody, "main form", new() { ["Input.Mentees"] = mentee.Id.ToString(), ["Input.Mentors"] = mentor.Id.ToString() });
        Assert.Equal("/support", list.Address.AbsolutePath);
        Assert.Equal(2, list.Html.QuerySelectorAll("main tbody tr").Length);
        Assert.Single((await psychologist.GetAsync("/support?whom=Mentors")).Html.QuerySelectorAll("main tbody tr"));
        Assert.Contains("Таких встреч нет", (await psychologist.GetAsync("/support?type=Talk")).Text, StringComparison.Ordinal);

        var card = await psychologist.GetAsync((await psychologist.GetAsync("/support?whom=Mentors")).Html.QuerySelector("main tbody a")!.GetAttribute("href")!);
        Assert.Contains("Зуев Артём Игоревич", card.Text, StringComparison.Ordinal);
        var empty = await psychologist.PostAsync(card, "form[action*='Strike']");
        Assert.Equal(HttpStatusCode.BadRequest, empty.Status);
        Assert.Contains("Выберите, почему отметка неверна", empty.Text, StringComparison.Ordinal);
        var mended = await psychologist.PostAsync(card, "main form:not([action*='Strike'])", new() { ["Input.Type"] = "Talk" });
        Assert.Contains("Беседа", mended.Text, StringComparison.Ordinal);
        var struck = await psychologist.PostAsync(mended, "form[action*='Strike']", new() { ["Strike.Reason"] = "NotHeld" });
        Assert.Contains("Вычеркнута: встречи не было", struck.Text, StringComparison.Ordinal);
        Assert.Null(struck.Html.QuerySelector("main form"));
        Assert.Single((await psychologist.GetAsync("/support")).Html.QuerySelectorAll("main tbody tr"));
        Assert.Contains("вычеркнута: встречи не было", (await psychologist.GetAsync("/support?struck=true")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await psychologist.StatusAsync("/support?handler=Xlsx"));

        var curator = await (await WebHost.GetAsync()).AsCuratorAsync(here.School);
        using var sheet = await curator.Client.GetAsync("/support?handler=Xlsx");
        Assert.Equal(Sheet, sheet.Content.Headers.ContentType!.MediaType);
        var others = await curator.GetAsync((await curator.GetAsync("/support")).Html.QuerySelector("main tbody a")!.GetAttribute("href")!);
        Assert.Null(others.Html.QuerySelector("main form"));
        Assert.NotEqual(person.Id, mentor.Id);
    }

    [Fact]
    public async Task The_head_sees_totals_and_no_name_and_others_do_not_find_the_pages()
    {
        var (here, _, person) = await SchoolAsync();
        var mentees = new List<Person>();
        foreach (var surname in new[] { "Ли", "Юн", "Рябов" })
        {
            mentees.Add(await here.PupilAsync(surname, "Олег", 7));
        }

        var mentor = await here.PupilAsync("Зуев", "Артём", 10, mentor: true);
        var recorded = await here.School.DoAsync<RecordSupport>(here.School.ActorOf(person.Id, Role.Psychologist), (u, s) => u.ExecuteAsync(
            new RecordSupportCommand([.. mentees.Select(m => m.Id)], [mentor.Id], here.Today, SupportType.GroupSession), s));
        var host = await WebHost.GetAsync();
        var head = await host.AsHeadAsync(here.School);
        var totals = await head.GetAsync("/support/totals");
        Assert.Contains("3 встречи, 3 человека", totals.Text, StringComparison.Ordinal);
        Assert.Contains("не показано", totals.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Ли Олег", totals.Html.Body!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(totals.Html.QuerySelector("nav a[href='/support/totals']"));

        var card = $"/support/{recorded.Subject}";
        string[] named = ["/support", card, "/support/new", "/pairs/unpaired", "/pairs/unpaired?handler=Xlsx", $"/support/new?person={mentees[0].Id}&side=Mentee"];
        var pupil = await host.SignInAsync(here.School, mentees[0].Id);
        var leads = await host.SignInAsync(here.School, mentor.Id);
        var council = await host.SignInAsync(here.School, null, Role.CouncilMember, Role.Administration);
        foreach (var visitor in new[] { head, pupil, leads, council })
        {
            Assert.All(await Task.WhenAll(named.Select(visitor.StatusAsync)), status => Assert.Equal(HttpStatusCode.NotFound, status));
        }

        Assert.Equal(HttpStatusCode.NotFound, await pupil.StatusAsync("/support/totals"));
        Assert.Equal(HttpStatusCode.NotFound, await council.StatusAsync("/support/totals"));
        Assert.Equal(HttpStatusCode.NotFound, await leads.StatusAsync("/my/support"));
        Assert.Equal(HttpStatusCode.NotFound, await head.StatusAsync("/my/support"));

        var there = await host.AsCuratorAsync((await PairSchool.NewAsync()).School);
        Assert.Equal(HttpStatusCode.NotFound, await there.StatusAsync(card));
        Assert.Equal(HttpStatusCode.NotFound, await there.StatusAsync($"/support/new?person={mentees[0].Id}&side=Mentee"));
        Assert.Equal(HttpStatusCode.OK, await there.StatusAsync("/support/new"));
        Assert.Contains("Встреч в этом году не отмечено", (await there.GetAsync("/support/totals")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_sees_my_data_names_the_limits_of_support()
    {
        var (here, _, person) = await SchoolAsync();
        var mentee = await here.PupilAsync("Ли", "Олег", 7);
        await here.School.DoAsync<RecordSupport>(here.School.ActorOf(person.Id, Role.Psychologist), (u, s) => u.ExecuteAsync(new RecordSupportCommand([mentee.Id], [], here.Today, SupportType.Talk), s));
        var page = await (await (await WebHost.GetAsync()).SignInAsync(here.School, mentee.Id)).GetAsync("/account/who-sees");
        Assert.Contains("Психологическая поддержка", page.Text, StringComparison.Ordinal);
        Assert.Contains("только общие числа, без имён", page.Text, StringComparison.Ordinal);
    }

    private static async Task<(PairSchool Here, WebVisitor Psychologist, Person Person)> SchoolAsync()
    {
        var here = await PairSchool.NewAsync();
        var person = new Person("Ким", "Анна", "Олеговна", Gender.Female, here.Today.AddYears(-35));
        await here.School.AddAsync(person, new Employment(person.Id, "педагог-психолог", here.Today.AddYears(-2)));
        return (here, await (await WebHost.GetAsync()).SignInAsync(here.School, person.Id, Role.Psychologist), person);
    }
}
