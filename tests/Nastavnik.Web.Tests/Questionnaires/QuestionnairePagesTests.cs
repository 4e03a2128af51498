using System.Net;
using Microsoft.EntityFrameworkCore;
using Nastavnik.Core.Foundation.Acts;
using Nastavnik.Core.Preparation.Questionnaires;
using Nastavnik.Core.School.People;
using Nastavnik.Support;
using Xunit;

namespace Nastavnik.Web.Tests.Questionnaires;

/// <summary>Campaigns and answering as people meet them: in the account, by a link, from paper.</summary>
public sealed class QuestionnairePagesTests
{
    [Fact]
    public async Task The_curator_plans_and_opens_a_campaign_and_a_pupil_answers_it_in_his_account()
    {
        var host = await WebHost.GetAsync();
        var (school, pupil) = await SchoolAsync();
        var curator = await host.AsCuratorAsync(school);
        Assert.Contains("Опросов пока не было", (await curator.GetAsync("/questionnaires")).Text);
        var form = await curator.GetAsync("/questionnaires/new");
        var refused = await curator.PostAsync(form, "main form[method=post]", new() { ["Input.What"] = "BankEntry.Entry", ["Input.Title"] = "" });
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        var card = await curator.PostAsync(refused, "main form[method=post]", new() { ["Input.What"] = "BankEntry.Entry", ["Input.Title"] = "Анкеты осени" });
        Assert.Contains("Запланирован", card.Text);
        card = await curator.PostAsync(card, "form[action*=Open]");
        Assert.Contains("Нет ответа", card.Text);
        Assert.Contains("ответили 0 из 1", card.Text, StringComparison.OrdinalIgnoreCase);

        var visitor = await host.SignInAsync(school, pupil.Id);
        Assert.Contains("Анкета будущего наставника", (await visitor.GetAsync("/")).Text);
        var mine = await visitor.GetAsync("/my/questionnaires");
        var page = await visitor.GetAsync(mine.Html.QuerySelector("main a[href^='/my/questionnaires/']")!.GetAttribute("href")!);
        Assert.Contains("Страница 1 из", page.Text);
        page = await visitor.PostAsync(page, "main form[method=post]", new() { ["q.why"] = "хочу помогать" }, "Дальше");
        Assert.Contains("Страница 2 из", page.Text);
        var bad = await visitor.PostAsync(page, "main form[method=post]", new() { [page.Html.QuerySelector("main input[type=radio], main input[type=checkbox]")!.GetAttribute("name")!] = "такого нет" }, "Дальше");
        Assert.Equal(HttpStatusCode.BadRequest, bad.Status);
        Assert.Contains("среди предложенных нет", bad.Text);
        for (page = await visitor.GetAsync(page.Address.PathAndQuery); !page.Text.Contains("Отправить ответы", StringComparison.Ordinal);)
        {
            page = await visitor.PostAsync(page, "main form[method=post]", button: "Дальше");
        }

        page = await visitor.PostAsync(page, "main form[method=post]", button: "Отправить ответы");
        Assert.Contains("Ответы отправлены", page.Text);
        Assert.Contains("Исправить ответы", page.Text);
        card = await curator.GetAsync(card.Address.PathAndQuery);
        Assert.Contains("Ответ есть, не полный", card.Text);
        Assert.DoesNotContain("хочу помогать", card.Html.Body!.TextContent);

        card = await curator.PostAsync(card, "form[action*=Close]");
        Assert.Contains("Закрыт", card.Text);
        Assert.DoesNotContain("Исправить ответы", (await visitor.GetAsync(page.Address.PathAndQuery)).Text);
    }

    [Fact]
    public async Task A_printed_link_is_answered_without_signing_in_and_only_once()
    {
        var host = await WebHost.GetAsync();
        var (school, pupil) = await SchoolAsync();
        var campaign = await OpenAsync(school);
        var curator = await host.AsCuratorAsync(school);
        var links = await curator.PostAsync(await curator.GetAsync($"/questionnaires/{campaign}/links"), "main form[method=post]");
        Assert.NotNull(links.Html.QuerySelector("svg.n-qr path"));
        var address = new Uri(links.Html.QuerySelector(".n-address")!.TextContent.Trim()).AbsolutePath;

        var stranger = host.Visitor();
        Assert.Contains("Ссылка не работает", (await stranger.GetAsync("/q/nonsense")).Text);
        var page = await stranger.GetAsync(address);
        Assert.Contains(pupil.Name.Address, page.Text);
        while (!page.Text.Contains("Отправить ответы", StringComparison.Ordinal))
        {
            page = await stranger.PostAsync(page, "main form[method=post]", button: "Дальше");
        }

        var last = page;
        page = await stranger.PostAsync(last, "main form[method=post]", button: "Отправить ответы");
        Assert.Contains("второй раз по ней не ответить", page.Text);
        var again = await stranger.PostAsync(last, "main form[method=post]", new() { ["__key"] = Guid.CreateVersion7().ToString() }, "Отправить ответы");
        Assert.Equal(HttpStatusCode.BadRequest, again.Status);
        Assert.Contains("второй раз", again.Text);
        Assert.Equal(HttpStatusCode.Redirect, await stranger.StatusAsync("/my/questionnaires"));
    }

    [Fact]
    public async Task A_campaign_closed_while_a_page_is_filled_keeps_the_page_and_says_so()
    {
        var host = await WebHost.GetAsync();
        var (school, pupil) = await SchoolAsync();
        var campaign = await OpenAsync(school);
        var visitor = await host.SignInAsync(school, pupil.Id);
        var mine = await visitor.GetAsync("/my/questionnaires");
        var page = await visitor.GetAsync(mine.Html.QuerySelector("main a[href^='/my/questionnaires/']")!.GetAttribute("href")!);
        page = await visitor.PostAsync(page, "main form[method=post]", new() { ["q.why"] = "хочу помогать" }, "Дальше");
        var curator = await host.AsCuratorAsync(school);
        await curator.PostAsync(await curator.GetAsync($"/questionnaires/{campaign}"), "form[action*=Close]");
        var late = await visitor.PostAsync(page, "main form[method=post]", button: "Дальше");
        Assert.Contains("Всё, что вы успели ответить, сохранено", late.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Отправить ответы", late.Text, StringComparison.Ordinal);
        var again = await visitor.PostAsync(page, "main form[method=post]", new() { ["__key"] = Guid.CreateVersion7().ToString() }, "Дальше");
        Assert.Equal(HttpStatusCode.BadRequest, again.Status);
        Assert.Contains("Опрос закрыт", again.Text, StringComparison.Ordinal);
        Assert.Contains("why", (await school.AskAsync(db => db.Responses.SingleAsync())).Answers.Keys);
    }

    [Fact]
    public async Task A_number_out_of_range_comes_back_to_its_question()
    {
        var host = await WebHost.GetAsync();
        var pairs = await PairSchool.NewAsync();
        var school = pairs.School;
        var (mentor, mentee) = (await pairs.PupilAsync("Орлов", "Илья", 10, mentor: true), await pairs.PupilAsync("Зуев", "Пётр", 7));
        await pairs.AgreedAsync(pairs.Proposal(mentor, mentee));
        await OpenAsync(school, new CampaignCommand(Instrument.Personal, Phase.Before, [], "Вход", school.Today, school.Today.AddDays(3)));
        var visitor = await host.SignInAsync(school, mentee.Id);
        var page = await visitor.GetAsync((await visitor.GetAsync("/my/questionnaires")).Html.QuerySelector("main a[href^='/my/questionnaires/']")!.GetAttribute("href")!);
        var name = page.Html.QuerySelector("main input[type=radio]")!.GetAttribute("name")!;
        foreach (var wrong in new[] { "0", "11", "-3", "5,5", "много" })
        {
            var bad = await visitor.PostAsync(page, "main form[method=post]", new() { [name] = wrong }, "Дальше");
            Assert.Equal(HttpStatusCode.BadRequest, bad.Status);
            Assert.Contains("целое число от 1 до 10", bad.Text, StringComparison.Ordinal);
        }

        Assert.Equal(0, await school.AskAsync(db => db.Responses.CountAsync()));
    }

    [Fact]
    [Trait("Requirement", "INV-44")]
    public async Task A_mentor_of_two_tells_his_sheets_apart_and_a_mentee_is_told_of_nobody_else()
    {
        var host = await WebHost.GetAsync();
        var pairs = await PairSchool.NewAsync();
        var mentor = await pairs.PupilAsync("Орлов", "Илья", 10, mentor: true);
        var (one, two, three) = (await pairs.PupilAsync("Зуев", "Пётр", 7), await pairs.PupilAsync("Смирнов", "Лев", 7), await pairs.PupilAsync("Белов", "Олег", 6));
        await pairs.AgreedAsync(pairs.Proposal(mentor, two));
        await pairs.AgreedAsync(pairs.Proposal(mentor, one, three) with { WarningReason = "просили сами" });
        var campaign = await OpenAsync(pairs.School, new CampaignCommand(Instrument.Quality, Phase.Before, [], "Ожидания", pairs.Today, pairs.Today.AddDays(3)));
        var mine = await (await host.SignInAsync(pairs.School, mentor.Id)).GetAsync("/my/questionnaires");
        Assert.Contains("О ком: пара со Смирновым Львом Игоревичем", mine.Text, StringComparison.Ordinal);
        Assert.Contains("О ком: группа: Белов Олег Игоревич, Зуев Пётр Игоревич", mine.Text, StringComparison.Ordinal);
        var his = await (await host.SignInAsync(pairs.School, one.Id)).GetAsync("/my/questionnaires");
        Assert.Contains("О ком: группа с наставником Орловым Ильёй Игоревичем", his.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Белов", his.Text, StringComparison.Ordinal);
        Assert.Contains("о ком: пара со Смирновым", (await (await host.AsCuratorAsync(pairs.School)).GetAsync($"/questionnaires/{campaign}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Others_see_neither_campaigns_nor_sheets_and_another_school_gets_404()
    {
        var host = await WebHost.GetAsync();
        var (school, pupil) = await SchoolAsync();
        var campaign = await OpenAsync(school);
        var invitation = await school.AskAsync(db => db.Invitations.Select(i => i.Id).SingleAsync());
        var visitor = await host.SignInAsync(school, pupil.Id);
        Assert.Equal(HttpStatusCode.NotFound, await visitor.StatusAsync("/questionnaires"));
        Assert.Equal(HttpStatusCode.NotFound, await visitor.StatusAsync($"/questionnaires/{campaign}"));
        Assert.Equal(HttpStatusCode.OK, await visitor.StatusAsync($"/my/questionnaires/{invitation}"));
        var technical = await host.SignInAsync(school, null, Role.SystemAdministrator);
        Assert.Equal(HttpStatusCode.NotFound, await technical.StatusAsync($"/questionnaires/{campaign}"));
        var head = await host.AsHeadAsync(school);
        Assert.Equal(HttpStatusCode.OK, await head.StatusAsync($"/questionnaires/{campaign}"));
        Assert.Equal(HttpStatusCode.NotFound, await head.StatusAsync($"/my/questionnaires/{invitation}"));
        Assert.Equal(HttpStatusCode.NotFound, await head.StatusAsync($"/questionnaires/{campaign}/type-in/{invitation}"));

        var (other, _) = await SchoolAsync();
        var foreign = await host.AsCuratorAsync(other);
        Assert.Equal(HttpStatusCode.NotFound, await foreign.StatusAsync($"/questionnaires/{campaign}"));
        Assert.Equal(HttpStatusCode.NotFound, await foreign.StatusAsync($"/questionnaires/{campaign}/links"));
        Assert.Equal(HttpStatusCode.NotFound, await foreign.StatusAsync($"/questionnaires/{campaign}/type-in/{invitation}"));
    }

    [Fact]
    public async Task A_paper_sheet_is_typed_in_and_its_writer_is_told_apart()
    {
        var host = await WebHost.GetAsync();
        var (school, _) = await SchoolAsync();
        var campaign = await OpenAsync(school);
        var invitation = await school.AskAsync(db => db.Invitations.Select(i => i.Id).SingleAsync());
        var curator = await host.AsCuratorAsync(school);
        var page = await curator.GetAsync($"/questionnaires/{campaign}/type-in/{invitation}");
        while (!page.Text.Contains("Отправить ответы", StringComparison.Ordinal))
        {
            page = await curator.PostAsync(page, "main form[method=post]", button: "Дальше");
        }

        page = await curator.PostAsync(page, "main form[method=post]", button: "Отправить ответы");
        Assert.Contains("внесено с бумаги", page.Text);
        Assert.Equal(AnswerWay.Paper, await school.AskAsync(db => db.Invitations.Select(i => i.Way).SingleAsync()));
    }

    [Fact]
    public async Task A_small_child_shows_faces_while_an_adult_reads_aloud()
    {
        var host = await WebHost.GetAsync();
        var people = await PairSchool.NewAsync();
        await people.PupilAsync("Зуев", "Пётр", 2);
        var campaign = await OpenAsync(people.School);
        var invitation = await people.School.AskAsync(db => db.Invitations.Select(i => i.Id).SingleAsync());
        var curator = await host.AsCuratorAsync(people.School);
        Assert.Contains("Прочитать вслух", (await curator.GetAsync($"/questionnaires/{campaign}")).Text);
        var page = await curator.GetAsync($"/questionnaires/{campaign}/type-in/{invitation}");
        Assert.Contains("Прочитайте вопрос вслух", page.Text);
        Assert.Single(page.Html.QuerySelectorAll("main fieldset, main textarea"));
    }

    [Fact]
    public async Task The_school_adds_its_own_question_prints_a_blank_and_the_map_of_requests()
    {
        var host = await WebHost.GetAsync();
        var (school, pupil) = await SchoolAsync();
        var curator = await host.AsCuratorAsync(school);
        Assert.Contains("Анкета будущего наставника", (await curator.GetAsync("/questionnaires/instruments")).Text);
        var page = await curator.GetAsync("/questionnaires/instruments/BNK.R");
        var refused = await curator.PostAsync(page, "main form[method=post]:last-of-type", new() { ["Input.Text"] = "Поедете с отрядом?", ["Input.Phase"] = "Entry", ["Input.Type"] = "One" });
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("два варианта", refused.Text);
        page = await curator.PostAsync(refused, "main form[method=post]:last-of-type", new() { ["Input.Options"] = "да\nнет" });
        Assert.Contains("Поедете с отрядом? (да / нет)", page.Text);
        page = await curator.PostAsync(page, "form[action*=Remove]");
        Assert.DoesNotContain("Поедете с отрядом", page.Text);
        Assert.Equal(HttpStatusCode.OK, await curator.StatusAsync("/questionnaires/instruments/M1.UU.E?handler=Docx&phase=After"));
        Assert.Equal(HttpStatusCode.NotFound, await curator.StatusAsync("/questionnaires/instruments/M1.UU.E?handler=Docx&phase=Entry"));
        Assert.Equal(HttpStatusCode.NotFound, await curator.StatusAsync("/questionnaires/instruments/нет"));
        var campaign = await OpenAsync(school);
        Assert.Equal(HttpStatusCode.OK, await curator.StatusAsync($"/questionnaires/{campaign}?handler=Docx"));
        Assert.Equal(HttpStatusCode.OK, await curator.StatusAsync("/banks/requests"));
        Assert.Equal(HttpStatusCode.OK, await curator.StatusAsync("/banks/requests?handler=Xlsx"));
        var visitor = await host.SignInAsync(school, pupil.Id);
        Assert.Equal(HttpStatusCode.NotFound, await visitor.StatusAsync("/banks/requests"));
        Assert.Equal(HttpStatusCode.NotFound, await visitor.StatusAsync("/questionnaires/instruments/BNK.R"));
    }

    [Fact, Trait("Requirement", "INV-34")]
    public async Task Rows_of_personal_scales_are_for_the_curator_and_the_psychologist_only()
    {
        var host = await WebHost.GetAsync();
        var (school, pupil) = await SchoolAsync();
        var campaign = new Campaign(Instrument.Personal, Phase.Before, [], "Вход", school.Today, school.Today.AddDays(3));
        campaign.Approve(school.Today);
        campaign.Open(school.Today, school.Host.Clock.GetUtcNow());
        var version = new QuestionnaireVersion("M2.U", 1, "2026-1", InstrumentCatalogue.Of("M2.U").Questions, school.Host.Clock.GetUtcNow());
        var invitation = new Invitation(campaign.Id, version.Id, "M2.U", pupil.Id, null, null, null, school.Today);
        invitation.Finish(school.Host.Clock.GetUtcNow(), 0);
        var response = new Response(invitation.Id);
        response.Write(new Dictionary<string, Answer> { ["anx1"] = new(9) }, 1);
        await school.AddAsync(campaign, version);
        await school.AddAsync(invitation);
        await school.AddAsync(response);
        var psychologist = await host.SignInAsync(school, school.CuratorPerson.Id, Role.Psychologist);
        Assert.Contains("Вход", (await psychologist.GetAsync("/questionnaires/answers")).Text);
        Assert.Contains("Орлов Илья", (await psychologist.GetAsync($"/questionnaires/{campaign.Id}/answers")).Text);
        Assert.Equal(HttpStatusCode.NotFound, await (await host.AsHeadAsync(school)).StatusAsync($"/questionnaires/{campaign.Id}/answers"));
        Assert.Equal(HttpStatusCode.NotFound, await (await host.SignInAsync(school, pupil.Id)).StatusAsync($"/questionnaires/{campaign.Id}/answers"));
        var (other, _) = await SchoolAsync();
        Assert.Equal(HttpStatusCode.NotFound, await (await host.AsCuratorAsync(other)).StatusAsync($"/questionnaires/{campaign.Id}/answers"));
    }

    private static async Task<(TestSchool School, Person Pupil)> SchoolAsync()
    {
        var people = await PairSchool.NewAsync();
        return (people.School, await people.PupilAsync("Орлов", "Илья", 10, mentor: true));
    }

    private static async Task<Guid> OpenAsync(TestSchool school, CampaignCommand? command = null)
    {
        var planned = await school.DoAsync<PlanCampaign>(school.Curator, (u, by) => u.ExecuteAsync(
            command ?? new CampaignCommand(Instrument.BankEntry, Phase.Entry, [], "Анкеты осени", school.Today, school.Today.AddDays(10)), by));
        await school.DoAsync<ApproveCampaign>(school.Head, (u, by) => u.ExecuteAsync(planned.Subject!.Value, by));
        await school.DoAsync<OpenCampaign>(school.Curator, (u, by) => u.ExecuteAsync(planned.Subject!.Value, by));
        return planned.Subject!.Value;
    }
}
