using System.Net;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Support;
using Xunit;

namespace Nastavnik.Web.Tests.Training;

public sealed class TrainingPagesTests
{
    private const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    [Fact]
    [Trait("Requirement", "S003-33")]
    [Trait("Requirement", "S003-34")]
    public async Task A_programme_may_begin_from_the_topics_the_plan_expects_of_mentors()
    {
        var here = await PairSchool.NewAsync();
        var curator = await (await WebHost.GetAsync()).AsCuratorAsync(here.School);
        var empty = await curator.GetAsync("/training/new");
        Assert.All(empty.Html.QuerySelectorAll("main [name$='.Title'][name^='Input.Sections']"), i => Assert.Equal("", i.GetAttribute("value") ?? ""));
        var form = await curator.GetAsync(empty.Html.QuerySelector("main a[href*='sample']")!.GetAttribute("href")!);
        var card = await curator.PostAsync(form, "main form", new() { ["Input.Title"] = "Основы наставничества" });
        Assert.Equal(HttpStatusCode.OK, card.Status);
        foreach (var topic in (string[])
            ["Отношения в паре", "Жизненные навыки", "Цели, решения, планирование", "ценностно-смысловая сфера", "Межкультурное взаимодействие", "Образовательные и карьерные траектории"])
        {
            Assert.Contains(topic, card.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    [Trait("Requirement", "S000-131")]
    [Trait("Requirement", "INV-22")]
    public async Task A_programme_is_written_ordered_held_and_its_certificate_taken_by_the_one_who_passed()
    {
        var here = await PairSchool.NewAsync();
        var (one, two) = (await here.UntrainedAsync("Зуев", "Артём"), await here.UntrainedAsync("Ли", "Олег"));
        var host = await WebHost.GetAsync();
        var (curator, head) = (await host.AsCuratorAsync(here.School), await host.AsHeadAsync(here.School));
        Assert.Contains("Программ обучения пока нет", (await curator.GetAsync("/training")).Text, StringComparison.Ordinal);
        var form = await curator.GetAsync("/training/new");
        var refused = await curator.PostAsync(form, "main form", new() { ["Input.Goal"] = "Провести первую встречу", ["Input.PassHours"] = "4" });
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("Назовите программу", refused.Text, StringComparison.Ordinal);
        Assert.Contains("Провести первую встречу", refused.Html.QuerySelector("[name='Input.Goal']")!.TextContent, StringComparison.Ordinal);
        var card = await curator.PostAsync(refused, "main form", new() { ["Input.Title"] = "Основы наставничества", ["Input.PassHours"] = "2", ["Input.Sections[0].Title"] = "Роль", ["Input.Sections[0].Hours"] = "2" });
        Assert.Contains("Отметьте слушателей", card.Text, StringComparison.Ordinal);
        var training = card.Address.AbsolutePath;

        card = await curator.PostAsync(await curator.GetAsync(training + "/trainees"), "main form", new() { ["Input.People"] = one.Id.ToString() });
        Assert.Contains("Зуев Артём Игоревич", card.Text, StringComparison.Ordinal);
        var session = await curator.GetAsync(training + "/session");
        Assert.Equal(HttpStatusCode.BadRequest, (await curator.PostAsync(session, "main form", new() { ["Input.Hours"] = "2" })).Status);
        card = await curator.PostAsync(session, "main form", new() { ["Input.Topic"] = "Роль наставника", ["Input.On"] = here.Today.ToString("dd.MM.yyyy"), ["Input.Hours"] = "2" });
        Assert.Contains("Всё готово к приказу", card.Text, StringComparison.Ordinal);

        var order = await curator.GetAsync(card.Html.QuerySelector("main a[href*='/orders/new/d-03']")!.GetAttribute("href")!);
        order = await curator.PostAsync(order, "main form", button: "Отправить на подпись");
        Assert.Contains("Об организации «Школы наставников»", order.Text, StringComparison.Ordinal);
        Assert.True((await here.SignAsync(Guid.Parse(order.Address.Segments[^1]))).IsDone);

        card = await curator.GetAsync(training);
        var attendance = await curator.GetAsync(card.Html.QuerySelector("main a[href*='/attendance/']")!.GetAttribute("href")!);
        card = await curator.PostAsync(attendance, "main form");
        Assert.Contains("пришли 1 из 1", card.Html.Body!.TextContent, StringComparison.Ordinal);
        card = await curator.PostAsync(await curator.GetAsync(training + "/results"), "main form");
        Assert.Contains("сертификат № 1/2026", card.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await head.StatusAsync(training));
        using var papers = await curator.Client.GetAsync(training + "?handler=Certificates");
        Assert.Equal(Docx, papers.Content.Headers.ContentType!.MediaType);

        var pupil = await host.SignInAsync(here.School, one.Id);
        var own = await pupil.GetAsync("/my/training");
        Assert.Contains("Обучение пройдено 1 октября 2026", own.Text, StringComparison.Ordinal);
        var certificate = own.Html.QuerySelector("main a[href*='handler=Certificate']")!.GetAttribute("href")!;
        using var paper = await pupil.Client.GetAsync(certificate);
        Assert.Equal(Docx, paper.Content.Headers.ContentType!.MediaType);
        var other = await host.SignInAsync(here.School, two.Id);
        Assert.Equal(HttpStatusCode.NotFound, await other.StatusAsync(certificate));
        Assert.Contains("Вас пока не звали учиться", (await other.GetAsync("/my/training")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Materials_are_seen_by_those_who_learn_and_nobody_else()
    {
        var here = await PairSchool.NewAsync();
        var (one, two) = (await here.UntrainedAsync("Зуев", "Артём"), await here.UntrainedAsync("Ли", "Олег"));
        var host = await WebHost.GetAsync();
        var curator = await host.AsCuratorAsync(here.School);
        var card = await curator.PostAsync(await curator.GetAsync("/training/new"), "main form", new()
        {
            ["Input.Title"] = "Куратор", ["Input.Audience"] = "Curator", ["Input.PassHours"] = "1", ["Input.Sections[0].Title"] = "Роль", ["Input.Sections[0].Hours"] = "1",
        });
        var training = card.Address.AbsolutePath;
        card = await curator.PostAsync(await curator.GetAsync(training + "/trainees"), "main form", new() { ["Input.People"] = here.School.CuratorPerson.Id.ToString() });
        var refused = await curator.PostAsync(card, "form[action*='Material']", new() { ["Input.Title"] = "Памятка" });
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("Приложите файл или вставьте ссылку", refused.Text, StringComparison.Ordinal);
        card = await curator.PostAsync(refused, "form[action*='Material']", new() { ["Input.Title"] = "Памятка", ["Input.Link"] = "https://school12.example/p" });
        Assert.NotNull(card.Html.QuerySelector("main a[href='https://school12.example/p']"));
        card = await curator.PostAsync(card, "form[action*='Begin']");
        Assert.Contains("Идёт", card.Text, StringComparison.Ordinal);
        Assert.Contains("Памятка", (await curator.GetAsync("/my/training")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Памятка", (await (await host.SignInAsync(here.School, one.Id)).GetAsync("/my/training")).Text, StringComparison.Ordinal);
        card = await curator.PostAsync(await curator.GetAsync(training), "form[action*='Drop']");
        Assert.DoesNotContain("school12.example", card.Html.Body!.InnerHtml, StringComparison.Ordinal);
        Assert.NotEqual(one.Id, two.Id);
    }

    [Fact]
    public async Task The_staff_sees_training_others_do_not_and_another_schools_is_not_there()
    {
        var here = await PairSchool.NewAsync();
        var mentor = await here.UntrainedAsync("Зуев", "Артём");
        var host = await WebHost.GetAsync();
        var curator = await host.AsCuratorAsync(here.School);
        var card = await curator.PostAsync(await curator.GetAsync("/training/new"), "main form", new()
        {
            ["Input.Title"] = "Основы", ["Input.PassHours"] = "1", ["Input.Sections[0].Title"] = "Роль", ["Input.Sections[0].Hours"] = "1",
        });
        var training = card.Address.AbsolutePath;
        string[] pages = ["/training", training];
        string[] changes = ["/training/new", "/training/earlier", training + "/trainees", training + "/session"];
        var (head, psychologist, pupil) = (await host.AsHeadAsync(here.School), await host.SignInAsync(here.School, null, Role.Psychologist), await host.SignInAsync(here.School, mentor.Id));
        foreach (var page in pages)
        {
            Assert.Equal(HttpStatusCode.OK, await head.StatusAsync(page));
            Assert.Equal(HttpStatusCode.OK, await psychologist.StatusAsync(page));
            Assert.Equal(HttpStatusCode.NotFound, await pupil.StatusAsync(page));
        }

        foreach (var page in changes)
        {
            Assert.Equal(HttpStatusCode.OK, await curator.StatusAsync(page));
            Assert.Equal(HttpStatusCode.NotFound, await head.StatusAsync(page));
            Assert.Equal(HttpStatusCode.NotFound, await pupil.StatusAsync(page));
        }

        var there = await host.AsCuratorAsync((await PairSchool.NewAsync()).School);
        Assert.All(await Task.WhenAll(new[] { training, training + "/trainees", training + "/session", training + "/results", $"/training/new?programme={card.Address.Segments[^1]}" }.Select(there.StatusAsync)),
            status => Assert.Equal(HttpStatusCode.NotFound, status));
        var earlier = await curator.PostAsync(await curator.GetAsync("/training/earlier"), "main form", new() { ["Input.Title"] = "Школа вожатых" });
        Assert.Equal(HttpStatusCode.BadRequest, earlier.Status);
        Assert.Equal("Школа вожатых", earlier.Html.QuerySelector("[name='Input.Title']")!.GetAttribute("value"));
    }
}
